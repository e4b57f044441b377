import { css } from 'lit';

/** What is typed has the field alone laid out, and not the page: it stands in a `.control`, a box whose size says its style. */
export const typedField = css`
  .control > .input {
    display: block;
    contain: strict;
    contain-intrinsic-block-size: 1lh;
    inline-size: 100%;
  }
`;
