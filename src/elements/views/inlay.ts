import type { TemplateResult } from 'lit';

/** A template that stands in its place in another one for good, so that {@link flat} can make one of both. */
export type Inlay = TemplateResult & { inlaid: true };

export const inlay = (template: TemplateResult): Inlay => ({ ...template, inlaid: true });

/** What was put together, by its text. */
const known = new Map<string, TemplateStringsArray>();

/**
 * One template of many: an inlay, or an array of inlays, becomes a part of the template that it stands in. lit then copies
 * all of it at once, where it would make and look after each by itself; a long table is drawn in half the time.
 *
 * Where an inlay comes or goes the whole is drawn anew, and a control in it loses the focus: what does that is no inlay.
 */
export function flat(template: TemplateResult): TemplateResult {
  const texts = [''];
  const values: unknown[] = [];
  const add = (text = ''): void => void (texts[texts.length - 1] += text);
  const put = (one: TemplateResult): void => {
    add(one.strings[0]);
    one.values.forEach((value, at) => {
      const inlays = [value].flat() as Partial<Inlay>[];
      if (inlays[0]?.inlaid) inlays.forEach((each) => put(each as Inlay));
      else {
        values.push(value);
        texts.push('');
      }
      add(one.strings[at + 1]);
    });
  };
  put(template);
  const key = texts.join('\0');
  // Texts of templates alone: lit takes none that does not look like a template's.
  const strings = known.get(key) ?? Object.assign(texts, { raw: texts });
  known.set(key, strings);
  return { ...template, strings, values };
}
