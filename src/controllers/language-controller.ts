import type { ReactiveController, ReactiveElement } from 'lit';

import type { Place } from '../i18n/format.js';
import { type Language, loadLanguage } from '../i18n/languages.js';
import { canonical, onPageLanguage, pageLanguage } from '../i18n/page-language.js';
import type { Portal } from '../portal/portal.js';

/** What has been loaded; undefined for a language that we have no words in. */
const known = new Map<string, Language | undefined>();

/**
 * The language of one element: the portal's `locale`, else the nearest `lang` on the page, else the browser's. It
 * follows all three. While another language is on its way the element goes on in the one before; one that does not come,
 * or that we have no words in, is English.
 */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #portal: () => Portal | undefined;
  #wanted: string | undefined;
  #shown: { locale: string; language?: Language | undefined } | undefined;
  #stop: (() => void) | undefined;
  /** Whether the page came with the element's content, in which a server that knows no reader has said nothing yet. */
  #hydrates: boolean;

  constructor(host: ReactiveElement, portal: () => Portal | undefined) {
    this.#host = host;
    this.#hydrates = Boolean(host.shadowRoot);
    this.#portal = portal;
    host.addController(this);
  }

  /** Whether the words are there. Once they are, they stay, be it in the language before. */
  get ready(): boolean {
    return this.#shown !== undefined;
  }

  /** Undefined for English, which the elements carry. */
  get words(): Language['words'] | undefined {
    return this.#shown?.language?.words;
  }

  /** BCP 47, of the words. */
  get code(): string {
    return this.#shown?.language?.code ?? 'en';
  }

  /** How dates are written: in the language of the words, unless the host says how. */
  get place(): Place {
    const { locale, timeZone } = this.#portal() ?? {};
    return { locale: locale ? this.#wanted : this.#shown?.locale, timeZone };
  }

  hostConnected(): void {
    this.#stop = onPageLanguage(this.#host, () => {
      if (this.#find() !== this.#wanted) this.#host.requestUpdate();
    });
  }

  hostUpdate(): void {
    if (this.#hydrates) return;
    const locale = this.#find();
    if (locale === this.#wanted) return;
    this.#wanted = locale;
    if (/^en\b/.test(locale)) this.#shown = { locale };
    else if (known.has(locale)) this.#show(locale, known.get(locale));
    else void this.#load(locale);
  }

  /** Screen readers speak, and lines run, as the words need it, whatever the page around them is in. */
  hostUpdated(): void {
    const { code } = this;
    const { renderRoot } = this.#host;
    if (this.#hydrates) {
      this.#hydrates = false;
      // Without Lit's support for hydration it has rendered once more, before what came with the page.
      const style = renderRoot.querySelector('style');
      if (style !== renderRoot.firstChild) while (style?.nextSibling) style.nextSibling.remove();
      this.#host.requestUpdate();
    }
    for (const base of renderRoot.querySelectorAll<HTMLElement>('.base')) {
      const lang = this.#shown?.language ? this.#shown.locale : 'en';
      // Written only where they differ: Chromium styles all below anew, whatever was there before.
      if (base.lang === lang) continue;
      base.lang = lang;
      base.dir = /^(ar|he)/.test(code) ? 'rtl' : 'ltr';
    }
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  #find(): string {
    const set = canonical(this.#portal()?.locale ?? '');
    if (set) return set;
    const said = pageLanguage(this.#host);
    // A page that says "en" leaves open whose English: days are written as the reader has them.
    return navigator.languages.find((each) => !said || each.startsWith(`${said}-`)) ?? said ?? 'en';
  }

  async #load(locale: string): Promise<void> {
    let language: Language | undefined;
    try {
      language = await loadLanguage(locale);
      known.set(locale, language);
    } catch {
      // Not on its way any more: the next element, or the next visit, tries again.
    }
    if (locale !== this.#wanted) return;
    this.#show(locale, language);
    this.#host.requestUpdate();
  }

  #show(locale: string, language: Language | undefined): void {
    this.#shown = language ? { locale, language } : { locale: 'en' };
  }
}
