/** The languages besides English, each in files of its own that are loaded when it is first wanted. */
import type { Messages } from './messages.js';

/** What an element needs of a language. */
export interface Language {
  /** BCP 47, of the words. */
  code: string;
  words: Messages;
}

/** By ISO 639 code, as Intl spells it ("he", never "iw"). */
const languages: Record<string, () => Promise<Language>> = {};

/** The words for a BCP 47 language; undefined where there are none, not even in a sister of it. */
export async function loadLanguage(locale: string): Promise<Language | undefined> {
  const { language, script } = new Intl.Locale(locale).maximize();
  // Traditional Chinese is another way of writing, and not read by all who read the simplified one.
  return script === 'Hant' ? undefined : languages[language]?.();
}
