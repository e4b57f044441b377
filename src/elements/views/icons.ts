import { icon } from './icon.js';

// One export each, so that a bundle holds only those that its elements show.
export const copyIcon = /* @__PURE__ */ icon(
  'M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5v-7A1.5 1.5 0 0 1 4.5 7Z',
);
export const checkIcon = /* @__PURE__ */ icon('m4 10.5 4 4 8-9');
export const backIcon = /* @__PURE__ */ icon('m12 4-6 6 6 6');
export const closeIcon = /* @__PURE__ */ icon('m5 5 10 10M15 5 5 15');
export const lockIcon = /* @__PURE__ */ icon(
  'M6 9V6.5a4 4 0 0 1 8 0V9M5.5 9h9A1.5 1.5 0 0 1 16 10.5v5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 15.5v-5A1.5 1.5 0 0 1 5.5 9Z',
);
export const appsIcon = /* @__PURE__ */ icon('M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z');
export const imageIcon = /* @__PURE__ */ icon(
  'M4.5 4h11A1.5 1.5 0 0 1 17 5.5v9a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5v-9A1.5 1.5 0 0 1 4.5 4ZM3 13l4-3.5 3.5 3L13 10l4 3.5M13 7.5h.01',
);
export const keyIcon = /* @__PURE__ */ icon(
  'M10 10a3.25 3.25 0 1 1-6.5 0 3.25 3.25 0 0 1 6.5 0Zm0 0h6.5v3M13.5 10v2.5',
);
export const portalIcon = /* @__PURE__ */ icon('m7 5.5-4.5 4.5L7 14.5M13 5.5l4.5 4.5-4.5 4.5');
export const minusIcon = /* @__PURE__ */ icon('M4 10h12');
export const flagIcon = /* @__PURE__ */ icon('M5 17V3.5M5 4h9.5l-2 3.5 2 3.5H5');
export const peopleIcon = /* @__PURE__ */ icon(
  'M10 6.5a2.75 2.75 0 1 1-5.5 0 2.75 2.75 0 0 1 5.5 0ZM2.5 16.5c0-2.6 2.1-4.5 4.75-4.5S12 13.9 12 16.5M13 9.2a2.5 2.5 0 0 0 0-4.8M14.5 12.3c1.8.5 3 2.1 3 4.2',
);
/** Nine dots. */
export const waffleIcon = /* @__PURE__ */ icon(
  [4.5, 10, 15.5].flatMap((y) => [4.5, 10, 15.5].map((x) => `M${x - 1} ${y}a1 1 0 1 0 2 0 1 1 0 1 0-2 0Z`)).join(''),
);
