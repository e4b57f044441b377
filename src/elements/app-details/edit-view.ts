import { html, nothing, type TemplateResult } from 'lit';

import type { AppEditController } from '../../controllers/app-edit-controller.js';
import { needsReview } from '../../controllers/update-effects.js';
import type { NoticeController } from '../../controllers/notice-controller.js';
import type { Portal } from '../../portal/portal.js';
import { appFormFields } from '../views/app-form/app-form.js';
import { formFailure } from '../views/app-form/form-failure.js';
import { conflictView } from './conflict-view.js';
import type { DetailsWords } from './details-words.js';
import { effectsView } from './effects-view.js';
import { warningIcon } from '../views/warning-icon.js';

export interface EditOptions extends DetailsWords {
  signedOut: boolean;
  /** The host's own fields. */
  custom: unknown;
  portal: Portal | undefined;
  notices: NoticeController;
  onCancel: () => void;
  onCreateAgain: () => void;
}

/** The form of an app that there is already, with what saving it will do; both versions where somebody was faster. */
export function editView(edit: AppEditController, options: EditOptions): unknown {
  const { app, conflict, effects } = edit;
  if (!app || !effects) return nothing;
  const { words, common, form: formWords } = options;
  const title = words.editTitle(app.name);
  return html`<form
    class="app-form"
    part="form"
    novalidate
    aria-label=${title}
    @submit=${(event: Event): void => {
      event.preventDefault();
      void edit.save();
    }}
  >
    <h3>${title}</h3>
    ${edit.restored ? html`<div class="banner" role="status"><p>${formWords.restored}</p></div>` : nothing}
    ${edit.gone ? goneView(options) : nothing}
    ${
      conflict
        ? conflictView(conflict, {
            ...options,
            statusBefore: app.status,
            onChoose: (field, theirs) => {
              edit.choose(field, theirs);
            },
          })
        : html`${edit.outdated ? outdatedView(edit, options) : nothing}
          ${appFormFields(edit.form, formWords, common, options.custom)}`
    }
    <div class="foot">
      ${failureView(edit, options)} ${effectsView(effects, options)} ${buttonsView(edit, options, needsReview(effects))}
    </div>
  </form>`;
}

function failureView(edit: AppEditController, options: EditOptions): TemplateResult {
  const { signedOut, portal, notices, common: words, form } = options;
  const before = (): void => {
    edit.keep(true);
    edit.failure = undefined;
  };
  return formFailure({ form, words, error: edit.failure, signedOut, portal, notices, before });
}

function buttonsView(edit: AppEditController, options: EditOptions, review: boolean): TemplateResult {
  const { words, common, onCancel } = options;
  const { busy, conflict } = edit;
  const off = edit.gone || (!edit.dirty && !conflict);
  const merge = (): void => {
    edit.merge();
  };
  return html`<button class="button" type="button" part="button cancel" @click=${onCancel}>${common.cancel}</button>
    ${conflict ? html`<button part="button keep-editing" class="button" type="button" @click=${merge}>${words.keepEditing}</button>` : nothing}
    <button
      class="button primary"
      type="submit"
      part="button save"
      aria-busy=${busy}
      aria-disabled=${busy || off}
      title=${off && !edit.gone ? words.effectNone : nothing}
    >
      ${busy ? html`<span class="spinner"></span> ${words.saving}` : review ? words.saveForReview : words.save}
    </button>`;
}

function outdatedView(edit: AppEditController, { words }: EditOptions): TemplateResult {
  return html`<div class="banner wait" role="alert">
    ${warningIcon}
    <p>${words.outdated}</p>
    <button
      part="button compare"
      class="button small"
      type="button"
      @click=${(): void => {
        edit.compare();
      }}
    >
      ${words.compare}
    </button>
  </div>`;
}

function goneView({ words, onCreateAgain }: EditOptions): TemplateResult {
  return html`<div class="banner bad" role="alert" id="gone" tabindex="-1">
    ${warningIcon}
    <p><strong>${words.goneTitle}</strong> ${words.goneText}</p>
    <button part="button create-again" class="button small" type="button" @click=${onCreateAgain}>
      ${words.createAgain}
    </button>
  </div>`;
}
