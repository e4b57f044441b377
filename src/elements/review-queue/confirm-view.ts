import { html, nothing, type TemplateResult } from 'lit';

import { changesBetween } from '../../contract/history.js';
import type { Decision, Review } from '../../contract/review.js';
import type { ReviewQueueMessages } from '../../i18n/messages.js';
import { fieldText, type FieldWords } from '../views/app-fields.js';
import { dialog } from '../views/dialog.js';

export interface ConfirmOptions extends Omit<FieldWords, 'words'> {
  words: ReviewQueueMessages;
  handleDismiss: () => void;
  handleConfirm: () => void;
}

/** Says what a decision will cause. Cancel comes first, so that it has the focus and Enter does no harm. */
export function confirmView(review: Review, decision: Decision, options: ConfirmOptions): TemplateResult {
  const { words, common, handleDismiss, handleConfirm } = options;
  return dialog({
    id: 'confirm-title',
    title: words.confirmTitle(decision, review.requested.name),
    onDismiss: handleDismiss,
    content: html`<ul class="causes">
      ${causesOf(review, decision, options).map(
        ([text, values = []]) =>
          html`<li>
            ${text}
            ${
              values.length > 0
                ? html`<ul>
                    ${values.map((value) => html`<li>${value}</li>`)}
                  </ul>`
                : nothing
            }
          </li>`,
      )}
    </ul>`,
    actions: html`<button part="button cancel" class="button" type="button" @click=${handleDismiss}>
        ${common.cancel}
      </button>
      <button
        class="button ${decision === 'not-approved' ? 'danger' : 'primary'}"
        type="button"
        part="button confirm"
        @click=${handleConfirm}
      >
        ${words.choice(decision)}
      </button>`,
  });
}

type Cause = [text: string, values?: readonly string[]];

function causesOf({ live, requested }: Review, decision: Decision, options: ConfirmOptions): Cause[] {
  const { causes } = options.words;
  if (decision !== 'approved') {
    return [[live ? causes.staysLive : causes.staysOff], [causes.ownerTold], [causes.notFinal]];
  }
  if (!live) return [[causes.switchedOn], [causes.notFinal]];
  const texts: Record<string, { added: string; removed?: string }> = {
    redirectUris: { added: causes.redirectUris, removed: causes.removedUris },
    scopes: { added: causes.scopes, removed: causes.removedScopes },
  };
  const found = changesBetween(live, requested).flatMap(({ path, before, after }): Cause[] => {
    if (path === 'applicationType') return [[causes.partnerUse]];
    const read = (values: readonly string[]): string[] => values.map((value) => fieldText(path, value, options));
    const added = read(after.filter((value) => !before.includes(value)));
    const removed = read(before.filter((value) => !after.includes(value)));
    const { added: came, removed: went } = texts[path] ?? {};
    return [
      ...(came && added.length > 0 ? [[came, added] satisfies Cause] : []),
      ...(went && removed.length > 0 ? [[went, removed] satisfies Cause] : []),
    ];
  });
  return [...found, [causes.notFinal]];
}
