/** The languages besides English, each in files of its own that are loaded when it is first wanted. */
import type { Messages } from './messages.js';

/** What an element needs of a language. */
export interface Language {
  /** BCP 47, of the words. */
  code: string;
  words: Messages;
}

/** By ISO 639 code, as Intl spells it ("he", never "iw"). */
const languages: Record<string, () => Promise<Language>> = {
  ar: async () => ({ code: 'ar', words: await import('./ar/index.js') }),
  de: async () => ({ code: 'de', words: await import('./de/index.js') }),
  es: async () => ({ code: 'es', words: await import('./es/index.js') }),
  fr: async () => ({ code: 'fr', words: await import('./fr/index.js') }),
  he: async () => ({ code: 'he', words: await import('./he/index.js') }),
  it: async () => ({ code: 'it', words: await import('./it/index.js') }),
  ja: async () => ({ code: 'ja', words: await import('./ja/index.js') }),
  ko: async () => ({ code: 'ko', words: await import('./ko/index.js') }),
  nl: async () => ({ code: 'nl', words: await import('./nl/index.js') }),
  pt: async () => ({ code: 'pt-BR', words: await import('./pt-BR/index.js') }),
  zh: async () => ({ code: 'zh-CN', words: await import('./zh-CN/index.js') }),
};

/** The words for a BCP 47 language; undefined where there are none, not even in a sister of it. */
export async function loadLanguage(locale: string): Promise<Language | undefined> {
  const { language, script } = new Intl.Locale(locale).maximize();
  // Traditional Chinese is another way of writing, and not read by all who read the simplified one.
  return script === 'Hant' ? undefined : languages[language]?.();
}
