import { html, nothing, type TemplateResult } from 'lit';

import { type Missing, type PortalError, toPortalError } from '../../contract/errors.js';
import type { NoticeController } from '../../controllers/notice-controller.js';
import type { ReadState } from '../../controllers/read-controller.js';
import type { CommonMessages } from '../../i18n/messages.js';
import type { Portal } from '../../portal/portal.js';
import type { AccessOnDemand } from './access.js';
import { describeError } from './describe-error.js';
import { lockIcon } from './icons.js';
import { noticeView } from './notice.js';
import { warningIcon } from './warning-icon.js';

/** What stands in place of an element's content: an icon, what is the matter, and the way out of it. */
export function statePanel(
  icon: TemplateResult,
  title: string,
  text: unknown,
  action: unknown = nothing,
): TemplateResult {
  return html`<div class="panel" part="panel">
    ${icon}
    <h3>${title}</h3>
    ${text}${action}
  </div>`;
}

export interface ReadProblemOptions extends SignInOptions {
  retry: () => void;
  /** Says whom to ask for what is missing, and offers to ask. */
  access?: AccessOnDemand;
}

export interface SignInOptions {
  words: CommonMessages;
  portal: Portal | undefined;
  /** Told when the sign-in can't even begin, such as offline. */
  notices: NoticeController;
  /** Called before the page is left. */
  before?: () => void;
}

/** The panel of a read that has no value: signed out, forbidden, failed. Not for `pending`. */
export function readProblem(
  state: Exclude<ReadState<unknown>, { status: 'ready' | 'pending' }>,
  { words, portal, notices, retry, access }: ReadProblemOptions,
): TemplateResult {
  if (state.status === 'signed-out' || state.error.code === 'unauthenticated') {
    const expired = state.status === 'failed' || state.expired;
    return statePanel(
      lockIcon,
      expired ? words.expiredTitle : words.signedOutTitle,
      html`<p>${words.signedOutText}</p>`,
      html`${signInButton({ words, portal, notices })} ${noticeView(notices, words)}`,
    );
  }
  const { error } = state;
  if (error.code === 'forbidden') {
    void access?.load();
    return (
      access?.part?.panel(error, { words, retry }) ??
      statePanel(
        lockIcon,
        words.forbiddenTitle,
        html`${missingTexts(error.missing, words)}
          <p>${words.askAdmin}</p>`,
      )
    );
  }
  return statePanel(
    warningIcon,
    words.errorTitle,
    html`<p role="alert">${describeError(error, words)}</p>
      ${error.requestId ? html`<p class="mono">${words.requestId(error.requestId)}</p>` : nothing}`,
    error.code === 'not-found'
      ? nothing
      : html`<button class="button" type="button" part="button retry" @click=${retry}>${words.retry}</button>`,
  );
}

/** Over a value that could not be read again: it may be old. Nothing where the last read went well. */
export function staleBanner(error: PortalError | undefined, words: CommonMessages, retry: () => void): unknown {
  if (!error) return nothing;
  return html`<div class="banner wait" part="stale" role="alert">
    ${warningIcon}
    <p>${describeError(error, words)}</p>
    <button part="button retry" class="button small" type="button" @click=${retry}>${words.retry}</button>
  </div>`;
}

/** Nothing where the portal has no session that could sign in. */
export function signInButton({ words, portal, notices, before }: SignInOptions): unknown {
  const session = portal?.session;
  if (!session) return nothing;
  const signIn = async (): Promise<void> => {
    before?.();
    try {
      await session.signIn();
    } catch (error) {
      notices.warn(describeError(toPortalError(error), words));
    }
  };
  return html`<button class="button primary" type="button" part="button sign-in" @click=${signIn}>
    ${words.signIn}
  </button>`;
}

/** What is missing, a sentence each. */
export function missingTexts(missing: readonly Missing[], words: CommonMessages): TemplateResult[] {
  return missing.map(({ kind, anyOf }) => {
    if (kind === 'package') {
      return html`<p>${words.missingPackage(anyOf.map((id) => words.packageName(id)).join(', '))}</p>`;
    }
    return html`<p>${kind === 'subscription' ? words.missingSubscription : words.missingOther}</p>`;
  });
}
