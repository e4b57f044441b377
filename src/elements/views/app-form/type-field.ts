import { html, type TemplateResult } from 'lit';

import { applicationTypes } from '../../../contract/app.js';
import type { AppFormController } from '../../../controllers/app-form-controller.js';
import type { CommonMessages, CreateAppMessages } from '../../../i18n/messages.js';
import { notesOf, notesView } from './note.js';

export function typeField(form: AppFormController, words: CreateAppMessages, common: CommonMessages): TemplateResult {
  const hints = { internal: words.internalHint, partner: words.partnerHint };
  return html`<fieldset
    class="field"
    part="field"
    role="radiogroup"
    aria-describedby="type-hint ${notesOf(form, 'applicationType')}"
  >
    <legend class="required">${words.type}</legend>
    <p class="hint" id="type-hint">${words.typeHint}</p>
    <div class="choices">
      ${applicationTypes.map(
        (type) =>
          html`<label class="choice">
            <input
              part="input application-type"
              type="radio"
              name="application-type"
              value=${type}
              aria-labelledby="type-${type}"
              aria-describedby="type-${type}-hint"
              .checked=${form.applicationType === type}
              @change=${(): void => {
                form.setApplicationType(type);
              }}
            />
            <span>
              <span class="choice-name" id="type-${type}">${common.applicationType(type)}</span>
              <span class="hint" id="type-${type}-hint">${hints[type]}</span>
            </span>
          </label>`,
      )}
    </div>
    ${notesView(form, 'applicationType', words)}
  </fieldset>`;
}
