import { html, nothing, type TemplateResult } from 'lit';

import type { PortalError } from '../../contract/errors.js';
import type { ReadState } from '../../controllers/read-controller.js';
import type { CommonMessages } from '../../i18n/messages.js';
import type { Portal } from '../../portal/portal.js';
import { describeError } from './describe-error.js';
import { icons } from './icons.js';

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

/** The panel of a read that has no value: signed out, forbidden, failed. Not for `pending`. */
export function readProblem(
  state: Exclude<ReadState<unknown>, { status: 'ready' | 'pending' }>,
  { words, portal, retry }: { words: CommonMessages; portal: Portal | undefined; retry: () => void },
): TemplateResult {
  if (state.status === 'signed-out' || state.error.code === 'unauthenticated') {
    const expired = state.status === 'failed' || state.expired;
    return statePanel(
      icons.lock,
      expired ? words.expiredTitle : words.signedOutTitle,
      html`<p>${words.signedOutText}</p>`,
      signInButton(portal, words),
    );
  }
  const { error } = state;
  if (error.code === 'forbidden') {
    return statePanel(icons.lock, words.forbiddenTitle, html`${missingTexts(error, words)}`);
  }
  return statePanel(
    icons.warning,
    words.errorTitle,
    html`<p role="alert">${describeError(error, words)}</p>
      ${error.requestId ? html`<p class="mono">${words.requestId(error.requestId)}</p>` : nothing}`,
    error.code === 'not-found'
      ? nothing
      : html`<button class="button" type="button" part="retry" @click=${retry}>${words.retry}</button>`,
  );
}

/** Nothing where the portal has no session that could sign in. */
export function signInButton(portal: Portal | undefined, words: CommonMessages, before?: () => void): unknown {
  const session = portal?.session;
  if (!session) return nothing;
  const signIn = (): void => {
    before?.();
    void session.signIn();
  };
  return html`<button class="button primary" type="button" part="sign-in" @click=${signIn}>${words.signIn}</button>`;
}

function missingTexts(error: PortalError, words: CommonMessages): TemplateResult[] {
  const texts = error.missing.map(({ kind, anyOf }) => {
    if (kind === 'package') return words.missingPackage(anyOf.map((id) => words.packageName(id)).join(', '));
    return kind === 'subscription' ? words.missingSubscription : words.missingOther;
  });
  return [...texts, words.askAdmin].map((text) => html`<p>${text}</p>`);
}
