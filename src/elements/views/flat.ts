import type { TemplateResult } from 'lit';

/** Where a value stands; in no template's text. */
const gap = '\0';

/** What was put together, by its text. */
const known = new Map<string, TemplateStringsArray>();

/**
 * One template of many: those in an array become parts of the template that the array stands in. lit then copies all of it
 * at once, where it would make and look after each by itself: an eighth of what a long table costs as it scrolls.
 *
 * Where one of them comes, goes or changes its kind, the whole is drawn anew, and a control in it loses the focus: a template
 * that may do that stands by itself, in no array.
 */
export function flat(template: TemplateResult): TemplateResult {
  const values: unknown[] = [];
  let text = '';
  const put = (one: TemplateResult): void => {
    one.strings.forEach((part, at) => {
      const value = one.values[at];
      text += part;
      if (Array.isArray(value)) (value as TemplateResult[]).forEach(put);
      else if (at < one.values.length) {
        values.push(value);
        text += gap;
      }
    });
  };
  put(template);
  let strings = known.get(text);
  if (!strings) {
    // Of texts of templates alone. lit takes only what looks like those of one.
    const parts = text.split(gap);
    known.set(text, (strings = Object.assign(parts, { raw: parts })));
  }
  return { ...template, strings, values };
}
