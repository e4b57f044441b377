import { html, nothing, type TemplateResult } from 'lit';

import type { App } from '../../contract/app.js';
import {
  compareRedirectUri,
  readRefusedRequest,
  type RedirectUriComparison,
  type UriSegment,
} from '../../contract/redirect-uri-compare.js';
import { openRequest } from '../../contract/review.js';
import type { CommonMessages, QuickstartMessages } from '../../i18n/messages.js';
import { copyField } from '../views/copy-field.js';
import { checkIcon } from '../views/icons.js';
import { warningIcon } from '../views/warning-icon.js';

export interface RefusedOptions {
  words: QuickstartMessages;
  common: CommonMessages;
  /** What is in the field, and as much of it as has been looked at. */
  typed: string;
  read: string;
  /** Whether the registered URI is on the clipboard. */
  copied: boolean;
  onInput: (text: string) => void;
  onCopy: (text: string) => void;
}

/** How many reasons are told: the rest follows from them, or is noise. */
const mostReasons = 3;

/** Why a redirect URI was refused. Nothing of it leaves the page. */
export function refusedView(app: App, options: RefusedOptions): TemplateResult {
  const { words, typed, read, onInput } = options;
  const { redirectUri, clientId } = readRefusedRequest(read);
  const isAnswered = redirectUri.trim() !== '';
  const compared = isAnswered ? compareRedirectUri(redirectUri, app.redirectUris) : undefined;
  return html`<section aria-labelledby="refused-title">
    <header>
      <h3 id="refused-title">${words.refusedTitle}</h3>
      <p class="muted" id="refused-hint">${words.refusedHint}</p>
    </header>
    <div class="refused">
      <div class="field" part="field">
        <label class="label" for="refused">${words.refusedLabel}</label>
        <div class="control">
          <textarea
            class="input mono"
            id="refused"
            part="input refused"
            rows="2"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            placeholder=${words.refusedPlaceholder}
            aria-describedby="refused-hint"
            .value=${typed}
            @input=${(event: Event): void => onInput((event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </div>
      </div>
      <div class="notice" role="status">${compared ? verdictView(app, compared, clientId, words) : nothing}</div>
      ${compared && !compared.equal && !isPending(app, redirectUri) ? differenceView(compared, options) : nothing}
    </div>
  </section>`;
}

/** Whether it is proposed, and a reviewer has not said yes to it. */
function isPending(app: App, uri: string): boolean {
  return openRequest(app)?.redirectUris?.includes(uri) ?? false;
}

function verdictView(
  app: App,
  { equal, refused, registered, reasons }: RedirectUriComparison,
  clientId: string | undefined,
  words: QuickstartMessages,
): TemplateResult {
  const isOther = clientId !== undefined && clientId !== app.clientId;
  const other = isOther ? banner(false, words.otherClient(clientId, app.clientId)) : nothing;
  if (equal) {
    const waits = app.applicationType === 'partner' && app.status !== 'approved';
    const text = !app.active ? words.appOff : waits ? words.underReview : words.equalText(app.clientId);
    return html`${other}${banner(app.active, isOther ? '' : text, words.equalTitle)}`;
  }
  if (isPending(app, refused)) return html`${other}${banner(false, words.pendingText, words.pendingTitle)}`;
  if (registered === undefined) return html`${other}${banner(false, words.nothingRegistered)}`;
  const why = html`<ul class="reasons">
    ${reasons.slice(0, mostReasons).map((reason) => html`<li>${words.reason(reason)}</li>`)}
  </ul>`;
  return html`${other}${banner(false, '', words.differsTitle, why)}`;
}

function banner(good: boolean, text: string, title?: string, more: unknown = nothing): TemplateResult {
  return html`<div class="banner ${good ? 'good' : 'wait'}">
    ${good ? checkIcon : warningIcon}
    <div class="text">
      ${title === undefined ? nothing : html`<p><strong>${title}</strong></p>`}
      ${text === '' ? nothing : html`<p>${text}</p>`} ${more}
    </div>
  </div>`;
}

function differenceView(
  { registered, segments }: RedirectUriComparison,
  { words, common, copied, onCopy }: RefusedOptions,
): unknown {
  if (registered === undefined) return nothing;
  const line = (without: UriSegment['kind']): unknown =>
    segments.filter(({ kind }) => kind !== without).map((segment) => segmentView(segment, words));
  return html`<dl class="comparison" part="comparison">
      <div>
        <dt>${words.sent}</dt>
        <dd class="mono">${line('registered')}</dd>
      </div>
      <div>
        <dt>${words.registered}</dt>
        <dd class="mono">${line('refused')}</dd>
      </div>
    </dl>
    <p class="muted">${words.differsText}</p>
    ${copyField({
      id: 'registered',
      label: words.registered,
      value: registered,
      copy: words.copyRegistered,
      copied: common.copied,
      done: copied,
      onCopy: () => onCopy(registered),
    })}`;
}

function segmentView({ kind, text }: UriSegment, words: QuickstartMessages): unknown {
  const shown = visible(text);
  if (kind === 'same') return shown;
  const spoken = html`<span class="visually-hidden"
    >${` ${kind === 'refused' ? words.onlySent : words.onlyRegistered} `}</span
  >`;
  return kind === 'refused' ? html`<del>${spoken}${shown}</del>` : html`<ins>${spoken}${shown}</ins>`;
}

/** What can't be seen is the hardest to find: blanks get a sign, and other such characters their number. */
function visible(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]/gu, (character) =>
    character === ' ' ? '␣' : `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}
