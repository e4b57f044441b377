import { html, nothing, type TemplateResult } from 'lit';

import { decisions, maxReasonLength } from '../../contract/review.js';
import type { DecisionController } from '../../controllers/decision-controller.js';
import type { ReviewQueueMessages } from '../../i18n/messages.js';
import { lockIcon } from '../views/icons.js';
import { problemText, textArea } from './note-view.js';

export interface DecisionOptions {
  words: ReviewQueueMessages;
  /** Why this reviewer may not decide; undefined where they may. */
  why: string | undefined;
  busy: boolean;
  handleSubmit: () => void;
}

/** The decision as a form. Where it is off it stays reachable and says why. */
export function decisionView(form: DecisionController, options: DecisionOptions): TemplateResult {
  const { words, why, busy, handleSubmit } = options;
  const off = why !== undefined;
  const problem = form.problem('decision');
  const reasonProblem = form.problem('reason');
  const needsReason = form.decision !== undefined && form.decision !== 'approved';
  return html`<form
    class="card"
    part="decision"
    novalidate
    aria-labelledby="decision-title"
    @submit=${(event: Event): void => {
      event.preventDefault();
      if (!off && !busy) handleSubmit();
    }}
  >
    <h3 id="decision-title">${words.decision}</h3>
    ${
      off
        ? html`<div class="banner">
            ${lockIcon}
            <p id="why">${why}</p>
          </div>`
        : nothing
    }
    <fieldset
      role="radiogroup"
      aria-labelledby="decision-title"
      aria-required="true"
      aria-invalid=${problem !== undefined}
      aria-describedby=${off ? 'why' : 'decision-problem'}
    >
      ${decisions.map(
        (decision) =>
          html`<label class="choice">
            <input
              part="input decision"
              type="radio"
              name="decision"
              value=${decision}
              .checked=${form.decision === decision}
              aria-disabled=${off ? 'true' : nothing}
              aria-labelledby="choice-${decision}"
              aria-describedby="choice-${decision}-hint"
              @click=${(event: Event): void => {
                if (off) event.preventDefault();
              }}
              @change=${(): void => {
                form.choose(decision);
              }}
            />
            <span>
              <span class="choice-name" id="choice-${decision}">${words.choice(decision)}</span>
              <span class="hint" id="choice-${decision}-hint">${words.choiceHint(decision)}</span>
            </span>
          </label>`,
      )}
      ${problemText('decision-problem', problem && words.problem(problem))}
    </fieldset>
    ${
      off
        ? nothing
        : textArea({
            id: 'reason',
            label: needsReason ? words.reason : words.reasonOptional,
            hint: html`<span class="hint">${words.reasonHint}</span>`,
            value: form.reason,
            limit: maxReasonLength,
            required: needsReason,
            problem: reasonProblem && words.problem(reasonProblem),
            words,
            handleInput: (text) => {
              form.setReason(text);
            },
          })
    }
    ${form.noteCount > 0 ? html`<p class="hint">${words.notesGoAlong(form.noteCount)}</p>` : nothing}
    <button
      class="button primary"
      type="submit"
      part="button decide"
      aria-busy=${busy}
      aria-disabled=${off || busy ? 'true' : nothing}
      aria-describedby=${off ? 'why' : nothing}
    >
      ${busy ? html`<span class="spinner"></span> ${words.deciding}` : words.goOn}
    </button>
  </form>`;
}
