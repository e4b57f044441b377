import { html, nothing } from 'lit';

import type { AppFormController } from '../../../controllers/app-form-controller.js';
import type { CreateAppMessages } from '../../../i18n/messages.js';
import { flagIcon } from '../icons.js';

/** What a reviewer has noted at a field, under it; nothing where nothing is. */
export function notesView(form: AppFormController, path: string, words: CreateAppMessages): unknown {
  const notes = form.notes(path);
  if (notes.length === 0) return nothing;
  return html`<div id=${noteId(path)}>${notes.map((text) => noteView(text, words.note))}</div>`;
}

/** One note of a reviewer. */
export function noteView(text: string, label: string): unknown {
  return html`<p class="note" part="note">
    ${flagIcon}<span><strong>${label}</strong> ${text}</span>
  </p>`;
}

/** The ids for `aria-describedby` of a control whose field has notes. */
export function notesOf(form: AppFormController, path: string): string {
  return form.notes(path).length > 0 ? noteId(path) : '';
}

function noteId(path: string): string {
  return `note-${path.replace('/', '-')}`;
}
