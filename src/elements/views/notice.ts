import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import type { NoticeController } from '../../controllers/notice-controller.js';
import type { CommonMessages } from '../../i18n/messages.js';
import { checkIcon, closeIcon } from './icons.js';
import { warningIcon } from './warning-icon.js';

/**
 * A live region with the last notice. The region is always there, or screen readers would not say what comes into it;
 * each notice is an element of its own, so that the same words said twice are heard twice.
 */
export function noticeView(notices: NoticeController, words: CommonMessages): TemplateResult {
  return html`<div class="notice" part="notice" role="status">${noticeBanner(notices, words)}</div>`;
}

/** The last notice, for a live region that is there before. */
export function noticeBanner(notices: NoticeController, words: CommonMessages): unknown {
  const notice = notices.current;
  if (!notice) return nothing;
  const dismiss = (): void => {
    notices.clear();
  };
  const close = html`<button
    part="button close"
    class="icon-button"
    type="button"
    aria-label=${words.close}
    @click=${dismiss}
  >
    ${closeIcon}
  </button>`;
  return keyed(
    notice,
    html`<div class="banner ${notice.bad ? 'bad' : 'good'}">
      ${notice.bad ? warningIcon : checkIcon}
      <p>${notice.text}</p>
      ${notice.bad ? close : nothing}
    </div>`,
  );
}
