import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import type { User, UserPage } from '../../contract/user.js';
import { DelayController } from '../../controllers/delay-controller.js';
import { emit } from '../../controllers/events.js';
import { FocusReturnController } from '../../controllers/focus-return-controller.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import { PeopleController } from '../../controllers/people-controller.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import { hasDevPortal, SubscriptionEditsController } from '../../controllers/subscription-edits-controller.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { subscriptionManager as english } from '../../i18n/en/subscription-manager.js';
import type { Portal } from '../../portal/portal.js';
import { adoptStyles } from '../../styles/adopt.js';
import { dialogStyles } from '../../styles/dialog.js';
import { fields } from '../../styles/fields.js';
import { table } from '../../styles/table.js';
import { type AccessOnDemand, accessOnDemand } from '../views/access.js';
import { describeError } from '../views/describe-error.js';
import { openDialogs } from '../views/dialog.js';
import { loadingLines } from '../views/loading.js';
import { readProblem, staleBanner } from '../views/state-panel.js';
import { askView, type Question } from './ask-view.js';
import { nobody, noPackageBanner, usersAbsent } from './people-states.js';
import { peopleTable, valueOf } from './people-table.js';
import { pager, peopleToolbar, requestsBanner } from './people-toolbar.js';
import { bulkBar, resultView, saveBar } from './save-views.js';
import { segmentsStyles } from './segments-styles.js';
import { subscriptionManagerStyles } from './subscription-manager-styles.js';

const styles = [fields, table, dialogStyles, segmentsStyles, subscriptionManagerStyles];

/** What `zi-subscription-manager` shows and does. */
export class SubscriptionManagerBody implements ReactiveController {
  readonly #host: PortalHost;
  readonly #portal: PortalController;
  readonly #notice: NoticeController;
  readonly #focus: FocusReturnController;
  readonly #people: PeopleController;
  readonly #access: AccessOnDemand;
  readonly #edits: SubscriptionEditsController;
  readonly #search: DelayController<string>;
  #selected: ReadonlyMap<string, User> = new Map();
  #asking: Question | undefined;
  /** Whose choices they are. */
  #owner: { portal: Portal | undefined; id: string | undefined } | undefined;

  constructor(host: PortalHost, portal: PortalController) {
    this.#host = host;
    this.#portal = portal;
    // Before what it works with: that is brought up to date first.
    host.addController(this);
    this.#notice = new NoticeController(host);
    this.#focus = new FocusReturnController(host);
    this.#people = new PeopleController(host, { portal });
    this.#access = accessOnDemand(host, portal, () => this.#people.state);
    this.#edits = new SubscriptionEditsController(host, {
      portal,
      onUser: (user) => {
        this.#people.replace(user);
      },
      onDone: (user) => {
        emit(host, 'zi-subscription-changed', { user });
      },
      onSettled: () => {
        this.#people.reload();
        portal.current?.changes.announce({ kind: 'users' }, host);
        // The button that was pressed went with its bar or its row.
        void this.#focus.mend('#undo', '#search');
      },
    });
    this.#search = new DelayController(host, (text) => {
      this.#people.show({ search: text });
    });
    adoptStyles(host, styles);
  }

  hostUpdate(): void {
    this.#forgetOthers();
    const { state } = this.#people;
    if (state.status === 'ready') this.#edits.see(state.value.items);
  }

  hostUpdated(): void {
    openDialogs(this.#host.renderRoot as ShadowRoot);
  }

  render(): TemplateResult {
    const words = this.#words;
    const { current } = this.#portal;
    const busy = this.#people.state.status === 'pending' && (!current || current.backend.users !== undefined);
    return html`<section class="base" part="base" aria-labelledby="title" aria-busy=${busy}>
      <header>
        <slot name="header">
          <h2 id="title">${words.title}</h2>
          <p class="muted">${words.description}</p>
        </slot>
      </header>
      ${this.#renderBody()} ${this.#renderDialog()}<slot name="footer"></slot>
    </section>`;
  }

  get #words(): typeof english {
    return this.#portal.words('subscriptionManager', english);
  }

  get #common(): typeof englishCommon {
    return this.#portal.words('common', englishCommon);
  }

  #renderBody(): unknown {
    const words = this.#words;
    const { current: portal } = this.#portal;
    const { state } = this.#people;
    if (portal && !portal.backend.users && state.status !== 'signed-out') {
      return usersAbsent(words);
    }
    if (state.status === 'signed-out' || state.status === 'failed') {
      return readProblem(state, {
        words: this.#common,
        portal,
        notices: this.#notice,
        retry: this.#handleRetry,
        access: this.#access,
      });
    }
    const { query, requests } = this.#people;
    return html`${staleBanner(state.status === 'ready' ? state.error : undefined, this.#common, this.#handleRetry)}
    ${noPackageBanner(this.#people.viewer, words, this.#common)}
    ${
      query.filter === 'requested'
        ? nothing
        : requestsBanner(requests, words, () => {
            this.#people.show({ filter: 'requested', search: '' });
            void this.#focus.mend('#filter-requested');
          })
    }
    ${peopleToolbar(query, {
      words,
      requests,
      handleSearch: (text) => {
        this.#search.set(text);
      },
      handleFilter: (filter) => {
        this.#people.show({ filter });
      },
    })}
    ${resultView({
      words,
      common: this.#common,
      edits: this.#edits,
      describe: (id) => this.#describe(id),
      handleUndo: () => void this.#edits.undo(),
    })}
    ${this.#renderBulk()}
    ${
      state.status === 'pending'
        ? html`<div class="loading" aria-busy="true">${loadingLines(5, this.#common)}</div>`
        : this.#renderPeople(state.value)
    }
    ${saveBar({
      words,
      edits: this.#edits,
      handleSave: this.#handleSave,
      handleDiscard: () => {
        this.#edits.discard();
        void this.#focus.mend('#search');
      },
    })}`;
  }

  #renderBulk(): unknown {
    const clear = (): void => {
      this.#select(new Map());
      void this.#focus.mend('#select-page', '#search');
    };
    return bulkBar({
      words: this.#words,
      count: this.#selected.size,
      handleSet: (devPortal) => {
        for (const user of this.#selected.values()) this.#edits.choose(user, devPortal);
        clear();
      },
      handleClear: clear,
    });
  }

  #renderPeople({ items, total, nextCursor, first }: UserPage & { first: number }): TemplateResult {
    const words = this.#words;
    const people = this.#people;
    if (items.length === 0) {
      return nobody(people.query, words, () => {
        people.show({ search: '', filter: 'all' });
        void this.#focus.mend('#search');
      });
    }
    return html`${peopleTable(items, {
      words,
      place: this.#portal.place,
      edits: this.#edits,
      ownId: people.viewer?.id,
      selected: this.#selected,
      busy: people.busy,
      problem: ({ id }) => this.#describe(id),
      handleSelect: this.#handleSelect,
      handleGrant: (user) => void this.#edits.grant(user),
      handleDecline: (user) => {
        this.#focus.remember();
        this.#ask({ about: 'decline', user });
      },
    })}
    ${pager({
      words,
      first,
      count: items.length,
      total,
      more: nextCursor !== null,
      handlePrevious: people.previous.bind(people),
      handleNext: people.next.bind(people),
    })}`;
  }

  #renderDialog(): unknown {
    return askView(this.#asking, {
      words: this.#words,
      common: this.#common,
      onDismiss: this.#handleDismiss,
      onConfirm: this.#handleConfirm,
    });
  }

  /** Why a person was not changed. */
  #describe(id: string): string | undefined {
    const { user, error } = this.#edits.problems.get(id) ?? {};
    if (!user || !error) return undefined;
    return error.code === 'conflict'
      ? this.#words.conflict(valueOf(user, this.#words), this.#edits.choice(user) !== hasDevPortal(user))
      : describeError(error, this.#common);
  }

  /** The choices of an admin are not for the next one. An expired sign-in comes back. */
  #forgetOthers(): void {
    const { current: portal, sessionState: session } = this.#portal;
    const id = this.#people.viewer?.id;
    const left = session.status === 'signed-out' && session.reason !== 'expired';
    const owner = this.#owner;
    const other = owner?.id !== undefined && id !== undefined && id !== owner.id;
    this.#owner = { portal, id: id ?? owner?.id };
    if (!left && !other && owner?.portal === portal) return;
    this.#owner = { portal, id };
    this.#edits.reset();
    this.#selected = new Map();
    this.#asking = undefined;
  }

  readonly #handleRetry = (): void => {
    this.#people.reload();
  };

  readonly #handleSelect = (users: readonly User[], chosen: boolean): void => {
    const next = new Map(this.#selected);
    for (const user of users) {
      if (chosen) next.set(user.id, user);
      else next.delete(user.id);
    }
    this.#select(next);
  };

  readonly #handleSave = (): void => {
    const own = this.#edits.all.find(({ user }) => user.id === this.#people.viewer?.id);
    if (!own || own.devPortal) {
      void this.#edits.save();
      return;
    }
    this.#focus.remember();
    this.#ask({ about: 'own' });
  };

  readonly #handleDismiss = (): void => {
    this.#ask(undefined);
    void this.#focus.restore('#search');
  };

  readonly #handleConfirm = (): void => {
    const asking = this.#asking;
    this.#handleDismiss();
    if (asking?.about === 'own') void this.#edits.save();
    else if (asking) void this.#edits.decline(asking.user);
  };

  #select(users: ReadonlyMap<string, User>): void {
    this.#selected = users;
    this.#host.requestUpdate();
  }

  #ask(question: Question | undefined): void {
    this.#asking = question;
    this.#host.requestUpdate();
  }
}
