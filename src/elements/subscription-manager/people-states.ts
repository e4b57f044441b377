import { html, nothing, type TemplateResult } from 'lit';

import { entitlingPackages, type Viewer } from '../../contract/viewer.js';
import type { PeopleQuery } from '../../controllers/people-controller.js';
import type { CommonMessages, SubscriptionManagerMessages } from '../../i18n/messages.js';
import { peopleIcon } from '../views/icons.js';
import { statePanel } from '../views/state-panel.js';
import { warningIcon } from '../views/warning-icon.js';

/** In place of the table where nobody is found. */
export function nobody(
  { search, filter }: PeopleQuery,
  words: SubscriptionManagerMessages,
  clear: () => void,
): TemplateResult {
  if (search.trim() === '') {
    const panel = statePanel(peopleIcon, words.emptyTitle(filter), html`<p>${words.emptyText(filter)}</p>`);
    return html`<slot name="empty">${panel}</slot>`;
  }
  return statePanel(
    peopleIcon,
    words.noMatchTitle,
    html`<p>${words.noMatchText}</p>`,
    html`<button part="button clear-search" class="button" type="button" @click=${clear}>${words.clearSearch}</button>`,
  );
}

/** In place of everything where the backend has no users. */
export function usersAbsent(words: SubscriptionManagerMessages): TemplateResult {
  return statePanel(peopleIcon, words.absentTitle, html`<p>${words.absentText}</p>`);
}

/** The guide's other half: without a package the subscription opens nothing. */
export function noPackageBanner(
  viewer: Viewer | undefined,
  words: SubscriptionManagerMessages,
  common: CommonMessages,
): unknown {
  if (!viewer || entitlingPackages.some((id) => viewer.packages.includes(id))) return nothing;
  const names = entitlingPackages.map((id) => common.packageName(id)).join(', ');
  return html`<div class="banner wait">
    ${warningIcon}
    <p>${common.missingPackage(names)} ${words.noPackage}</p>
  </div>`;
}
