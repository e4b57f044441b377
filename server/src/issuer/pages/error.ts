import type { Html } from './html.js';
import { html } from './html.js';

export interface Failure {
  title: string;
  explanation: string;
  /** What a developer would look for: parameter and value. */
  details?: Readonly<Record<string, string>>;
}

export function errorBody({ title, explanation, details = {} }: Failure): Html {
  const entries = Object.entries(details);
  return html`<main>
    <h1>${title}</h1>
    <p>${explanation}</p>
    ${
      entries.length === 0
        ? null
        : html`<dl>
            ${entries.map(
              ([name, value]) =>
                html`<dt>${name}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>`
    }
  </main>`;
}
