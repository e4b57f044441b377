/**
 * Who may do what, as a table made from the table of operations: each row against ids of another tenant and ids of
 * nobody, people without what the call needs, stale versions, and keys used again with another body. What a person may
 * not know to exist is not found; what they lack is said before anything is looked up, so that it tells nothing.
 */
import type { PortalError } from '../../contract/errors.js';
import { everyOperation, type Operation, type Place } from '../../contract/operations.js';
import { missingFor, type Needs } from '../../contract/viewer.js';
import { assert, assertEqual, assertRefused, type Refusal } from './assert.js';
import { everyCall, type NamedCall, type Target } from './every-call.js';
import { refusedFields, type Scene } from './scene.js';
import type { ConformancePerson, OptionalPart, SceneTests } from './subject.js';
import { colleagueOf, makeTarget, nobody, standOf } from './target.js';

/** Who lacks what a call needs. */
const unable: Record<Needs, readonly ConformancePerson[]> = {
  nothing: [],
  devportal: ['no-subscription'],
  reviewer: ['developer', 'org-admin', 'other-tenant', 'no-subscription'],
  'org-admin': ['developer', 'reviewer', 'no-subscription'],
};

export interface AuthorisationCell {
  /** `apps.update` */
  operation: string;
  /** What is wrong with the call. */
  column: 'nobody' | 'another tenant' | 'role' | 'version' | 'key';
  name: string;
  run(scene: Scene): Promise<void>;
}

/** Every cell there is, but for what a backend leaves out. */
export function authorisationTable(without: readonly OptionalPart[] = []): AuthorisationCell[] {
  return everyOperation().flatMap(({ group, method, operation }) => {
    const name = `${group}.${method}`;
    if (without.some((part) => part === group || part === name)) return [];
    return cellsOf(name, operation);
  });
}

export function authorisationTests(without: readonly OptionalPart[] = []): SceneTests {
  return Object.fromEntries(authorisationTable(without).map(({ name, run }) => [name, run]));
}

function cellsOf(name: string, row: Operation): AuthorisationCell[] {
  const { needs, path } = row;
  const cells: AuthorisationCell[] = [];
  const add = (column: AuthorisationCell['column'], what: string, run: AuthorisationCell['run']) =>
    cells.push({ operation: name, column, name: `${name} ${what}`, run });
  if (path.includes('{')) {
    add('nobody', 'with an id that nobody gave is not-found', (scene) => refusesNobody(scene, name));
    const code = needs === 'reviewer' ? 'forbidden' : 'not-found';
    add('another tenant', `with ids of another tenant is ${code}`, (scene) => refusesForeign(scene, name, row));
  }
  for (const person of unable[needs]) {
    add('role', `by ${person} is forbidden, and says what is missing`, (scene) =>
      refusesUnable(scene, name, row, person),
    );
  }
  if (has(row, 'if-match')) {
    add('version', 'on a stale version is a conflict that gives the current one', (scene) =>
      refusesStale(scene, name, row),
    );
  }
  if (has(row, 'idempotency-key')) {
    add('key', 'with a used key and another body is refused', (scene) => refusesUsedKey(scene, name));
  }
  return cells;
}

async function refusesNobody(scene: Scene, name: string): Promise<void> {
  const target = { ...nobody, ...(await unmade(scene)) };
  const error = await assertRefused(callOf(scene, name, target).call(), { code: 'not-found', fields: [] }, name);
  assertEqual(error.current, undefined, `${name}: what else is told`);
}

async function refusesForeign(scene: Scene, name: string, { needs, path }: Operation): Promise<void> {
  const person = needs === 'org-admin' ? 'org-admin' : 'other-tenant';
  const made = await makeTarget(scene);
  const others = path.includes('{userId}') ? await scene.otherTenant.viewer.get({}) : undefined;
  const target = others ? { ...made, userId: others.id } : made;
  const before = await standOf(scene, made);
  const code = needs === 'reviewer' ? 'forbidden' : 'not-found';
  const error = await assertRefused(callOf(scene, name, target, person).call(), { code, fields: [] }, name);
  await assertTellsNothing(scene, error, name, target, person);
  assertEqual(await standOf(scene, made), before, 'everything afterwards');
  if (others) assertEqual(await scene.otherTenant.viewer.get({}), others, "the other tenant's person afterwards");
}

async function refusesUnable(
  scene: Scene,
  name: string,
  { needs }: Operation,
  person: ConformancePerson,
): Promise<void> {
  const target = await makeTarget(scene);
  const before = await standOf(scene, target);
  const viewer = await scene.as(person).viewer.get({});
  const missing = missingFor(needs, viewer);
  assert(missing.length > 0, `${person} lacks what ${name} needs`);
  const error = await assertRefused(
    callOf(scene, name, target, person).call(),
    { code: 'forbidden', fields: [] },
    name,
  );
  assertEqual(error.missing, missing, `${name}: what is missing`);
  await assertTellsNothing(scene, error, name, target, person);
  assertEqual(await standOf(scene, target), before, 'everything afterwards');
}

async function refusesStale(scene: Scene, name: string, row: Operation): Promise<void> {
  const made = await makeTarget(scene);
  const app = await scene.developer.apps.update({
    appId: made.appId,
    version: made.versions.app,
    changes: { name: scene.unique('Current') },
  });
  const current = await currentOf(scene, row, made);
  const gone = { app: made.versions.app, review: made.versions.review, user: 'no-such-version', settings: '0' };
  const never = { app: 'no-such-version', review: 'no-such-version', user: '0', settings: 'no-such-version' };
  const before = await standOf(scene, made);
  for (const versions of [gone, never]) {
    const call = callOf(scene, name, { ...made, versions }).call();
    const error = await assertRefused(call, { code: 'conflict', fields: [] }, name);
    assertEqual(error.current, current, `${name}: the current one in the conflict`);
  }
  assertEqual(await standOf(scene, made), before, 'everything afterwards');
  assert(app.version !== made.versions.app, 'the version is a new one');
}

async function refusesUsedKey(scene: Scene, name: string): Promise<void> {
  const [app, other] = [await scene.app(), await scene.app()];
  const target = { ...nobody, ...(await unmade(scene)), appId: app.id };
  await callOf(scene, name, target).call();
  const before = await scene.developer.secrets.list({ appId: other.id });
  const draft = await scene.draft();
  const reused = refusedFields({ path: 'idempotencyKey', code: 'reused' });
  await assertRefused(callOf(scene, name, { ...target, appId: other.id, draft }).call(), reused, name);
  assertEqual(await scene.developer.secrets.list({ appId: other.id }), before, "the other app's secrets afterwards");
  const { total } = await scene.developer.apps.list({ search: draft.name });
  assertEqual(total, 0, 'apps made of the other draft');
}

/** The same as for ids that nobody gave, and nothing of what the call was about. */
async function assertTellsNothing(
  scene: Scene,
  error: PortalError,
  name: string,
  target: Target,
  person: ConformancePerson,
): Promise<void> {
  const expected: Refusal = { code: error.code, fields: error.fields };
  const unknown = await assertRefused(callOf(scene, name, { ...target, ...nobody }, person).call(), expected, name);
  assertEqual(error.missing, unknown.missing, `${name}: what is missing, compared with an id that nobody gave`);
  assertEqual([error.current, unknown.current], [undefined, undefined], `${name}: what else is told`);
  const [app, { tenant }] = await Promise.all([
    scene.developer.apps.get({ appId: target.appId }),
    scene.developer.viewer.get({}),
  ]);
  const told = `${error.message} ${JSON.stringify([error.fields, error.missing])}`;
  for (const text of [app.name, app.clientId, tenant.name]) assert(!told.includes(text), `${name} names ${text}`);
}

function callOf(scene: Scene, name: string, target: Target, person?: ConformancePerson): NamedCall {
  const by = (needs: Needs) => (person ? scene.as(person) : scene.able(needs));
  const found = everyCall(by, target).find((call) => call.name === name);
  assert(found, `The backend has no ${name}`);
  return found;
}

async function unmade(scene: Scene): Promise<Pick<Target, 'draft' | 'idempotencyKey' | 'versions'>> {
  return {
    draft: await scene.draft(),
    idempotencyKey: scene.unique(),
    versions: { app: '1', review: '1', user: '1', settings: '1' },
  };
}

/** What a conflict of versions has to carry: it is named by the id in the path. */
async function currentOf(scene: Scene, { path }: Operation, { appId, reviewId }: Target): Promise<unknown> {
  if (path === '/settings') return scene.orgAdmin.settings.get({});
  if (path.includes('{userId}')) return colleagueOf(scene);
  if (path.includes('{reviewId}')) return scene.reviewer.reviews.get({ reviewId });
  return scene.developer.apps.get({ appId });
}

function has({ places }: Operation, place: Place): boolean {
  return Object.values(places).includes(place);
}
