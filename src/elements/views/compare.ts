import { html, nothing, type TemplateResult } from 'lit';

import type { ReviewMessages } from '../../i18n/messages.js';
import { plusIcon } from './icon.js';
import { minusIcon } from './icons.js';

export interface ComparedField {
  /** As in `FieldProblem`: `name`, `redirectUris`. */
  path: string;
  label: string;
  /** The entries of a list, or the one value; none where there is nothing. */
  before: readonly string[];
  after: readonly string[];
  /** How a value is read; as it is unless told. */
  text?: (value: string) => string;
  /** What stands under the later version's values, such as a way to write a note on the field. */
  foot?: unknown;
}

/**
 * Two versions of an app, field by field, and lists entry by entry. What came and what went is told by `<ins>` and
 * `<del>`, in words and by icon; colour only repeats it. Needs the styles of `table.ts` and `compare-styles.ts`.
 *
 * @param extra What stands under a value of the later version, such as a risk mark. `path` is the field's.
 */
export function comparison(
  fields: readonly ComparedField[],
  headings: { field: string; before: string; after: string },
  words: ReviewMessages,
  extra?: (path: string, value: string) => unknown,
): TemplateResult {
  // The roles are said because narrow cards take `display: table` away, and with it the table from AT.
  return html`<table
    class="compare"
    part="comparison"
    role="table"
    aria-label=${`${headings.before}, ${headings.after}`}
  >
    <thead role="rowgroup">
      <tr part="head-row" role="row">
        ${[headings.field, headings.before, headings.after].map(
          (heading) => html`<th part="column" role="columnheader" scope="col">${heading}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${fields.map((field) => {
        const { path, label, before, after, foot = nothing } = field;
        return html`<tr part="row" role="row">
          <th part="cell cell-field" role="rowheader" scope="row">${label}</th>
          <td part="cell cell-before" role="cell" data-label=${headings.before}>
            ${valuesView(before, after, 'removed', field, words)}
          </td>
          <td part="cell cell-after" role="cell" data-label=${headings.after}>
            ${valuesView(after, before, 'added', field, words, (value) => extra?.(path, value))} ${foot}
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function valuesView(
  values: readonly string[],
  others: readonly string[],
  change: 'added' | 'removed',
  field: ComparedField,
  words: ReviewMessages,
  extra?: (value: string) => unknown,
): TemplateResult {
  if (values.length === 0) return html`<span class="muted">${words.none}</span>`;
  return html`<ul>
    ${values.map((value) => {
      const shown = valueView(field.path, value, field.label, field.text);
      const under = extra?.(value) ?? nothing;
      if (others.includes(value)) {
        return html`<li>${shown} <span class="change muted">${words.unchanged}</span>${under}</li>`;
      }
      const told = html`<span class="change ${change}"
        >${change === 'added' ? plusIcon : minusIcon}${words[change]}</span
      >`;
      return html`<li>
        ${change === 'added' ? html`<ins>${shown}</ins>` : html`<del>${shown}</del>`} ${told}${under}
      </li>`;
    })}
  </ul>`;
}

/** One value of an app's field: a URI in the type of code, a logo as the image it is, which `label` names. */
export function valueView(
  path: string,
  value: string,
  label: string,
  text?: (value: string) => string,
): TemplateResult {
  const [field] = path.split('/');
  if (field === 'logo')
    return html`<img class="logo large" src=${value} alt=${label} loading="lazy" decoding="async" />`;
  return html`<span class=${field === 'redirectUris' ? 'mono' : ''}>${text?.(value) ?? value}</span>`;
}
