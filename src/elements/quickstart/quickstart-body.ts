import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import type { App } from '../../contract/app.js';
import type { DevPortalBackend } from '../../contract/backend.js';
import { isPortalError } from '../../contract/errors.js';
import { copyText } from '../../controllers/copy-text.js';
import { CredentialCheckController } from '../../controllers/credential-check-controller.js';
import { DelayController } from '../../controllers/delay-controller.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { credentialCheck as englishCheck } from '../../i18n/en/credential-check.js';
import { quickstart as english } from '../../i18n/en/quickstart.js';
import type { CommonMessages, QuickstartMessages } from '../../i18n/messages.js';
import { adoptStyles } from '../../styles/adopt.js';
import { fields } from '../../styles/fields.js';
import { type AccessOnDemand, accessOnDemand } from '../views/access.js';
import { credentialCheckForm } from '../views/credential-check.js';
import { credentialCheckStyles } from '../views/credential-check-styles.js';
import { noticeView } from '../views/notice.js';
import { loadingLines } from '../views/loading.js';
import { readProblem, staleBanner } from '../views/state-panel.js';
import { codeView } from './code-view.js';
import { quickstartStyles } from './quickstart-styles.js';
import { refusedView } from './refused-view.js';
import type { SnippetLanguage } from './snippets.js';

interface QuickstartHost extends PortalHost {
  appId?: string | undefined;
}

interface QuickstartBasis {
  app: App;
  /** Null where the backend does not know it. */
  issuer: string | null;
}

/** What `zi-quickstart` shows and does. */
export class QuickstartBody implements ReactiveController {
  readonly #host: QuickstartHost;
  readonly #portal: PortalController;
  readonly #notice: NoticeController;
  readonly #read: ReadController<QuickstartBasis, readonly [string | undefined]>;
  readonly #access: AccessOnDemand;
  readonly #check: CredentialCheckController;
  readonly #delay: DelayController<string>;
  #language: SnippetLanguage = 'curl';
  #redirectUri: string | undefined;
  /** What is in the field of the refused redirect URI, and as much of it as has been looked at. */
  #typed = '';
  #refused = '';
  /** What is on the clipboard. */
  #copied: 'code' | 'registered' | undefined;
  #appId: string | undefined;

  constructor(host: QuickstartHost, portal: PortalController) {
    this.#host = host;
    this.#portal = portal;
    host.addController(this);
    this.#notice = new NoticeController(host);
    this.#read = new ReadController(host, {
      portal,
      args: () => [host.appId] as const,
      read: async ({ backend }, [appId = ''], signal) => {
        const [app, issuer] = await Promise.all([backend.apps.get({ appId }, { signal }), readIssuer(backend, signal)]);
        return { app, issuer };
      },
      outdatedBy: ({ appId }) => appId !== undefined && appId === host.appId,
    });
    this.#access = accessOnDemand(host, portal, () => this.#read.state);
    this.#check = new CredentialCheckController(host, { portal, appId: () => host.appId });
    this.#delay = new DelayController(host, (text) => {
      if (text !== this.#typed) return;
      this.#refused = text;
      host.requestUpdate();
    });
    adoptStyles(host, [fields, credentialCheckStyles, quickstartStyles]);
  }

  hostUpdate(): void {
    const { appId } = this.#host;
    if (appId === this.#appId && this.#portal.sessionState.status !== 'signed-out') return;
    if (appId !== this.#appId) this.#read.clear();
    this.#appId = appId;
    this.#redirectUri = this.#copied = undefined;
    this.#typed = this.#refused = '';
    this.#notice.clear();
  }

  render(): TemplateResult {
    const pending = this.#read.state.status === 'pending';
    return html`<div class="base" part="base" aria-busy=${pending}>${this.#renderContent()}</div>`;
  }

  get #words(): QuickstartMessages {
    return this.#portal.words('quickstart', english);
  }

  get #common(): CommonMessages {
    return this.#portal.words('common', englishCommon);
  }

  #renderContent(): unknown {
    const { state } = this.#read;
    const common = this.#common;
    if (state.status === 'pending') return loadingLines(4, common);
    if (state.status !== 'ready') {
      return readProblem(state, {
        words: common,
        portal: this.#portal.current,
        notices: this.#notice,
        retry: this.#handleRetry,
        access: this.#access,
      });
    }
    const { app, issuer } = state.value;
    return html`${staleBanner(state.error, common, this.#handleRetry)} ${noticeView(this.#notice, common)}
    ${this.#renderCode(app, issuer)} ${this.#check.isServed ? this.#renderCheck(app) : nothing}
    ${this.#renderRefused(app)}`;
  }

  #renderCode(app: App, issuer: string | null): TemplateResult {
    const [first] = app.redirectUris;
    const chosen = this.#redirectUri;
    return codeView(app, {
      words: this.#words,
      common: this.#common,
      issuer,
      language: this.#language,
      redirectUri: chosen !== undefined && app.redirectUris.includes(chosen) ? chosen : first,
      copied: this.#copied === 'code',
      onLanguage: (language) => {
        this.#language = language;
        this.#changed();
      },
      onRedirectUri: (uri) => {
        this.#redirectUri = uri;
        this.#changed();
      },
      onCopy: (text) => void this.#copy(text, 'code'),
    });
  }

  #renderCheck(app: App): TemplateResult {
    const words = this.#portal.words('credentialCheck', englishCheck);
    return html`<section aria-labelledby="check-title">
      <header>
        <h3 id="check-title">${words.title}</h3>
        <p class="muted" id="check-hint">${words.hint}</p>
      </header>
      ${credentialCheckForm(this.#check, app.id, { words, common: this.#common })}
    </section>`;
  }

  #renderRefused(app: App): TemplateResult {
    return refusedView(app, {
      words: this.#words,
      common: this.#common,
      typed: this.#typed,
      read: this.#refused,
      copied: this.#copied === 'registered',
      onInput: (text) => {
        this.#typed = text;
        this.#delay.set(text);
        this.#changed();
      },
      onCopy: (text) => void this.#copy(text, 'registered'),
    });
  }

  /** What was copied is no longer what is on screen. */
  #changed(): void {
    this.#copied = undefined;
    this.#notice.clear();
    this.#host.requestUpdate();
  }

  /** Where the clipboard is refused, the text is selected for a copy by hand. */
  async #copy(text: string, what: 'code' | 'registered'): Promise<void> {
    this.#notice.clear();
    this.#copied = (await copyText(text)) ? what : undefined;
    this.#host.requestUpdate();
    if (this.#copied) return;
    this.#notice.warn(this.#words.copyDenied);
    const shown = this.#host.renderRoot.querySelector<HTMLElement>(`#${what}`);
    // A field selects itself.
    shown?.focus();
    if (shown && what === 'code') getSelection()?.selectAllChildren(shown);
  }

  readonly #handleRetry = (): void => this.#read.reload();
}

/** Whoever cannot say it is a backend without it: the rest is of use all the same. */
async function readIssuer({ settings }: DevPortalBackend, signal: AbortSignal): Promise<string | null> {
  try {
    return (await settings?.get({}, { signal }))?.issuer ?? null;
  } catch (error) {
    if (isPortalError(error) && error.code === 'not-found') return null;
    throw error;
  }
}
