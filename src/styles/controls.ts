import { basics } from './basics.js';
import { later } from './later.js';
import { waiting } from './waiting.js';

/** The controls of every element, and the looks of what it says of its state. */
export const controls = [waiting, basics, ...later];
