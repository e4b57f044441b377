import { describeExample } from './support/suite.js';

describeExample('svelte');
