import type { ScopeCategory } from '../../contract/scope.js';
import type { PortalController } from '../../controllers/portal-controller.js';
import { appDetails } from '../../i18n/en/app-details.js';
import { common } from '../../i18n/en/common.js';
import { createApp } from '../../i18n/en/create-app.js';
import { review } from '../../i18n/en/review.js';
import type { CustomField } from '../../portal/extensions.js';
import { wordsWithFields } from '../views/app-fields.js';
import type { Place } from '../../i18n/format.js';
import type { AppDetailsMessages, CommonMessages, CreateAppMessages, ReviewMessages } from '../../i18n/messages.js';

/** What every view of an app's details says things with. */
export interface DetailsWords {
  words: AppDetailsMessages;
  common: CommonMessages;
  review: ReviewMessages;
  form: CreateAppMessages;
  /** Where scopes have their titles from. */
  catalog: readonly ScopeCategory[];
  /** The host's own. */
  fields: readonly CustomField[];
  /** Of dates and lists. */
  place: Place;
}

export function detailsWords(
  portal: PortalController,
  catalog: readonly ScopeCategory[],
  fields: readonly CustomField[],
): DetailsWords {
  return {
    words: portal.words('appDetails', appDetails),
    common: portal.words('common', common),
    review: wordsWithFields(portal.words('review', review), fields),
    form: portal.words('createApp', createApp),
    catalog,
    fields,
    place: portal.place,
  };
}
