import { css, type CSSResult } from 'lit';

/**
 * Keeps the room free that an element's content is likely to take, while it is on its way, so that what a host has below
 * stays where it is. In em, of the content as it is in a page of 1000 px; past a screen it does not matter how much.
 */
export function reserve(height: number): CSSResult {
  return css`
    .base[aria-busy='true'] {
      min-block-size: ${height}em;
      align-content: start;
    }
  `;
}
