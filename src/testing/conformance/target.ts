import type { AppDraft } from '../../contract/app.js';
import type { User } from '../../contract/user.js';
import { assert } from './assert.js';
import type { Target } from './every-call.js';
import type { Scene } from './scene.js';

/** Ids that nobody gave. */
export const nobody = { appId: 'nobody', secretId: 'nobody', reviewId: 'nobody', userId: 'nobody' };

/** Something for every call to be about: a partner app of the developer's with a secret and a review, and a colleague. */
export async function makeTarget(scene: Scene, overrides: Partial<AppDraft> = {}): Promise<Target> {
  const app = await scene.app({ applicationType: 'partner', ...overrides });
  const idempotencyKey = scene.unique();
  const { secret } = await scene.developer.secrets.create({ appId: app.id, idempotencyKey });
  await scene.secret(app.id);
  const [draft, review, user, settings] = await Promise.all([
    scene.draft(),
    scene.has('reviews') ? scene.reviewer.reviews.get({ reviewId: app.review?.id ?? 'nobody' }) : undefined,
    scene.has('users') ? colleagueOf(scene) : undefined,
    scene.has('settings') ? scene.orgAdmin.settings.get({}) : undefined,
  ]);
  const versions = {
    ...{ app: app.version, review: review?.version ?? '1', user: user?.version ?? '1' },
    settings: settings?.version ?? '1',
  };
  return {
    ...{ appId: app.id, secretId: secret.id, reviewId: review?.id ?? 'nobody', userId: user?.id ?? 'nobody' },
    ...{ draft, idempotencyKey, versions },
  };
}

/** How everything stands that a target names. */
export async function standOf(scene: Scene, { appId, reviewId }: Target): Promise<unknown> {
  return Promise.all([
    scene.developer.apps.get({ appId }),
    scene.developer.secrets.list({ appId }),
    scene.has('apps.history') ? scene.developer.apps.history({ appId }) : undefined,
    scene.has('reviews') ? scene.reviewer.reviews.get({ reviewId }) : undefined,
    scene.has('users') ? colleagueOf(scene) : undefined,
    scene.has('settings') ? scene.orgAdmin.settings.get({}) : undefined,
  ]);
}

/** The developer's colleague without the subscription, as the org admin finds them. */
export async function colleagueOf(scene: Scene): Promise<User> {
  const { id, name } = await scene.noSubscription.viewer.get({});
  const { items } = await scene.orgAdmin.users.list({ search: name, limit: 200 });
  const user = items.find((one) => one.id === id);
  assert(user, 'the org admin finds their colleague by name');
  return user;
}
