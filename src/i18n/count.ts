/** Numbers and plurals of one language, for the files of words. */

/** The forms that the language has, by CLDR's plural categories; `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Says how many, in the form that the number needs.
 *
 * @param language BCP 47
 * @example
 * const count = counter('de');
 * count(1, { one: 'Eine App', other: '# Apps' }); // "Eine App"
 * count(1200, { one: 'Eine App', other: '# Apps' }); // "1.200 Apps"
 */
export function counter(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
}
