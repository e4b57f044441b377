import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { defaultRedirectUriPolicy } from '../../../contract/redirect-uri.js';
import type { AppFormController } from '../../../controllers/app-form-controller.js';
import type { UriRow } from '../../../controllers/uri-rows.js';
import type { CreateAppMessages } from '../../../i18n/messages.js';
import { plusIcon } from '../icon.js';
import { closeIcon } from '../icons.js';
import { notesOf, notesView } from './note.js';
import { problemId, problemView } from './problem.js';

export function redirectUrisField(form: AppFormController, words: CreateAppMessages): TemplateResult {
  const whole = form.shown('redirectUris');
  const full = form.uris.length >= defaultRedirectUriPolicy.maxCount;
  return html`<fieldset class="field" part="field" aria-describedby="uris-hint ${notesOf(form, 'redirectUris')}">
    <legend class="required">${words.redirectUris}</legend>
    <p class="hint" id="uris-hint">${words.redirectUrisHint}</p>
    ${repeat(
      form.uris,
      ({ key }) => key,
      (row, index) => uriRow(form, words, row, index, whole !== undefined),
    )}
    ${notesView(form, 'redirectUris', words)} ${problemView(whole, words)}
    <div>
      <button
        class="button small"
        type="button"
        part="button add-uri"
        aria-disabled=${full ? 'true' : nothing}
        aria-describedby=${full ? 'uris-full' : nothing}
        @click=${(event: Event): void => {
          if (!full) handleAdd(event, form);
        }}
      >
        ${plusIcon} ${words.addUri}
      </button>
      ${
        full
          ? html`<span class="hint" id="uris-full"
              >${words.problem('redirectUris', 'too-many', defaultRedirectUriPolicy.maxCount)}</span
            >`
          : nothing
      }
    </div>
  </fieldset>`;
}

function uriRow(
  form: AppFormController,
  words: CreateAppMessages,
  row: UriRow,
  index: number,
  listRefused: boolean,
): TemplateResult {
  const path = `redirectUris/${String(index)}`;
  const problem = form.shown(path);
  const describedBy = problem ? problemId(path) : listRefused ? problemId('redirectUris') : '';
  return html`<div class="field" part="field">
    <div class="uri">
      <div class="control">
        <input
          class="input"
          type="url"
          part="input redirect-uri"
          inputmode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          id="uri-${row.key}"
          placeholder=${words.redirectUriPlaceholder}
          .value=${row.value}
          aria-label=${words.redirectUri(index + 1)}
          aria-invalid=${problem || listRefused ? 'true' : 'false'}
          aria-describedby="${notesOf(form, path)} ${describedBy}"
          @input=${(event: Event): void => {
            form.setUri(row.key, (event.target as HTMLInputElement).value);
          }}
          @change=${(): void => {
            form.touch(path);
          }}
        />
      </div>
      <button
        part="button remove-uri"
        class="icon-button"
        type="button"
        aria-label=${words.removeUri(index + 1)}
        @click=${(event: Event): void => {
          handleRemove(event, form, row, index);
        }}
      >
        ${closeIcon}
      </button>
    </div>
    ${notesView(form, path, words)} ${problemView(problem, words, path)}
  </div>`;
}

function handleAdd(event: Event, form: AppFormController): void {
  const { key } = form.addUri();
  focusAfterRender(event, `#uri-${String(key)}`);
}

/** Focus goes to the neighbour, or it would fall to the page's start. */
function handleRemove(event: Event, form: AppFormController, row: UriRow, index: number): void {
  form.removeUri(row.key);
  const neighbour = form.uris[Math.min(index, form.uris.length - 1)];
  if (neighbour) focusAfterRender(event, `#uri-${String(neighbour.key)}`);
}

function focusAfterRender(event: Event, selector: string): void {
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  requestAnimationFrame(() => root.querySelector<HTMLElement>(selector)?.focus());
}
