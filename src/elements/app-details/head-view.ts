import { html, nothing, type TemplateResult } from 'lit';

import type { App } from '../../contract/app.js';
import { mayWithdraw } from '../../contract/review.js';
import type { AppQuestion } from '../../controllers/app-actions-controller.js';
import { activeSwitch, appLogo, statusBadge } from '../views/app-parts.js';
import { menu, type MenuItem } from '../views/menu.js';
import type { ExtensionViews } from './details-extensions.js';
import type { DetailsWords } from './details-words.js';

export interface HeadOptions extends DetailsWords, Omit<ExtensionViews, 'custom'> {
  editing: boolean;
  /** Whether the backend lets an app be withdrawn. */
  withdrawable: boolean;
  /** The warning that a secret runs out, or nothing. */
  expiring: (app: App) => unknown;
  onSwitch: (event: Event) => void;
  onEdit: () => void;
  onAsk: (question: AppQuestion) => void;
}

/** Which app it is, how it stands, and what can be done with it. */
export function headView(app: App, options: HeadOptions): TemplateResult {
  const { words, common, editing, onSwitch } = options;
  return html`<div class="head" part="head">
    <slot name="header">
      ${appLogo(app)}
      <h2>${app.name}</h2>
    </slot>
    ${statusBadge(app.status, common)} ${options.expiring(app)}
    ${
      editing
        ? nothing
        : html`<label class="toggle">
              ${activeSwitch(app, words.active, common, onSwitch)}
              <span aria-hidden="true">${words.active}</span>
            </label>
            <div>
              ${menu('app-menu', words.actions, items(app, options), options.acting ? html`<span class="spinner"></span>` : undefined)}
            </div>`
    }
  </div>`;
}

function items(app: App, { words, withdrawable, offered, onEdit, onAsk }: HeadOptions): MenuItem[] {
  const ask = (question: AppQuestion) => (): void => {
    onAsk(question);
  };
  return [
    { label: words.edit, run: onEdit },
    ...(withdrawable && mayWithdraw(app).allowed ? [{ label: words.withdraw, run: ask('withdraw') }] : []),
    { label: words.remove, run: ask('delete'), danger: true },
    ...offered,
  ];
}
