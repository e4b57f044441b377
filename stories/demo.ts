/** The whole portal with a desk of knobs beside it: who looks, how slow and how broken the backend is, light or dark. */
import { html, render, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import { people } from '../src/backends/memory/scenarios.js';
import type { ErrorCode } from '../src/contract/errors.js';
import { type DemoRole, demoPortals, type Knobs, roles } from './demo-store.js';
import { demoStyles } from './demo-styles.js';
import { addPageStyles } from './page-styles.js';

const latencies = { 'At once': 0, '400 ms': 400, '2 seconds': 2000 };

const failures: Record<string, ErrorCode | undefined> = {
  'Everything works': undefined,
  'No network': 'network',
  'Server error': 'server',
  'Too many requests': 'rate-limited',
};

const themes = ['System', 'Light', 'Dark'] as const;

/** An element that renders the demo, as the role sees it first. */
export function demo(first: DemoRole, start: Partial<Knobs> = {}): HTMLElement {
  const host = document.createElement('div');
  const knobs: Knobs = { latency: 0, failure: undefined, ...start };
  const portalOf = demoPortals(() => knobs);
  let role = first;
  let theme: (typeof themes)[number] = 'System';
  // Turned while a role looks: its elements begin again, to be seen under the new circumstances.
  let turns = 0;

  addPageStyles(demoStyles);
  const draw = (): void => {
    host.style.colorScheme = theme === 'System' ? '' : theme.toLowerCase();
    host.style.background = theme === 'System' ? '' : 'light-dark(#fff, #16181d)';
    render(
      html`<div class="demo">
        <aside class="demo-knobs" aria-label="Demo">
          <div>
            <h2>Try the DevPortal</h2>
            <p>One set of data for all: what the partner submits, the reviewer finds.</p>
          </div>
          <fieldset class="demo-roles">
            <legend>You are</legend>
            ${Object.entries(roles).map(([key, label]) => roleChoice(key as DemoRole, label))}
          </fieldset>
          ${choice('The backend answers', latencies, knobs.latency, (latency) => (knobs.latency = latency))}
          ${choice('Calls', failures, knobs.failure, (failure) => (knobs.failure = failure))}
          <fieldset>
            <legend>Theme</legend>
            <div class="demo-themes">${themes.map(themeChoice)}</div>
          </fieldset>
        </aside>
        <main class="demo-stage">
          ${keyed(`${role} ${turns}`, html`<zi-dev-portal .portal=${portalOf(role)}></zi-dev-portal>`)}
        </main>
      </div>`,
      host,
    );
  };

  const roleChoice = (key: DemoRole, label: string): TemplateResult => {
    const { name } = people[key];
    const handleChange = (): void => {
      role = key;
      draw();
    };
    return html`<label class="demo-role">
      <input
        type="radio"
        name="demo-role"
        .checked=${role === key}
        aria-label=${`${label}, ${name}`}
        @change=${handleChange}
      />
      <span class="demo-face" aria-hidden="true">${name.replaceAll(/(\w)\w*\s?/g, '$1')}</span>
      <span aria-hidden="true"><b>${label}</b><small>${name}</small></span>
    </label>`;
  };

  const themeChoice = (name: (typeof themes)[number]): TemplateResult => {
    const handleChange = (): void => {
      theme = name;
      draw();
    };
    return html`<label class="demo-theme">
      <input type="radio" name="demo-theme" .checked=${theme === name} @change=${handleChange} />${name}
    </label>`;
  };

  const choice = <Value>(
    label: string,
    options: Readonly<Record<string, Value>>,
    current: Value,
    set: (value: Value) => void,
  ): TemplateResult => {
    const handleChange = ({ target }: Event): void => {
      set(options[(target as HTMLSelectElement).value] as Value);
      turns += 1;
      draw();
    };
    return html`<label>
      <span class="demo-label">${label}</span>
      <select @change=${handleChange}>
        ${Object.entries(options).map(
          ([name, value]) => html`<option value=${name} ?selected=${value === current}>${name}</option>`,
        )}
      </select>
    </label>`;
  };

  draw();
  return host;
}
