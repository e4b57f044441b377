import { html, nothing, type TemplateResult } from 'lit';

import type { PortalError } from '../../contract/errors.js';
import { type Access, AccessRequestController } from '../../controllers/access-request-controller.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import type { ReadState } from '../../controllers/read-controller.js';
import { access as english } from '../../i18n/en/access.js';
import { formatDay } from '../../i18n/format.js';
import type { AccessMessages, CommonMessages } from '../../i18n/messages.js';
import { describeError } from './describe-error.js';
import { lockIcon } from './icons.js';
import { noticeView } from './notice.js';
import { missingTexts, statePanel } from './state-panel.js';

export interface AccessOptions {
  words: CommonMessages;
  /** Reads again what was forbidden. */
  retry: () => void;
}

/** The panel of what is forbidden: what is missing, who can give it, and the request for it. */
export class AccessDesk {
  readonly #portal: PortalController;
  readonly #notice: NoticeController;
  readonly #access: AccessRequestController;
  #common: CommonMessages | undefined;

  constructor(host: PortalHost, portal: PortalController, read: () => ReadState<unknown>) {
    this.#portal = portal;
    this.#notice = new NoticeController(host);
    this.#access = new AccessRequestController(host, {
      portal,
      read,
      onFailed: (error) => {
        if (this.#common) this.#notice.warn(this.#words.failed(describeError(error, this.#common)));
      },
    });
  }

  panel({ missing }: PortalError, { words: common, retry }: AccessOptions): TemplateResult {
    this.#common = common;
    const words = this.#words;
    const { current } = this.#access;
    const roles = missing.flatMap(({ kind, anyOf }) => (kind === 'role' ? anyOf : []));
    if (roles.length > 0) {
      // A role is given in another place, to which no request from here leads.
      return statePanel(
        lockIcon,
        words.roleTitle,
        html`<p>${words.missingRole(roles.map((id) => words.role(id)).join(', '))}</p>
          ${this.#contact(current)}`,
      );
    }
    if (missing.length > 0 && current?.given) {
      return statePanel(
        lockIcon,
        words.givenTitle,
        html`<p>${words.givenText}</p>`,
        html`<button class="button" type="button" part="button retry" @click=${retry}>${words.again}</button>`,
      );
    }
    return statePanel(
      lockIcon,
      common.forbiddenTitle,
      html`${missingTexts(missing, common)} ${this.#contact(current)}`,
      html`${this.#request(current, retry)} ${noticeView(this.#notice, common)}`,
    );
  }

  get #words(): AccessMessages {
    return this.#portal.words('access', english);
  }

  #contact(current: Access | undefined): TemplateResult {
    const contact = current?.contact;
    if (!contact) return html`<p>${this.#words.askAdmin}</p>`;
    const { name, email } = contact;
    const [before, after] = this.#words.askContact;
    return html`<p>${before}${name}${email ? html` (${mailLink(email)})` : nothing}${after}</p>`;
  }

  /** One button for both states, so that who has pressed it still has the focus. */
  #request(current: Access | undefined, retry: () => void): unknown {
    const words = this.#words;
    const { asking, possible } = this.#access;
    const askedAt = current?.askedAt;
    if (!current || (!possible && askedAt === undefined)) return nothing;
    const day = askedAt !== undefined && formatDay(askedAt, this.#portal.place);
    const face = asking ? html`<span class="spinner"></span> ${words.asking}` : words.ask;
    // The region is there before it has a text, or screen readers would not say it.
    return html`<p part="asked" role="status">
        ${day ? html`<strong>${words.asked(day)}</strong> ${words.seen(current.contact?.name)}` : nothing}
      </p>
      <button
        class="button ${day ? '' : 'primary'}"
        type="button"
        part="button ask"
        aria-busy=${asking}
        aria-disabled=${asking ? 'true' : nothing}
        @click=${(): void => {
          if (day) retry();
          else void this.#access.ask();
        }}
      >
        ${day ? words.again : face}
      </button>`;
  }
}

/** Only the `@` stays as it is: anything else could add recipients or a text (RFC 6068). */
function mailLink(email: string): TemplateResult {
  return html`<a part="link mail" class="link" href=${`mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`}
    >${email}</a
  >`;
}
