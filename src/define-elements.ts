import { ZiAppDetails } from './elements/app-details/app-details.js';
import { ZiAppList } from './elements/app-list/app-list.js';
import { ZiCreateApp } from './elements/create-app/create-app.js';
import { define, defineAs, registerCopy } from './elements/define-element.js';
import { ZiDevPortal } from './elements/dev-portal/dev-portal.js';
import { ZiQuickstart } from './elements/quickstart/quickstart.js';
import { ZiReviewQueue } from './elements/review-queue/review-queue.js';
import { ZiSecretManager } from './elements/secret-manager/secret-manager.js';
import { ZiSecretPolicy } from './elements/secret-policy/secret-policy.js';
import { ZiSubscriptionManager } from './elements/subscription-manager/subscription-manager.js';
import { detailsParts, portalParts, setTagSuffix } from './elements/tags.js';
import { ZiWaffleMenu } from './elements/waffle-menu/waffle-menu.js';

export interface DefineOptions {
  /** Stands behind every tag: `v2` gives `zi-app-list-v2`. Lower-case letters and digits, with single hyphens between. */
  suffix?: string | undefined;
}

/**
 * Defines every element, as `@zoominfo/devportal-elements/define` does by its import. With a suffix for two versions on
 * one page: each renders elements of its own version alone. Called again, it adds the same elements under other tags.
 *
 * @throws {TypeError} The suffix cannot be part of a tag.
 */
export function defineElements({ suffix = '' }: DefineOptions = {}): void {
  // Those inside come before those that render them.
  const elements: readonly [tag: string, element: CustomElementConstructor, parts?: readonly string[]][] = [
    ['zi-app-list', ZiAppList],
    ['zi-create-app', ZiCreateApp],
    ['zi-quickstart', ZiQuickstart],
    ['zi-secret-manager', ZiSecretManager],
    ['zi-review-queue', ZiReviewQueue],
    ['zi-secret-policy', ZiSecretPolicy],
    ['zi-subscription-manager', ZiSubscriptionManager],
    ['zi-waffle-menu', ZiWaffleMenu],
    ['zi-app-details', ZiAppDetails, detailsParts],
    ['zi-dev-portal', ZiDevPortal, portalParts],
  ];
  if (suffix === '') {
    for (const element of elements) define(...element);
    return;
  }
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(suffix)) throw new TypeError(`"${suffix}" cannot stand at the end of a tag`);
  registerCopy(`zi-…-${suffix}`);
  // Under one suffix stand the elements of one copy, all of them.
  if (customElements.get(`zi-dev-portal-${suffix}`)) return;
  if (!customElements.getName(ZiDevPortal)) setTagSuffix(suffix);
  for (const [tag, element] of elements) defineAs(`${tag}-${suffix}`, element);
}
