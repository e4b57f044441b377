/** A page for trying a brand: what is changed on the left is seen on the right at once. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

import { checkContrast, type ContrastPair } from '../src/portal/contrast.js';
import type { Portal } from '../src/portal/portal.js';
import { type Changes, colors, cssOf, declarations, fonts, lengths, type Theme } from './playground-variables.js';
import { playgroundStyles } from './playground-styles.js';

/** `openDialog` shows one of the list's dialogs. */
export function playground(portal: Portal, openDialog: (canvas: HTMLElement) => Promise<void>): HTMLElement {
  const container = document.createElement('div');
  const changes: Changes = { colors: { light: {}, dark: {} }, others: {} };
  let theme: Theme = getComputedStyle(document.documentElement).colorScheme === 'dark' ? 'dark' : 'light';
  let pairs: readonly ContrastPair[] = [];
  let copied = false;

  const update = (): void => {
    copied = false;
    show();
    // The elements have the new values with the next style recalculation, which reading them causes.
    measure();
  };

  const measure = (): void => {
    const list = container.querySelector<HTMLElement>('zi-app-list');
    pairs = list ? checkContrast(list) : [];
    show();
  };

  const setOther = (name: string, value: string): void => {
    if (value === '') delete changes.others[name];
    else changes.others[name] = value;
    update();
  };

  const controls = (): TemplateResult =>
    html`<form class="controls" aria-label="Brand">
      <fieldset>
        <legend>Theme</legend>
        <div class="themes">
          ${(['light', 'dark'] as const).map(
            (name) =>
              html`<label>
                <input
                  type="radio"
                  name="theme"
                  .checked=${theme === name}
                  @change=${() => {
                    theme = name;
                    update();
                  }}
                />
                ${name === 'light' ? 'Light' : 'Dark'}
              </label>`,
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend>Colours of the ${theme} theme</legend>
        ${colors.map(({ name, label, initial }) => {
          const { [name]: value = initial[theme] } = changes.colors[theme];
          return html`<label class="color">
            <input
              type="color"
              .value=${value}
              @input=${({ target }: InputEvent) => {
                changes.colors[theme][name] = (target as HTMLInputElement).value;
                update();
              }}
            />
            <span>${label}</span> <code>${value}</code>
          </label>`;
        })}
      </fieldset>
      <fieldset>
        <legend>Type and shape</legend>
        <label class="font">
          <span>Typeface</span>
          <select
            @change=${({ target }: Event) => {
              setOther('--zi-font-family', (target as HTMLSelectElement).value);
            }}
          >
            ${fonts.map(({ label, family }) => {
              const selected = family === (changes.others['--zi-font-family'] ?? '');
              return html`<option value=${family} .selected=${selected}>${label}</option>`;
            })}
          </select>
        </label>
        ${lengths.map(({ name, label, initial, min, max }) => {
          const value = parseFloat(changes.others[name] ?? String(initial));
          return html`<label class="length">
            <span>${label}</span> <span class="value">${value}px</span>
            <input
              type="range"
              min=${min}
              max=${max}
              .value=${String(value)}
              @input=${({ target }: InputEvent) => {
                const chosen = Number((target as HTMLInputElement).value);
                setOther(name, chosen === initial ? '' : `${chosen}px`);
              }}
            />
          </label>`;
        })}
      </fieldset>
      <div class="buttons">
        <button type="button" class="primary" @click=${copy}>Copy CSS</button>
        <button type="button" @click=${reset}>Reset</button>
        <span role="status">${copied ? 'Copied' : nothing}</span>
      </div>
      <pre tabindex="0" aria-label="The CSS to copy">${cssOf(changes)}</pre>
    </form>`;

  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(cssOf(changes));
    copied = true;
    show();
  };

  const reset = (): void => {
    changes.colors = { light: {}, dark: {} };
    changes.others = {};
    update();
  };

  const preview = (): TemplateResult =>
    html`<div class="preview" style=${styleMap({ colorScheme: theme, ...Object.fromEntries(declarations(changes)) })}>
      <zi-app-list .portal=${portal}></zi-app-list>
      <div class="dialogs">
        <button type="button" @click=${() => void openDialog(container)}>Show a dialog</button>
      </div>
      <zi-create-app .portal=${portal}></zi-create-app>
    </div>`;

  const show = (): void => {
    render(
      html`${playgroundStyles}
        <div class="playground">
          <div class="side">${controls()} ${contrastTable(pairs)}</div>
          ${preview()}
        </div>`,
      container,
    );
  };

  show();
  const measureOnceRendered = async (): Promise<void> => {
    // An element that waits for its words or its portal shows nothing to measure.
    for (let tries = 0; pairs.length === 0 && tries < 50; tries++) {
      await new Promise((done) => setTimeout(done, 50));
      measure();
    }
  };
  void measureOnceRendered();
  return container;
}

function contrastTable(pairs: readonly ContrastPair[]): TemplateResult {
  const bad = pairs.filter(({ enough }) => !enough).length;
  return html`<table>
    <caption>
      <strong>Contrast</strong>
      <span role="status">${bad === 0 ? 'All pairs are enough' : `${bad} of ${pairs.length} are too low`}</span>
    </caption>
    <thead>
      <tr>
        <th scope="col">Pair</th>
        <th scope="col">Ratio</th>
        <th scope="col">Needed</th>
      </tr>
    </thead>
    <tbody>
      ${pairs.map(
        ({ use, color, background, ratio, needed, enough }) =>
          html`<tr class=${enough ? '' : 'low'}>
            <th scope="row">
              <span class="sample" aria-hidden="true" style=${styleMap({ background, color })}>Aa</span> ${use}
            </th>
            <td>${ratio.toFixed(2)} ${enough ? '✓' : html`<strong>too low</strong>`}</td>
            <td>${needed}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
