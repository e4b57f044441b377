import { html, type TemplateResult } from 'lit';

import type { App } from '../../contract/app.js';
import { openRequest } from '../../contract/review.js';
import { type AppField, appFields } from '../../controllers/app-form-controller.js';
import { metadataPath } from '../../controllers/form-metadata.js';
import { formatMoment } from '../../i18n/format.js';
import { fieldLabel, fieldText } from '../views/app-fields.js';
import { noteView } from '../views/app-form/note.js';
import { valueView } from '../views/compare.js';
import type { DetailsWords } from './details-words.js';

export interface SettingsOptions extends DetailsWords {
  onEdit: () => void;
}

/** The settings of an app as it works now, with a reviewer's notes at them. */
export function settingsView(app: App, options: SettingsOptions): TemplateResult {
  const { words, review, place, fields, onEdit } = options;
  const moment = (iso: string): TemplateResult => html`<time datetime=${iso}>${formatMoment(iso, place)}</time>`;
  const rows: [string, unknown][] = [
    ...appFields.map((field): [string, unknown] => [fieldLabel(field, review), fieldView(app, field, options)]),
    ...fields.map(({ key, label }): [string, unknown] => [label, customView(app, key, options)]),
    [words.created, moment(app.createdAt)],
    [words.lastUpdated, moment(app.updatedAt)],
  ];
  return html`<section class="settings" aria-labelledby="settings-title">
    <header>
      <h3 id="settings-title">${words.settings}</h3>
      <button class="button" type="button" id="edit" part="button edit" @click=${onEdit}>${words.edit}</button>
    </header>
    <dl part="settings">
      ${rows.map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function customView({ metadata }: App, key: string, options: SettingsOptions): TemplateResult {
  const value = metadata?.[key];
  if (value === undefined) return html`<span class="muted">${options.words.nothing}</span>`;
  return html`<span class="custom-value">${fieldText(metadataPath(key), value, options)}</span>`;
}

function fieldView(app: App, field: AppField, options: SettingsOptions): TemplateResult {
  const values = { ...app, logo: app.logo?.url }[field];
  // What is proposed in its place has the notes.
  const notes = field in (openRequest(app) ?? {}) ? [] : (app.review?.notes ?? []);
  const notesAt = (path: string): unknown =>
    notes.filter((note) => note.path === path).map(({ text }) => noteView(text, options.words.note));
  const label = fieldLabel(field, options.review);
  const read = (value: string): TemplateResult =>
    valueView(field, value, label, (text) => fieldText(field, text, options));
  if (Array.isArray(values)) {
    return html`<ul>
        ${values.map((value, index) => html`<li>${read(value)} ${notesAt(`${field}/${index}`)}</li>`)}
      </ul>
      ${notesAt(field)}`;
  }
  const shown = values === undefined ? html`<span class="muted">${options.words.nothing}</span>` : read(values);
  return html`${shown} ${notesAt(field)}`;
}
