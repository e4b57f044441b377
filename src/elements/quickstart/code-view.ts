import { html, nothing, type TemplateResult } from 'lit';

import type { App } from '../../contract/app.js';
import type { CommonMessages, QuickstartMessages } from '../../i18n/messages.js';
import { checkIcon, copyIcon, portalIcon } from '../views/icons.js';
import { statePanel } from '../views/state-panel.js';
import { warningIcon } from '../views/warning-icon.js';
import {
  secretCommand,
  snippet,
  snippetCommands,
  snippetFiles,
  type SnippetLanguage,
  snippetLanguages,
} from './snippets.js';

export interface CodeOptions {
  words: QuickstartMessages;
  common: CommonMessages;
  /** Null where the backend does not know it. */
  issuer: string | null;
  language: SnippetLanguage;
  /** The chosen one of the app's. */
  redirectUri: string | undefined;
  /** Whether the program on screen is on the clipboard. */
  copied: boolean;
  onLanguage: (language: SnippetLanguage) => void;
  onRedirectUri: (uri: string) => void;
  onCopy: (text: string) => void;
}

/** A program to start from, and how to run it. */
export function codeView(app: App, options: CodeOptions): TemplateResult {
  const { words, issuer, redirectUri } = options;
  return html`<section aria-labelledby="code-title">
    <header>
      <h3 id="code-title">${words.title}</h3>
      <p class="muted">${words.hint}</p>
    </header>
    ${
      issuer === null || redirectUri === undefined
        ? statePanel(
            portalIcon,
            issuer === null ? words.noIssuerTitle : words.nothingRegistered,
            issuer === null ? html`<p>${words.noIssuerText}</p>` : nothing,
          )
        : programView(app, issuer, redirectUri, options)
    }
  </section>`;
}

function programView(app: App, issuer: string, redirectUri: string, options: CodeOptions): TemplateResult {
  const { words, common, language, copied, onCopy } = options;
  const text = snippet(language, { clientId: app.clientId, issuer, scopes: app.scopes, redirectUri });
  return html`${stateBanner(app, words)} ${redirectUriSelect(app, redirectUri, options)}
    <div class="program">
      <header>
        ${tabs(options)}
        <button class="button small" type="button" part="button copy" @click=${() => onCopy(text)}>
          ${copied ? checkIcon : copyIcon} ${copied ? common.copied : common.copy}
        </button>
      </header>
      <div role="tabpanel" id="program" aria-labelledby="tab-${language}">
        <pre
          class="mono"
          id="code"
          part="code"
          tabindex="0"
          role="region"
          aria-label=${words.code(words.language(language))}
        ><code>${codeLines(text)}</code></pre>
      </div>
    </div>
    <p class="visually-hidden" role="status">${copied ? words.codeCopied : ''}</p>
    ${stepsView(language, words)}`;
}

/** An app that the issuer refuses, or not everybody can use, is a surprise better had before. */
function stateBanner(app: App, words: QuickstartMessages): unknown {
  const waits = app.applicationType === 'partner' && app.status !== 'approved';
  if (app.active && !waits) return nothing;
  return html`<div class="banner wait">
    ${warningIcon}
    <p>${app.active ? words.underReview : words.appOff}</p>
  </div>`;
}

function redirectUriSelect(app: App, chosen: string, { words, onRedirectUri }: CodeOptions): unknown {
  if (app.redirectUris.length < 2) return nothing;
  return html`<div class="field" part="field">
    <label class="label" for="redirect-uri">${words.redirectUri}</label>
    <select
      part="input redirect-uri"
      class="input"
      id="redirect-uri"
      .value=${chosen}
      @change=${(event: Event): void => onRedirectUri((event.target as HTMLSelectElement).value)}
    >
      ${app.redirectUris.map((uri) => html`<option .value=${uri} ?selected=${uri === chosen}>${uri}</option>`)}
    </select>
  </div>`;
}

/** By the ARIA pattern: one stop of the Tab key, arrows between them, and the focus chooses. */
function tabs({ words, language, onLanguage }: CodeOptions): TemplateResult {
  const handleKeydown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const last = snippetLanguages.length - 1;
    const target = event.currentTarget as HTMLElement;
    const turned = step !== undefined && getComputedStyle(target).direction === 'rtl' ? -step : step;
    const index = snippetLanguages.indexOf(language) + (turned ?? 0);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? last : turned && (index + last + 1) % (last + 1);
    const next = to === undefined ? undefined : snippetLanguages[to];
    if (!next) return;
    event.preventDefault();
    target.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
    onLanguage(next);
  };
  return html`<div class="tabs" part="languages" role="tablist" aria-label=${words.languages} @keydown=${handleKeydown}>
    ${snippetLanguages.map(
      (id) =>
        html`<button
          part="button language"
          type="button"
          role="tab"
          id="tab-${id}"
          aria-controls="program"
          aria-selected=${id === language}
          tabindex=${id === language ? 0 : -1}
          @click=${() => onLanguage(id)}
        >
          ${words.language(id)}
        </button>`,
    )}
  </div>`;
}

/** Comments are for people and stand back. */
function codeLines(text: string): unknown[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      const isComment = /^\s*(?:#|\/\/)/.test(line);
      return html`${index > 0 ? '\n' : ''}${isComment ? html`<span class="comment">${line}</span>` : line}`;
    });
}

function stepsView(language: SnippetLanguage, words: QuickstartMessages): TemplateResult {
  const around = ([before, after]: readonly [string, string], code: string): TemplateResult =>
    html`${before}<code class="mono">${code}</code>${after}`;
  return html`<div class="steps" part="steps">
    <h4>${words.stepsTitle}</h4>
    <ol>
      <li>${around(words.stepSave, snippetFiles[language])}</li>
      <li>${around(words.stepSecret, 'CLIENT_SECRET')} <code class="mono command">${secretCommand}</code></li>
      <li>${around(words.stepRun, snippetCommands[language])}</li>
    </ol>
  </div>`;
}
