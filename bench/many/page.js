/** In the page: every element over a backend in memory that counts its calls. Imports start in `dist/`. */
import './define.js';
import { createMemoryStore } from './backends/memory/memory-backend.js';
import { manyApps, people, scenarios } from './backends/memory/scenarios.js';
import { configure } from './portal/configure.js';
import { createPortal } from './portal/portal.js';

const { apps } = scenarios.reviews;
const store = createMemoryStore({ scenario: scenarios.reviews });
const many = manyApps(100);
const calls = {};

function counted(backend) {
  const groups = Object.entries(backend).map(([group, methods]) => [
    group,
    Object.fromEntries(
      Object.entries(methods).map(([name, method]) => [
        name,
        (...args) => {
          const call = `${group}.${name}`;
          calls[call] = (calls[call] ?? 0) + 1;
          return method(...args);
        },
      ]),
    ),
  ]);
  return Object.fromEntries(groups);
}

const portals = Object.fromEntries(
  ['developer', 'reviewer', 'org-admin'].map((name) => [
    name,
    createPortal({ backend: counted(store.as(people[name].id)), checkContrast: false }),
  ]),
);
configure(portals.developer);

/** With an app for each of a hundred secret managers. */
const manyPortal = createPortal({
  backend: counted(createMemoryStore({ scenario: many }).as(people.developer.id)),
  checkContrast: false,
});

/** Who uses an element that developers do not. */
const users = {
  'zi-review-queue': 'reviewer',
  'zi-subscription-manager': 'org-admin',
  'zi-secret-policy': 'org-admin',
};

function made(tag, appId) {
  const element = document.createElement(tag);
  const needsApp = ['zi-app-details', 'zi-secret-manager', 'zi-quickstart'].includes(tag);
  if (needsApp) element.setAttribute('app-id', appId);
  element.portal = portals[users[tag] ?? 'developer'];
  return element;
}

function isDrawn({ shadowRoot }) {
  if (!shadowRoot?.querySelector('.base')) return false;
  // Parts of it may wait until they are scrolled to, such as a history.
  if (shadowRoot.querySelector('.base[aria-busy=true]')) return false;
  return [...shadowRoot.querySelectorAll('*')].every((inner) => !inner.localName.startsWith('zi-') || isDrawn(inner));
}

/** Looks again in each task, which no timer does. */
async function until(holds) {
  const limit = performance.now() + 20_000;
  while (!holds()) {
    if (performance.now() > limit)
      throw new Error('An element was not drawn: ' + document.body.lastElementChild?.localName);
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(0);
    });
  }
}

const frame = () => new Promise((done) => requestAnimationFrame(done));

/** An element comes and goes so many times, each time once it is drawn. */
async function comeAndGo(tag, times) {
  for (let time = 0; time < times; time++) {
    const element = made(tag, apps[0].id);
    document.body.append(element);
    await until(() => isDrawn(element));
    element.remove();
  }
}

/** As many secret managers, an app each; milliseconds until all are drawn and painted, and what they called meanwhile. */
async function showManagers(count) {
  for (const call of Object.keys(calls)) delete calls[call];
  const start = performance.now();
  const elements = many.apps.slice(0, count).map(({ id }) => {
    return Object.assign(made('zi-secret-manager', id), { portal: manyPortal });
  });
  document.body.append(...elements);
  await until(() => elements.every(isDrawn));
  await frame();
  await until(() => true);
  await frame();
  return { drawn: performance.now() - start, calls: { ...calls } };
}

Object.assign(globalThis, { many: { comeAndGo, showManagers } });
