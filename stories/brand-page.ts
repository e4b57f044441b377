/** A product's page around the elements: its own bar, and below it whatever it embeds. */
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

import type { Brand } from './brands.js';

const styles = html`<style>
  .brand-page {
    min-block-size: 100vh;
    margin: -1rem;
    color: var(--zi-color-text);
    font: 400 var(--zi-font-size) / 1.5 var(--zi-font-family);
  }

  .brand-page > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 2em;
    padding: 1em 1.5em;
  }

  .brand-page > header strong {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-size: 1.25em;
  }

  .brand-page > header svg {
    inline-size: 1.4em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .brand-page > header ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .brand-page > header a {
    color: inherit;
    text-decoration: none;
  }

  .brand-page > header a:hover,
  .brand-page > header [aria-current='page'] {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.5em;
  }

  .brand-page > main {
    max-inline-size: 80rem;
    margin-inline: auto;
    padding: 1.5em;
  }

  /* The product's own bar says where one is. */
  .brand-page zi-dev-portal::part(brand) {
    display: none;
  }

  @media (max-width: 480px) {
    .brand-page > header,
    .brand-page > main {
      padding-inline: 1em;
    }
  }
</style>`;

/** `content` is what the product embeds. */
export function brandPage({ name, places, mark, page, properties }: Brand, content: unknown): TemplateResult {
  const here = places.length - 1;
  return html`${styles}
    <div class="brand-page" style=${styleMap({ ...properties, background: page.background })}>
      <header style=${styleMap({ background: page.bar, color: page.onBar })}>
        <strong><svg viewBox="0 0 24 24" aria-hidden="true">${mark}</svg> ${name}</strong>
        <nav aria-label=${name}>
          <ul>
            ${places.map(
              (place, index) =>
                html`<li>
                  <a href="#${place}" aria-current=${index === here ? 'page' : 'false'} @click=${stay}>${place}</a>
                </li>`,
            )}
          </ul>
        </nav>
      </header>
      <main>${content}</main>
    </div>`;
}

/** There is one page of each product. */
function stay(event: Event): void {
  event.preventDefault();
}
