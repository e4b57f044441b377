import { icon } from './icon.js';

// By itself, since what warns of secrets that run out needs it and none of the others.
export const warningIcon = /* @__PURE__ */ icon(
  'M10 7.5v3.5M10 14h.01M8.7 3.2 2.3 14.5A1.5 1.5 0 0 0 3.6 16.8h12.8a1.5 1.5 0 0 0 1.3-2.3L11.3 3.2a1.5 1.5 0 0 0-2.6 0Z',
);
