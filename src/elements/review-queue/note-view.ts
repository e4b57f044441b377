import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';

import { maxNoteLength } from '../../contract/review.js';
import type { DecisionController } from '../../controllers/decision-controller.js';
import type { ReviewMessages, ReviewQueueMessages } from '../../i18n/messages.js';
import { fieldLabel } from '../views/app-fields.js';
import { plusIcon } from '../views/icon.js';
import { warningIcon } from '../views/warning-icon.js';

export interface TextAreaOptions {
  id: string;
  label: string;
  hint?: unknown;
  value: string;
  limit: number;
  required?: boolean;
  problem: string | undefined;
  words: ReviewQueueMessages;
  handleInput: (text: string) => void;
}

/** A text with its label, what is wrong with it, and how much of it there may be. Longer ones are kept, and refused. */
export function textArea(options: TextAreaOptions): TemplateResult {
  const { id, label, hint, value, limit, required = false, problem, words, handleInput } = options;
  return html`<div class="field" part="field">
    <label class="label ${required ? 'required' : ''}" for=${id}>${label}</label>
    ${hint}
    <div class="control">
      <textarea
        class="input"
        part="input note-text"
        id=${id}
        rows="3"
        .value=${value}
        aria-required=${required}
        aria-invalid=${problem !== undefined}
        aria-describedby="${id}-count ${id}-problem"
        @input=${(event: Event): void => {
          handleInput((event.target as HTMLTextAreaElement).value);
        }}
      ></textarea>
    </div>
    <span class="hint count ${value.length > limit ? 'bad' : ''}" id="${id}-count"
      >${words.count(value.length, limit)}</span
    >
    ${problemText(`${id}-problem`, problem)}
  </div>`;
}

export function problemText(id: string, problem: string | undefined): unknown {
  if (problem === undefined) return nothing;
  return html`<p class="problem" part="problem" id=${id}>${warningIcon}<span>${problem}</span></p>`;
}

/** The way to a note on one field, or the note. */
export function noteView(
  path: string,
  form: DecisionController,
  { words, review }: { words: ReviewQueueMessages; review: ReviewMessages },
): TemplateResult {
  const label = fieldLabel(path, review);
  const note = form.notes.get(path);
  const id = `note-${path}`;
  if (note === undefined) {
    return html`<button
      part="button add-note"
      class="button small plain note"
      type="button"
      id="add-${id}"
      aria-label=${words.addNoteOn(label)}
      @click=${(event: Event): void => {
        form.setNote(path, '');
        void focusNext(event, id);
      }}
    >
      ${plusIcon} ${words.addNote}
    </button>`;
  }
  const problem = form.problem(path);
  return html`<div class="note">
    ${textArea({
      id,
      label: review.noteOn(label),
      value: note,
      limit: maxNoteLength,
      problem: problem && words.problem(problem),
      words,
      handleInput: (text) => {
        form.setNote(path, text);
      },
    })}
    <button
      part="button remove-note"
      class="button small"
      type="button"
      @click=${(event: Event): void => {
        form.removeNote(path);
        void focusNext(event, `add-${id}`);
      }}
    >
      ${words.removeNote}
    </button>
  </div>`;
}

/** The button takes itself away: the focus goes to what comes in its place. */
async function focusNext(event: Event, id: string): Promise<void> {
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  await (root.host as ReactiveElement).updateComplete;
  root.getElementById(id)?.focus();
}
