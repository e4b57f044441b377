import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import type { NoticeController } from '../../controllers/notice-controller.js';
import type { CommonMessages } from '../../i18n/messages.js';
import { checkIcon, closeIcon, warningIcon } from './icons.js';

/**
 * A live region with the last notice. The region is always there, or screen readers would not say what comes into it;
 * each notice is an element of its own, so that the same words said twice are heard twice.
 */
export function noticeView(notices: NoticeController, words: CommonMessages): TemplateResult {
  const notice = notices.current;
  const dismiss = (): void => {
    notices.clear();
  };
  return html`<div class="notice" part="notice" role="status">
    ${
      notice
        ? keyed(
            notice,
            html`<div class="banner ${notice.bad ? 'bad' : 'good'}">
              ${notice.bad ? warningIcon : checkIcon}
              <p>${notice.text}</p>
              ${
                notice.bad
                  ? html`<button
                      part="button close"
                      class="icon-button"
                      type="button"
                      aria-label=${words.close}
                      @click=${dismiss}
                    >
                      ${closeIcon}
                    </button>`
                  : nothing
              }
            </div>`,
          )
        : nothing
    }
  </div>`;
}
