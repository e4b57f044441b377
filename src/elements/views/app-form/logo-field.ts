import { html, nothing, type TemplateResult } from 'lit';

import type { AppFormController } from '../../../controllers/app-form-controller.js';
import type { ChosenLogo, LogoController } from '../../../controllers/logo-controller.js';
import type { CreateAppMessages } from '../../../i18n/messages.js';
import { imageIcon } from '../icons.js';
import { notesOf, notesView } from './note.js';
import { problemId, problemView } from './problem.js';

/** The file input covers nothing and is never hidden from the keyboard; the zone around it takes what is dropped. */
export function logoField(form: AppFormController, words: CreateAppMessages): TemplateResult {
  const { logo } = form;
  const { state } = logo;
  const problem = form.shown('logo');
  return html`<div class="field" part="field" role="group" aria-labelledby="logo-label">
    <span class="label" id="logo-label">${words.logo}</span>
    <div
      class="drop"
      part="drop"
      @dragover=${handleDragOver}
      @dragleave=${handleDragLeave}
      @drop=${(event: DragEvent): void => {
        handleDrop(event, logo);
      }}
    >
      ${picture(logo, words)}
      <p>
        ${state.status === 'reading' ? html`<span class="spinner"></span> ${words.logoReading}` : words.logoDrop}
        <label class="file">
          <input
            part="input logo-file"
            type="file"
            id="logo"
            accept="image/png,image/jpeg,image/gif"
            aria-describedby="logo-hint ${notesOf(form, 'logo')} ${problem ? problemId('logo') : ''}"
            aria-invalid=${problem ? 'true' : 'false'}
            @change=${(event: Event): void => {
              handleChoice(event, logo);
            }}
          />
          <span class="link">${words.logoSelect}</span>
        </label>
      </p>
      ${
        state.status === 'chosen' || state.status === 'refused' || state.status === 'current'
          ? html`<button
              part="button logo-remove"
              class="button small"
              type="button"
              @click=${(): void => {
                logo.clear();
              }}
            >
              ${words.logoRemove}
            </button>`
          : nothing
      }
      ${
        logo.canKeep
          ? html`<button
              part="button logo-keep"
              class="button small"
              type="button"
              @click=${(): void => {
                logo.keep();
              }}
            >
              ${words.logoKeep}
            </button>`
          : nothing
      }
    </div>
    <p class="hint" id="logo-hint">${words.logoFormats}<br />${words.logoLimits}</p>
    ${notesView(form, 'logo', words)} ${problemView(problem, words)}
  </div>`;
}

function picture(logo: LogoController, words: CreateAppMessages): TemplateResult {
  const { state } = logo;
  if (state.status === 'chosen') return preview(state.logo, logo, words);
  if (state.status === 'current') return html`<img class="preview" src=${state.url} alt=${words.logoCurrent} />`;
  return imageIcon;
}

function preview(chosen: ChosenLogo, logo: LogoController, words: CreateAppMessages): TemplateResult {
  return html`<img
      class="preview"
      src=${chosen.preview}
      alt=${words.logoPreview}
      @error=${(): void => {
        logo.refusePreview();
      }}
    />
    <p class="hint">${words.logoFacts(chosen.width, chosen.height, Math.ceil(chosen.bytes / 1000))}</p>`;
}

function handleDragOver(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).classList.add('over');
}

function handleDragLeave(event: DragEvent): void {
  const zone = event.currentTarget as HTMLElement;
  if (!zone.contains(event.relatedTarget as Node | null)) zone.classList.remove('over');
}

function handleDrop(event: DragEvent, logo: LogoController): void {
  event.preventDefault(); // or the browser leaves the page and opens the file
  (event.currentTarget as HTMLElement).classList.remove('over');
  const file = event.dataTransfer?.files[0];
  if (file) void logo.read(file);
}

function handleChoice(event: Event, logo: LogoController): void {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  if (file) void logo.read(file);
  input.value = ''; // so that the same file can be chosen again
}
