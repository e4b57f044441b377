import { html, nothing, type TemplateResult } from 'lit';

import type { AppConflict } from '../../controllers/app-conflict.js';
import { formatMoment } from '../../i18n/format.js';
import { fieldLabel, fieldText } from '../views/app-fields.js';
import { valueView } from '../views/compare.js';
import { warningIcon } from '../views/warning-icon.js';
import type { DetailsWords } from './details-words.js';

export interface ConflictOptions extends DetailsWords {
  /** The status of the version that the person has edited. */
  statusBefore: string;
  onChoose: (field: string, theirs: boolean) => void;
}

/** Both versions of an app that two people have changed, side by side, with a choice for each field. */
export function conflictView(conflict: AppConflict, options: ConflictOptions): TemplateResult {
  const { words, common, review, place, statusBefore } = options;
  const { current, fields, last } = conflict;
  return html`<div class="banner wait" id="conflict" tabindex="-1">
      ${warningIcon}
      <p>
        <strong>${words.conflictTitle}</strong>
        ${last?.by ? words.conflictBy(last.by.name, formatMoment(last.at, place)) : nothing}
        ${current.status === statusBefore ? nothing : words.conflictStatus(common.status(current.status))}
        ${words.conflictText}
      </p>
    </div>
    ${fields.map(
      (field) =>
        html`<fieldset class="field" part="field">
          <legend>${fieldLabel(field.path, review)}</legend>
          <div class="versions">
            ${sideView(conflict, field, false, options)} ${sideView(conflict, field, true, options)}
          </div>
        </fieldset>`,
    )}`;
}

function sideView(
  { own, taken }: AppConflict,
  { path, before, after }: AppConflict['fields'][number],
  theirs: boolean,
  options: ConflictOptions,
): TemplateResult {
  const { words, onChoose } = options;
  const [values, others] = theirs ? [after, before] : [before, after];
  const read = (text: string): string => fieldText(path, text, options);
  // A logo that the person did not choose is the one that has gone.
  const lost = !theirs && path === 'logo' && !own.has('logo');
  return html`<label class="version">
    <input
      part="input version"
      type="radio"
      name="version-${path}"
      .checked=${taken.has(path) === theirs}
      ?disabled=${lost}
      @change=${(): void => {
        onChoose(path, theirs);
      }}
    />
    <span>
      <span class="choice-name">${theirs ? words.useTheirs : words.useMine}</span>
      ${values.length === 0 ? html`<span class="muted">${words.nothing}</span>` : nothing}
      ${values.map((value) => {
        const alone = values.length + others.length > 2 && !others.includes(value);
        return html`<span class="value">
          ${valueView(path, value, fieldLabel(path, options.review), read)}
          ${alone ? html`<span class="change muted">${words.onlyHere}</span>` : nothing}
        </span>`;
      })}
    </span>
  </label>`;
}
