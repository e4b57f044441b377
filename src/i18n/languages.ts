/** The languages besides English, each in files of its own that are loaded when it is first wanted. */
import type { Messages } from './messages.js';

/** What an element needs of a language. */
export interface Language {
  /** BCP 47, of the words. */
  code: string;
  words: Messages;
}

/** By ISO 639 code, as Intl spells it ("he", never "iw"). */
const files: Record<string, () => Promise<Messages>> = {
  ar: () => import('./ar/index.js'),
  de: () => import('./de/index.js'),
  es: () => import('./es/index.js'),
  fr: () => import('./fr/index.js'),
  he: () => import('./he/index.js'),
  it: () => import('./it/index.js'),
  ja: () => import('./ja/index.js'),
  ko: () => import('./ko/index.js'),
  nl: () => import('./nl/index.js'),
  pt: () => import('./pt-BR/index.js'),
  zh: () => import('./zh-CN/index.js'),
};

/** Where the words are those of one country. */
const codes: Record<string, string> = { pt: 'pt-BR', zh: 'zh-CN' };

/** The words for a BCP 47 language; undefined where there are none, not even in a sister of it. */
export async function loadLanguage(locale: string): Promise<Language | undefined> {
  const { language, script } = new Intl.Locale(locale).maximize();
  // Traditional Chinese is another way of writing, and not read by all who read the simplified one.
  const words = script === 'Hant' ? undefined : await files[language]?.();
  return words && { code: codes[language] ?? language, words };
}
