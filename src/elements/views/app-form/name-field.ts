import { html, type TemplateResult } from 'lit';

import type { AppFormController } from '../../../controllers/app-form-controller.js';
import type { CreateAppMessages } from '../../../i18n/messages.js';
import { notesOf, notesView } from './note.js';
import { problemId, problemView } from './problem.js';

export function nameField(form: AppFormController, words: CreateAppMessages): TemplateResult {
  const problem = form.shown('name');
  return html`<div class="field" part="field">
    <label class="label required" for="name">${words.name}</label>
    <div class="control">
      <input
        class="input"
        id="name"
        type="text"
        part="input name"
        autocomplete="off"
        required
        placeholder=${words.namePlaceholder}
        .value=${form.name}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby="${notesOf(form, 'name')} ${problem ? problemId('name') : ''}"
        @input=${(event: Event): void => {
          form.setName((event.target as HTMLInputElement).value);
        }}
        @change=${(): void => {
          form.touch('name');
        }}
      />
    </div>
    ${notesView(form, 'name', words)} ${problemView(problem, words)}
  </div>`;
}
