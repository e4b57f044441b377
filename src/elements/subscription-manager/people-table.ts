import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';

import { guideProducts, type User } from '../../contract/user.js';
import { devPortalSubscription } from '../../contract/viewer.js';
import { hasDevPortal, type SubscriptionEditsController } from '../../controllers/subscription-edits-controller.js';
import { formatDay, type Place } from '../../i18n/format.js';
import type { SubscriptionManagerMessages } from '../../i18n/messages.js';

export interface PeopleTableOptions {
  words: SubscriptionManagerMessages;
  place: Place;
  edits: SubscriptionEditsController;
  /** The admin's own id, where it is known. */
  ownId: string | undefined;
  selected: ReadonlyMap<string, User>;
  /** Whether other rows are on their way. */
  busy: boolean;
  /** Why a person was not changed, in words. */
  problem: (user: User) => string | undefined;
  handleSelect: (users: readonly User[], chosen: boolean) => void;
  handleGrant: (user: User) => void;
  handleDecline: (user: User) => void;
}

/** The people of one page, each with their Subscription dropdown. */
export function peopleTable(users: readonly User[], options: PeopleTableOptions): TemplateResult {
  const { words, selected, busy, handleSelect } = options;
  const all = users.length > 0 && users.every(({ id }) => selected.has(id));
  const some = users.some(({ id }) => selected.has(id));
  const selectPage = (event: Event): void => {
    handleSelect(users, (event.target as HTMLInputElement).checked);
  };
  // The roles are said because narrow cards take `display: table` away, and with it the table from AT.
  return html`<table part="table" role="table" aria-labelledby="title" aria-busy=${busy}>
    <thead role="rowgroup">
      <tr part="head-row" role="row">
        <th part="column column-select" role="columnheader" scope="col" class="select">
          <input
            part="input select"
            type="checkbox"
            id="select-page"
            aria-label=${words.selectPage}
            .checked=${live(all)}
            .indeterminate=${some && !all}
            @change=${selectPage}
          />
        </th>
        <th part="column column-name" role="columnheader" scope="col">${words.name}</th>
        <th part="column column-others" role="columnheader" scope="col">${words.others}</th>
        <th part="column column-subscription" role="columnheader" scope="col" class="wide">${words.subscription}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        users,
        ({ id }) => id,
        (user) => row(user, options),
      )}
    </tbody>
  </table>`;
}

function row(user: User, options: PeopleTableOptions): TemplateResult {
  const { words, edits, ownId, selected, handleSelect } = options;
  const chosen = selected.has(user.id);
  const changed = edits.choice(user) !== hasDevPortal(user);
  const others = othersOf(user);
  const select = (event: Event): void => {
    handleSelect([user], (event.target as HTMLInputElement).checked);
  };
  return html`<tr
    role="row"
    part="row"
    id=${`row-${user.id}`}
    class=${changed ? 'changed' : ''}
    aria-busy=${edits.isSaving(user)}
    aria-selected=${chosen}
  >
    <td part="cell cell-select" role="cell" class="select">
      <input
        part="input select"
        type="checkbox"
        aria-label=${words.selectUser(user.name)}
        .checked=${live(chosen)}
        @change=${select}
      />
    </td>
    <th part="cell cell-name" role="rowheader" scope="row" class="person">
      <div>
        <p class="person-name">
          ${user.name} ${user.id === ownId ? html` <span class="tag">${words.you}</span>` : nothing}
          ${user.roles.includes('org-admin') ? html` <span class="tag">${words.admin}</span>` : nothing}
        </p>
        <p class="muted email">${user.email}</p>
      </div>
    </th>
    <td part="cell cell-others" role="cell" class="muted ${others ? '' : 'none'}" data-label=${words.others}>
      ${others || '–'}
    </td>
    <td part="cell cell-subscription" role="cell" data-label=${words.subscription}>
      ${subscriptionCell(user, changed, options)}
    </td>
  </tr>`;
}

function subscriptionCell(user: User, changed: boolean, options: PeopleTableOptions): TemplateResult {
  const { words, place, edits, problem } = options;
  const why = problem(user);
  const noteId = `note-${user.id}`;
  const choose = (event: Event): void => {
    edits.choose(user, (event.target as HTMLSelectElement).value !== '');
  };
  return html`<div class="subscription">
    <select
      class="input"
      part="input subscription"
      aria-label=${words.subscriptionOf(user.name)}
      aria-describedby=${changed || why !== undefined ? noteId : nothing}
      aria-invalid=${why === undefined ? nothing : 'true'}
      aria-disabled=${edits.progress ? 'true' : nothing}
      .value=${live(edits.choice(user) ? devPortalSubscription : '')}
      @change=${choose}
    >
      <option value="">${words.none}</option>
      <option value="devportal">${words.devPortal}</option>
    </select>
    <div id=${noteId} class="note">
      ${why === undefined ? nothing : html`<p class="problem">${why}</p>`}
      ${changed ? html`<p class="hint">${words.changedFrom(valueOf(user, words))}</p>` : nothing}
    </div>
    ${
      changed
        ? html`<button
            part="button take-back"
            class="link"
            type="button"
            aria-label=${words.takeBackOf(user.name)}
            @click=${(): void => {
              edits.choose(user, hasDevPortal(user));
            }}
          >
            ${words.takeBack}
          </button>`
        : user.accessRequestedAt === null
          ? nothing
          : request(user, formatDay(user.accessRequestedAt, place), options)
    }
  </div>`;
}

/** The two answers to who has asked for access. */
function request(user: User, day: string, { words, handleGrant, handleDecline }: PeopleTableOptions): TemplateResult {
  return html`<div class="request" part="request">
    <p class="hint">${words.asked(day)}</p>
    <button
      part="button grant"
      class="button small"
      type="button"
      aria-label=${words.grantTo(user.name)}
      @click=${(): void => {
        handleGrant(user);
      }}
    >
      ${words.grant}
    </button>
    <button
      part="button decline"
      class="button small plain"
      type="button"
      aria-label=${words.declineOf(user.name)}
      @click=${(): void => {
        handleDecline(user);
      }}
    >
      ${words.decline}
    </button>
  </div>`;
}

/** What the Subscription dropdown says of a person as they are. */
export function valueOf(user: User, words: SubscriptionManagerMessages): string {
  return hasDevPortal(user) ? words.devPortal : words.none;
}

function othersOf({ subscriptions }: User): string {
  return subscriptions
    .filter((id) => id !== devPortalSubscription)
    .map((id) => guideProducts.find((product) => product.id === id)?.name ?? id)
    .join(', ');
}
