import { html, nothing, type TemplateResult } from 'lit';

import type { App } from '../../contract/app.js';
import type { BulkController, BulkRow } from '../../controllers/bulk-controller.js';
import type { AppListDeskMessages, BulkAction, CommonMessages } from '../../i18n/messages.js';
import { describeError } from '../views/describe-error.js';
import { dialog } from '../views/dialog.js';
import { isTyped, typedWord } from '../views/typed.js';
import { checkIcon, closeIcon } from '../views/icons.js';
import { warningIcon } from '../views/warning-icon.js';

export interface BulkBarOptions {
  words: AppListDeskMessages;
  count: number;
  begin: (action: BulkAction) => void;
  clear: () => void;
}

/** What can be done with the selected ones. The region is there before any is, or screen readers would not say it. */
export function bulkBar({ words, count, begin, clear }: BulkBarOptions): TemplateResult {
  const button = (action: BulkAction, label: string): TemplateResult =>
    html`<button part="button bulk-${action}" class="button small" type="button" @click=${() => begin(action)}>
      ${label}
    </button>`;
  const some = count > 0;
  return html`<div
    class=${some ? 'bulk' : 'visually-hidden'}
    part="bulk"
    role=${some ? 'group' : nothing}
    aria-label=${some ? words.selected(count) : nothing}
  >
    <p role="status">${some ? words.selected(count) : nothing}</p>
    ${
      some
        ? html`${button('activate', words.bulkRun('activate'))} ${button('deactivate', words.bulkRun('deactivate'))}
            ${button('delete', words.remove)}
            <button
              part="button clear-selection"
              class="icon-button"
              type="button"
              aria-label=${words.clearSelection}
              @click=${clear}
            >
              ${closeIcon}
            </button>`
        : nothing
    }
  </div>`;
}

export interface BulkDialogOptions {
  words: AppListDeskMessages;
  common: CommonMessages;
  action: BulkAction;
  apps: readonly App[];
  bulk: BulkController<App>;
  /** What was typed to confirm. */
  typed: string;
  type: (text: string) => void;
  run: () => void;
  close: () => void;
}

/** Asks first, then shows how each one goes. */
export function bulkDialog(options: BulkDialogOptions): TemplateResult {
  const { words, common, action, apps, bulk, typed, type, run, close } = options;
  const begun = bulk.rows.length > 0;
  const confirmed = action !== 'delete' || isTyped(typed.toLowerCase(), words.bulkWord.toLowerCase());
  return dialog({
    id: 'bulk-title',
    title: begun ? words.bulkRun(action) : words.bulkTitle(action, apps.length),
    onDismiss: () => {
      if (!bulk.running) close();
    },
    content: begun
      ? html`<p role="status">
            ${
              bulk.running
                ? words.bulkProgress(bulk.count('done') + bulk.count('failed'), bulk.rows.length)
                : words.bulkDone(bulk.count('done'), bulk.rows.length - bulk.count('done'))
            }
          </p>
          <ul class="results">
            ${bulk.rows.map((row) => html`<li>${resultView(row, action, words, common)}</li>`)}
          </ul>`
      : html`<p>${words.bulkText(action)}</p>
          <ul class="results">
            ${apps.map(({ name }) => html`<li><span>${name}</span></li>`)}
          </ul>
          ${
            action === 'delete'
              ? html`<label class="field" part="field">
                  <span class="label">${words.bulkConfirm(words.bulkWord)}</span>
                  ${typedWord(typed, type)}
                </label>`
              : ''
          }`,
    actions: begun
      ? html`<button
          part="button close"
          class="button"
          type="button"
          @click=${() => (bulk.running ? bulk.stop() : close())}
        >
          ${bulk.running ? words.stop : common.close}
        </button>`
      : html`<button part="button cancel" class="button" type="button" @click=${close}>${common.cancel}</button>
          <button
            part="button confirm"
            class="button ${action === 'delete' ? 'danger' : 'primary'}"
            type="button"
            aria-disabled=${confirmed ? 'false' : 'true'}
            @click=${() => {
              if (confirmed) run();
            }}
          >
            ${words.bulkRun(action)}
          </button>`,
  });
}

function resultView(
  { item, state }: BulkRow<App>,
  action: BulkAction,
  words: AppListDeskMessages,
  common: CommonMessages,
): TemplateResult {
  const name = html`<span>${item.name}</span>`;
  if (typeof state === 'object') {
    return html`${name}<span class="bad">${warningIcon} ${words.failed(describeError(state, common))}</span>`;
  }
  if (state === 'done') return html`${name}<span class="good">${checkIcon} ${words.bulkResult(action)}</span>`;
  if (state === 'stopped') return html`${name}<span class="muted">${words.bulkStopped}</span>`;
  return html`${name}<span class="spinner" aria-hidden="true"></span>`;
}
