import { html, nothing, type TemplateResult } from 'lit';

import type { Review } from '../../contract/review.js';
import type { DecisionController } from '../../controllers/decision-controller.js';
import type { ReviewQueueMessages } from '../../i18n/messages.js';
import { changedFields, fieldLabel, fieldText, type FieldWords } from '../views/app-fields.js';
import { comparison, valueView } from '../views/compare.js';
import { flagIcon } from '../views/icons.js';
import { noteView } from './note-view.js';

export interface RequestOptions extends FieldWords {
  queueWords: ReviewQueueMessages;
  /** Where notes are written; undefined where no decision is due. */
  form: DecisionController | undefined;
}

/** What is asked for: the app in full, or how it differs from the one that works now. */
export function requestView(review: Review, options: RequestOptions): TemplateResult {
  const { words, queueWords } = options;
  const { kind, live, requested } = review;
  const changes = kind === 'change' && live ? changedFields(live, requested, options) : [];
  if (changes.length === 0) {
    return section(
      queueWords.requestedApp,
      fieldsView(review, options, () => true),
    );
  }
  const changed = new Set(changes.map(({ path }) => path));
  return section(
    queueWords.changes,
    html`${comparison(
        changes.map((change) => ({ ...change, foot: noteOn(change.path, options) })),
        { field: words.fieldHeading, before: words.live, after: words.requested },
        words,
        (path, value) => marksView(review, path, value, queueWords),
      )}
      <details>
        <summary>${queueWords.wholeApp}</summary>
        ${fieldsView(review, options, (path) => !changed.has(path))}
      </details>`,
  );
}

function section(title: string, content: unknown): TemplateResult {
  return html`<section aria-labelledby="request-title">
    <h3 id="request-title">${title}</h3>
    ${content}
  </section>`;
}

function fieldsView(review: Review, options: RequestOptions, noted: (path: string) => boolean): TemplateResult {
  const { name, logo, applicationType, redirectUris, scopes } = review.requested;
  const fields: [path: string, values: readonly string[]][] = [
    ['name', [name]],
    ['logo', logo ? [logo.url] : []],
    ['applicationType', [applicationType]],
    ['redirectUris', redirectUris],
    ['scopes', scopes],
  ];
  return html`<dl class="fields" part="fields">
    ${fields.map(
      ([path, values]) =>
        html`<div>
          <dt>${fieldLabel(path, options.words)}</dt>
          <dd>
            ${
              values.length > 0
                ? html`<ul>
                    ${values.map(
                      (value) =>
                        html`<li>
                          ${valueView(path, value, fieldLabel(path, options.words), (text) => fieldText(path, text, options))}
                          ${marksView(review, path, value, options.queueWords)}
                        </li>`,
                    )}
                  </ul>`
                : html`<span class="muted">${options.words.none}</span>`
            }
            ${noted(path) ? noteOn(path, options) : nothing}
          </dd>
        </div>`,
    )}
  </dl>`;
}

function noteOn(path: string, { form, queueWords, words }: RequestOptions): unknown {
  return form ? noteView(path, form, { words: queueWords, review: words }) : nothing;
}

/** The risk marks of one value, each with why it matters. */
function marksView({ risks }: Review, field: string, value: string, words: ReviewQueueMessages): unknown {
  const marks = risks.filter((risk) => risk.path.split('/')[0] === field && risk.value === value);
  return marks.map(
    ({ code }) =>
      html`<p class="mark" part="risk">
        <strong class="marks">${flagIcon}${words.riskTitle(code)}</strong> ${words.riskText(code)}
      </p>`,
  );
}
