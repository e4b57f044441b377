import { html, nothing, type TemplateResult } from 'lit';

import type { SubscriptionEditsController } from '../../controllers/subscription-edits-controller.js';
import type { CommonMessages, SubscriptionManagerMessages } from '../../i18n/messages.js';
import { checkIcon, closeIcon } from '../views/icons.js';
import { warningIcon } from '../views/warning-icon.js';

export interface SaveBarOptions {
  words: SubscriptionManagerMessages;
  edits: SubscriptionEditsController;
  handleSave: () => void;
  handleDiscard: () => void;
}

/**
 * How much is chosen and not saved, at the foot of the list and always in sight. Its region for news is there before any
 * is, or screen readers would not say it.
 */
export function saveBar({ words, edits, handleSave, handleDiscard }: SaveBarOptions): unknown {
  const count = edits.all.length;
  const { progress } = edits;
  const shown = count > 0 || progress !== undefined;
  return html`<div
    class=${shown ? 'save-bar' : 'visually-hidden'}
    part="save-bar"
    role=${shown ? 'region' : nothing}
    aria-label=${shown ? words.notSaved : nothing}
  >
    <p role="status">
      ${count > 0 ? html`<strong>${words.changes(count)}</strong> <span class="muted">${words.notSaved}</span>` : nothing}
    </p>
    ${
      shown
        ? html`<button
              part="button discard"
              class="button"
              type="button"
              aria-disabled=${progress ? 'true' : nothing}
              @click=${handleDiscard}
            >
              ${words.discard}
            </button>
            <button
              class="button primary"
              type="button"
              id="save"
              part="button save"
              aria-busy=${progress !== undefined}
              aria-disabled=${progress ? 'true' : nothing}
              @click=${handleSave}
            >
              ${progress ? html`<span class="spinner"></span> ${words.saving(progress.done, progress.total)}` : words.save}
            </button>`
        : nothing
    }
  </div>`;
}

export interface ResultOptions {
  words: SubscriptionManagerMessages;
  common: CommonMessages;
  edits: SubscriptionEditsController;
  /** Why a person was not changed, in words. */
  describe: (userId: string) => string | undefined;
  handleUndo: () => void;
}

/** What came of the last save: what was done, with the way back, and for each other person why it was not. */
export function resultView({ words, common, edits, describe, handleUndo }: ResultOptions): TemplateResult {
  const { result, problems } = edits;
  const dismiss = (): void => {
    edits.dismiss();
  };
  // The region is there before it has a text, or screen readers would not say it.
  return html`<div class="notice" part="notice" role="status">
    ${
      result
        ? html`<div class="banner good">
            ${checkIcon}
            <p>${resultText(edits, words)}</p>
            ${
              result.kind === 'saved'
                ? html`<button class="button small" type="button" part="button undo" id="undo" @click=${handleUndo}>
                    ${words.undo}
                  </button>`
                : nothing
            }
            <button part="button close" class="icon-button" type="button" aria-label=${common.close} @click=${dismiss}>
              ${closeIcon}
            </button>
          </div>`
        : nothing
    }
    ${
      problems.size > 0
        ? html`<div class="banner bad" part="problems">
            ${warningIcon}
            <p><strong>${words.problems(problems.size)}</strong></p>
            <ul>
              ${[...problems.values()].map(
                ({ user }) => html`<li><strong>${user.name}</strong> ${describe(user.id)}</li>`,
              )}
            </ul>
          </div>`
        : nothing
    }
  </div>`;
}

function resultText({ result }: SubscriptionEditsController, words: SubscriptionManagerMessages): string {
  const { kind, done } = result ?? { kind: 'saved', done: [] };
  const [first] = done;
  const name = done.length === 1 ? first?.after.name : undefined;
  if (kind === 'declined') return words.declined(name ?? '');
  if (kind === 'saved') return words.saved(done.length, name);
  return words.undone(done.length, name);
}

export interface BulkOptions {
  words: SubscriptionManagerMessages;
  count: number;
  handleSet: (devPortal: boolean) => void;
  handleClear: () => void;
}

/** One subscription for all who are selected; for nobody only the region that will say how many are. */
export function bulkBar({ words, count, handleSet, handleClear }: BulkOptions): unknown {
  const some = count > 0;
  const set = (event: SubmitEvent): void => {
    event.preventDefault();
    handleSet(new FormData(event.currentTarget as HTMLFormElement).get('subscription') !== '');
  };
  return html`<form class=${some ? 'banner bulk' : 'visually-hidden'} part="bulk" @submit=${set}>
    <p role="status">${some ? html`<strong>${words.selected(count)}</strong>` : nothing}</p>
    ${
      some
        ? html`<label for="bulk-subscription">${words.setTo}</label>
            <select part="input bulk-subscription" class="input" id="bulk-subscription" name="subscription">
              <option value="devportal">${words.devPortal}</option>
              <option value="">${words.none}</option>
            </select>
            <button part="button apply" class="button small" type="submit">${words.apply}</button>
            <button part="button clear-selection" class="button small plain" type="button" @click=${handleClear}>
              ${words.clearSelection}
            </button>`
        : nothing
    }
  </form>`;
}
