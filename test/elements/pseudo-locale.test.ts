/**
 * Every word that an element can show comes from its words. Each element is shown in a language of brackets, each of
 * its buttons is pressed, and each button of what that opens; what is read meanwhile outside of brackets has to be data.
 */
import '../../src/define.js';

import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';

import { createMemoryStore, type MemoryStore } from '../../src/backends/memory/memory-backend.js';
import { people, type Scenario, scenarios } from '../../src/backends/memory/scenarios.js';
import type { DevPortalBackend } from '../../src/contract/backend.js';
import { PortalError } from '../../src/contract/errors.js';
import { guideProducts } from '../../src/contract/user.js';
import { createPortal, type Portal } from '../../src/portal/portal.js';
import { FakeSession } from './support/fake-session.js';
import { fill, settle } from './support/forms.js';
import { pseudoWords, unbracketed } from './support/pseudo-words.js';
import { wrapped } from './support/stage.js';

interface Scene {
  scenario?: Scenario;
  session?: FakeSession;
  prepare?: (store: MemoryStore) => void;
  /** What every text field holds before a button is pressed. */
  typed?: string;
  view: (portal: Portal) => TemplateResult;
}

/** All that the backend has said, and may be read as it is. */
const data = new Set<string>(guideProducts.map(({ name }) => name));

function remember(value: unknown): void {
  if (typeof value === 'string') data.add(value);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(remember);
}

function remembered(backend: DevPortalBackend): DevPortalBackend {
  return wrapped(backend, (_operation, method) => async (input, options) => {
    remember(input);
    const answer = await method(input, options);
    remember(answer);
    return answer;
  });
}

const attributes = ['aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'title', 'alt', 'data-label'];

/** Texts and named attributes through all shadow roots; not code, which is in no language of people. */
function* read(root: ParentNode): Generator<string> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.closest('style, script, pre, code, [aria-hidden=true]')) continue;
    for (const name of attributes) {
      const text = element.getAttribute(name);
      if (text) yield text;
    }
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) yield node.nodeValue.trim();
    }
    if (element.shadowRoot) yield* read(element.shadowRoot);
  }
}

const latin = /\p{Script=Latin}{2}/u;

/** What is left of a text without words, data and the names of time zones; dates are written in Chinese here. */
function rest(text: string): string {
  let left = unbracketed(text);
  if (!latin.test(left)) return left;
  for (const known of [...data].sort((a, b) => b.length - a.length)) {
    if (known.length > 1) left = left.replaceAll(known, ' ');
  }
  return left.replace(/GMT[-+]\d+|EDT|EST|UTC/g, ' ');
}

/** Texts that were found to be words and data, and stay so: most are read hundreds of times. */
const fine = new Set<string>();

function check(host: HTMLElement, found: Set<string>): void {
  for (const text of read(host.parentElement as HTMLElement)) {
    if (fine.has(text)) continue;
    if (latin.test(rest(text))) found.add(text);
    else fine.add(text);
  }
}

function deepAll(root: ParentNode, selector: string): HTMLElement[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? deepAll(shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll<HTMLElement>(selector), ...inner].filter((element) => element.checkVisibility());
}

async function show({ scenario = scenarios.guide, session, prepare, typed, view }: Scene): Promise<HTMLElement> {
  fixtureCleanup();
  sessionStorage.clear();
  const store = createMemoryStore({ scenario });
  prepare?.(store);
  const portal = createPortal({
    backend: remembered(store.as(scenario.viewer)),
    ...(session && { session }),
    words: pseudoWords,
    locale: 'zh-CN',
    timeZone: 'America/New_York',
  });
  const host = await fixture<HTMLElement>(view(portal));
  await settle();
  if (typed !== undefined) {
    for (const field of deepAll(host.parentElement as HTMLElement, 'input:not([type]), input[type=text], textarea'))
      fill(field, typed);
    data.add(typed);
  }
  return host;
}

/** The open dialog or menu; undefined where nothing is open. */
function opened(host: HTMLElement): HTMLElement | undefined {
  return deepAll(host.parentElement as HTMLElement, 'dialog[open], :popover-open').at(-1);
}

async function crawl(scene: Scene): Promise<string[]> {
  const found = new Set<string>();
  const buttons = (host: HTMLElement): HTMLElement[] => deepAll(host.parentElement as HTMLElement, 'button');
  const first = await show(scene);
  check(first, found);
  const { length } = buttons(first);
  for (let outer = 0; outer < Math.min(length, 40); outer += 1) {
    const host = await show(scene);
    buttons(host)[outer]?.click();
    await settle();
    check(host, found);
    const count = opened(host)?.querySelectorAll('button').length ?? 0;
    for (let inner = 0; inner < count; inner += 1) {
      const again = await show(scene);
      buttons(again)[outer]?.click();
      await settle();
      opened(again)?.querySelectorAll('button')[inner]?.click();
      await settle();
      check(again, found);
    }
  }
  return [...found];
}

const admin: Scenario = { ...scenarios.users, viewer: people['org-admin'].id };
const list = (portal: Portal): TemplateResult => html`<zi-app-list .portal=${portal}></zi-app-list>`;

const scenes: Record<string, Scene> = {
  'the list': { view: list },
  'a search without a match': {
    view: (portal) => html`<zi-app-list .portal=${portal} .view=${{ search: 'zzz' }}></zi-app-list>`,
  },
  'an empty list': { scenario: scenarios.empty, view: list },
  'a list without the subscription': { scenario: scenarios['no-subscription'], view: list },
  'a list without the package': { scenario: scenarios['no-package'], view: list },
  'a list of who is signed out': { session: new FakeSession({ status: 'signed-out' }), view: list },
  'a list that can’t be read': {
    prepare: (store) => store.failNext('apps.list', new PortalError('network')),
    view: list,
  },
  'the form': { view: (portal) => html`<zi-create-app .portal=${portal}></zi-create-app>` },
  'the form, filled in badly': {
    typed: 'http://*.qx',
    view: (portal) => html`<zi-create-app .portal=${portal}></zi-create-app>`,
  },
  ...Object.fromEntries(
    scenarios.statuses.apps.map(({ id }) => [
      `the app ${id}`,
      {
        scenario: scenarios.statuses,
        view: (portal: Portal) => html`<zi-app-details app-id=${id} .portal=${portal}></zi-app-details>`,
      },
    ]),
  ),
  'the secrets': {
    view: (portal) =>
      html`<zi-secret-manager app-id=${scenarios.guide.apps[0]?.id} .portal=${portal}></zi-secret-manager>`,
  },
  'the quickstart': {
    view: (portal) => html`<zi-quickstart app-id=${scenarios.guide.apps[0]?.id} .portal=${portal}></zi-quickstart>`,
  },
  'the queue of reviews': {
    scenario: scenarios.reviews,
    view: (portal) => html`<zi-review-queue .portal=${portal}></zi-review-queue>`,
  },
  'one review': {
    scenario: scenarios.reviews,
    view: (portal) =>
      html`<zi-review-queue .reviewId=${'app-lantern-sync-review'} .portal=${portal}></zi-review-queue>`,
  },
  'the people': {
    scenario: admin,
    view: (portal) => html`<zi-subscription-manager .portal=${portal}></zi-subscription-manager>`,
  },
  'the policy': { scenario: admin, view: (portal) => html`<zi-secret-policy .portal=${portal}></zi-secret-policy>` },
  'the products': { view: (portal) => html`<zi-waffle-menu .portal=${portal}></zi-waffle-menu>` },
  'the whole portal': { scenario: admin, view: (portal) => html`<zi-dev-portal .portal=${portal}></zi-dev-portal>` },
};

describe('every word on screen is one of the words', () => {
  for (const [name, scene] of Object.entries(scenes)) {
    it(`in ${name}`, async function () {
      this.timeout(120_000);
      expect(await crawl(scene)).to.deep.equal([]);
    });
  }

  it('which a raw string would not be', async () => {
    const host = await show({ view: list });
    host.shadowRoot?.querySelector('h2')?.append('Raw words');
    const found = new Set<string>();
    check(host, found);
    expect([...found]).to.deep.equal(['Raw words']);
  });
});
