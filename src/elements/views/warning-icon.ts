import { icon } from './icon.js';

// By itself, since what warns of secrets that run out needs it and none of the others.
export const warningIcon = /* @__PURE__ */ icon('M10 3.2 2 16.6h16ZM10 8v3.5M10 14h.01');
