/** A page with a list of 10,000 apps and, in front of it, the element that is typed into or switched; or a bare control. */
import '../../dist/define.js';

import { createMemoryStore } from '../../dist/backends/memory/memory-backend.js';
import { people, scenarios } from '../../dist/backends/memory/scenarios.js';
import { createPortal } from '../../dist/portal/portal.js';
import { makeApps } from '../list/pages/apps.mjs';
import { mount as mountList } from '../list/pages/ours.mjs';

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const guideApp = 'app-technographic-enrich';
const fields = [
  { key: 'team', label: 'Team', type: 'text', required: true },
  { key: 'purpose', label: 'Purpose', type: 'textarea' },
];

const day = 86_400_000;
const ago = (milliseconds) => new Date(Date.now() - milliseconds).toISOString();

/** Two secrets, of which the old one is in use: to deactivate it, its end has to be typed. */
const rotating = {
  ...scenarios.guide,
  apps: scenarios.guide.apps.map((app) => ({
    ...app,
    secrets: [
      { id: `${app.id}-old`, createdAt: ago(180 * day), lastUsedAt: ago(day / 12), hint: '9bTx' },
      { id: `${app.id}-next`, createdAt: ago(day / 24), lastUsedAt: ago(day / 720), hint: 'mR5a' },
    ].map((secret) => ({ ...secret, createdBy: people.developer.id, status: 'active' })),
  })),
};

/** What is shown, as whom, and what a person clicks to come to the fields. */
const scenes = {
  list: {},
  create: { tag: 'zi-create-app', properties: { fields } },
  details: { tag: 'zi-app-details', attributes: { 'app-id': guideApp } },
  edit: { tag: 'zi-app-details', attributes: { 'app-id': guideApp, view: 'edit' } },
  delete: {
    tag: 'zi-app-details',
    attributes: { 'app-id': guideApp },
    clicks: [
      ['[aria-haspopup=menu]', /^···$/],
      ['[role=menuitem]', /^Delete/],
    ],
  },
  secrets: {
    tag: 'zi-secret-manager',
    attributes: { 'app-id': guideApp },
    scenario: rotating,
    clicks: [['button', /^Deactivate the old secret/]],
  },
  quickstart: { tag: 'zi-quickstart', attributes: { 'app-id': guideApp } },
  queue: { tag: 'zi-review-queue', scenario: scenarios.reviews },
  review: { tag: 'zi-review-queue', scenario: scenarios.reviews, clicks: [['button', /Lantern/]] },
  people: { tag: 'zi-subscription-manager', scenario: scenarios.users },
  policy: {
    tag: 'zi-secret-policy',
    scenario: { ...scenarios.guide, viewer: people['org-admin'].id },
    choose: 'other',
  },
};

const typed = `:is(input:is([type=text], [type=search], [type=password], [type=number], [type=url], :not([type])),
  textarea):not([readonly])`;

/** All of the roots below a node, their own among them. */
function rootsBelow(root) {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsBelow(shadowRoot) : []));
  return [root, ...inner];
}

const all = (selector) => rootsBelow(document).flatMap((root) => [...root.querySelectorAll(selector)]);

/** Controls beside the list's own, unless the list is what is looked at. */
const shown = (selector, scene) =>
  all(selector).filter(
    (control) =>
      control.checkVisibility() &&
      // What is behind a dialog takes nothing.
      (control.closest('dialog') !== null || all('dialog:modal').length === 0) &&
      (scene === 'list' || scene === 'floor') !== !inList(control),
  );

const inList = (control) => control.getRootNode().host?.localName === 'zi-app-list' || !control.getRootNode().host;

async function until(find, what) {
  for (let time = 0; time < 400; time++) {
    const found = find();
    if (found) return found;
    await wait(25);
  }
  throw new Error(`No ${what}`);
}

async function show(name) {
  const { tag, attributes = {}, properties = {}, scenario = scenarios.guide, clicks = [], choose } = scenes[name];
  if (tag) {
    const store = createMemoryStore({ scenario });
    const portal = createPortal({
      backend: store.as(scenario.viewer),
      timeZone: 'America/New_York',
      checkContrast: false,
    });
    const element = document.createElement(tag);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    document.body.append(Object.assign(element, { portal }, properties));
  }
  const list = document.createElement('main');
  document.body.append(list);
  mountList(list, makeApps(10_000));
  await until(() => all('zi-app-list')[0].shadowRoot.querySelector('[role=switch]'), 'list');
  for (const [selector, text] of clicks) {
    const button = await until(
      () => shown(selector, name).find(({ textContent }) => text.test(textContent.trim())),
      `button ${text}`,
    );
    button.click();
  }
  if (choose) {
    const select = await until(() => shown('select', name)[0], 'select');
    select.value = choose;
    select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
  // Whatever is loaded for it is there, and nothing is under way.
  if (clicks.length > 0) await until(() => shown(typed, name)[0], 'field');
  await wait(600);
}

function floor() {
  for (const [type, label] of [
    ['text', 'bare input'],
    ['checkbox', 'bare checkbox'],
  ]) {
    const control = Object.assign(document.createElement('input'), { type, ariaLabel: label });
    if (type === 'checkbox') control.setAttribute('role', 'switch');
    document.body.append(control);
  }
}

const labelOf = (control) =>
  (control.ariaLabel ?? control.labels?.[0]?.textContent ?? control.placeholder ?? control.id)
    .replace(/\s+/g, ' ')
    .trim();

let controls = [];
const timed = [];
new PerformanceObserver((list) => timed.push(...list.getEntries())).observe({ type: 'event', durationThreshold: 16 });

globalThis.bench = {
  show: (name) => (name === 'floor' ? floor() : show(name)),
  /** What can be typed into, or switched, by its name. */
  find: (name, kind) => {
    const selector = kind === 'key' ? typed : '[role=switch]';
    controls = shown(selector, name).filter(({ ariaDisabled }) => ariaDisabled !== 'true');
    return controls.map(labelOf);
  },
  focus: async (index) => {
    controls[index].scrollIntoView({ block: 'center' });
    controls[index].focus();
    await wait(300);
    const { x, y, width, height } = controls[index].getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  },
  /** Milliseconds of Event Timing, in eights; what took less than 16 is not told. */
  timed: async (type) => {
    await wait(100);
    return timed
      .splice(0)
      .filter(({ name }) => name === type)
      .map(({ duration }) => duration);
  },
};
