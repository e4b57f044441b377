import { html, nothing, type TemplateResult } from 'lit';

import type { AppDraft } from '../../../contract/app.js';
import { maxMetadataValueLength } from '../../../contract/metadata.js';
import type { AppFormController } from '../../../controllers/app-form-controller.js';
import { metadataPath, type ShownProblem } from '../../../controllers/form-metadata.js';
import type { CreateAppMessages } from '../../../i18n/messages.js';
import type { CustomField } from '../../../portal/extensions.js';
import { problemId, problemView } from './problem.js';

/** A host's own fields, with our controls. */
export function view(
  form: AppFormController,
  fields: readonly CustomField[],
  words: CreateAppMessages,
): TemplateResult {
  return html`${fields.map((field) => fieldView(form, field, words))} ${problemView(form.shown('metadata'), words)}`;
}

/** What is wrong with their values, the first problem of each. The contract's own rules are checked with the draft. */
export function problems(fields: readonly CustomField[], draft: AppDraft): ShownProblem[] {
  return fields.flatMap((field): ShownProblem[] => {
    const { key, required = false, maxLength = maxMetadataValueLength } = field;
    const value = draft.metadata?.[key] ?? '';
    const path = metadataPath(key);
    if (required && value.trim() === '') return [{ path, code: 'required' }];
    if (value.length > maxLength) return [{ path, code: 'too-long', limit: maxLength }];
    const text = verdictOf(field, value, draft);
    return text ? [{ path, code: 'custom', text }] : [];
  });
}

/** A check that fails is the host's bug, and no reason to refuse what a person has typed. */
function verdictOf({ check }: CustomField, value: string, draft: AppDraft): string | undefined {
  try {
    return check?.(value, structuredClone(draft));
  } catch (error) {
    reportError(error);
    return undefined;
  }
}

function fieldView(form: AppFormController, field: CustomField, words: CreateAppMessages): TemplateResult {
  const { key, label, hint, type, required = false } = field;
  const id = `custom-${key}`;
  const path = metadataPath(key);
  const problem = inWords(form.shown(path), words);
  const problemAt = problem ? problemId(path) : '';
  const describedBy = `${hint ? `${id}-hint` : ''} ${problemAt}`;
  const hintView = hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing;
  const control = controlView(form, field, { id, describedBy, invalid: problem ? 'true' : 'false' });
  return html`<div class="field" part="field field-${key}">
    ${
      type === 'checkbox'
        ? html`<label class="check ${required ? 'required' : ''}" for=${id}>${control} ${label}</label>`
        : html`<label class="label ${required ? 'required' : ''}" for=${id}>${label}</label>`
    }
    ${hintView} ${type === 'checkbox' ? nothing : control} ${problemView(problem, words, path)}
  </div>`;
}

/** What is said of other fields' lengths is said of a host's too. */
function inWords(problem: ShownProblem | undefined, words: CreateAppMessages): ShownProblem | undefined {
  if (problem?.code !== 'too-long') return problem;
  return { ...problem, text: words.problem('redirectUris', problem.code, problem.limit) };
}

interface ControlOptions {
  id: string;
  describedBy: string;
  invalid: 'true' | 'false';
}

function controlView(
  form: AppFormController,
  { key, type, options = [], required = false, maxLength = maxMetadataValueLength }: CustomField,
  { id, describedBy, invalid }: ControlOptions,
): TemplateResult {
  const value = form.metadata[key] ?? '';
  const set = (event: Event): void => {
    form.setMetadata(key, (event.target as HTMLInputElement).value);
  };
  const touch = (): void => {
    form.touch(metadataPath(key));
  };
  switch (type) {
    case 'checkbox':
      return html`<input
        id=${id}
        type="checkbox"
        part="input input-${key}"
        ?required=${required}
        .checked=${value === 'true'}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        @change=${(event: Event): void => {
          form.setMetadata(key, (event.target as HTMLInputElement).checked ? 'true' : '');
          touch();
        }}
      />`;
    case 'select': {
      // What was chosen before the host took the option away.
      const lost = value === '' || options.some((option) => option.value === value) ? [] : [{ value, label: value }];
      const none = required && value !== '' ? [] : [{ value: '', label: '' }];
      return html`<select
        class="input"
        id=${id}
        part="input input-${key}"
        ?required=${required}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        @change=${(event: Event): void => {
          set(event);
          touch();
        }}
      >
        ${[...none, ...options, ...lost].map(
          (option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`,
        )}
      </select>`;
    }
    case 'textarea':
      return html`<div class="control">
        <textarea
          class="input"
          id=${id}
          rows="3"
          part="input input-${key}"
          maxlength=${maxLength}
          ?required=${required}
          .value=${value}
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          @input=${set}
          @change=${touch}
        ></textarea>
      </div>`;
    case 'text':
      return html`<div class="control">
        <input
          class="input"
          id=${id}
          type="text"
          part="input input-${key}"
          autocomplete="off"
          maxlength=${maxLength}
          ?required=${required}
          .value=${value}
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          @input=${set}
          @change=${touch}
        />
      </div>`;
  }
}
