/** Runs in a browser, bundled: shows every element and says what it has, as seen from outside. */
import '@zoominfo/devportal-elements/define';

import { createPortal, PortalError } from '@zoominfo/devportal-elements';
import { createMemoryStore } from '@zoominfo/devportal-elements/backends/memory';
import { type Scenario, scenarios } from '@zoominfo/devportal-elements/backends/memory/scenarios';

/** What a running element has; the lists are sorted. */
export interface Seen {
  attributes: string[];
  accessors: string[];
  methods: string[];
  slots: string[];
  parts: string[];
  events: string[];
}

/** By tag: whose data it shows, and what it is given. */
const scenes: Record<string, [Scenario, object][]> = {
  'zi-app-details': [
    [scenarios.statuses, { appId: 'app-my-new-app' }],
    [scenarios.guide, { appId: 'app-my-new-app' }],
  ],
  'zi-app-list': [[scenarios.guide, {}]],
  'zi-create-app': [[scenarios.guide, {}]],
  'zi-dev-portal': [[scenarios.users, {}]],
  'zi-quickstart': [[scenarios.guide, { appId: 'app-my-new-app' }]],
  'zi-review-queue': [[scenarios.reviews, {}]],
  'zi-secret-manager': [[scenarios.guide, { appId: 'app-my-new-app' }]],
  'zi-secret-policy': [[scenarios.users, {}]],
  'zi-subscription-manager': [[scenarios.users, {}]],
  'zi-waffle-menu': [[scenarios.guide, {}]],
};

/** Lit's own, which every element has. */
const inherited = new Set(['constructor', 'render', 'connectedCallback', 'disconnectedCallback', 'addEventListener']);

type LitClass = CustomElementConstructor & {
  observedAttributes: string[];
  elementProperties: Map<string, { state?: boolean }>;
};

async function look(tag: string): Promise<Seen> {
  const seen = { slots: new Set<string>(), parts: new Set<string>(), events: new Set<string>() };
  for (const [scenario, props] of scenes[tag] ?? []) {
    for (const fails of [false, true]) {
      const store = createMemoryStore({ scenario });
      if (fails) {
        for (const operation of [
          'apps.list',
          'apps.get',
          'secrets.list',
          'reviews.list',
          'users.list',
          'scopes.list',
        ] as const)
          store.failNext(operation, new PortalError('server'), { times: Infinity });
      }
      const element = document.createElement(tag);
      const { dispatchEvent } = element;
      element.dispatchEvent = (event) => {
        if (event.type.startsWith('zi-')) seen.events.add(event.type);
        return dispatchEvent.call(element, event);
      };
      Object.assign(element, props, { portal: createPortal({ backend: store.as(scenario.viewer) }) });
      document.body.append(element);
      await settled(element);
      for (const part of element.shadowRoot!.querySelectorAll('[part]'))
        part.part.forEach((name) => seen.parts.add(name));
      for (const slot of element.shadowRoot!.querySelectorAll('slot')) seen.slots.add(slot.name);
      element.remove();
    }
  }
  const known = customElements.get(tag) as LitClass;
  const own = Object.entries(Object.getOwnPropertyDescriptors(known.prototype as object)).filter(
    ([name]) => !inherited.has(name) && known.elementProperties.get(name)?.state !== true,
  );
  const names = (kept: (descriptor: PropertyDescriptor) => unknown): string[] =>
    own.flatMap(([name, descriptor]) => (kept(descriptor) ? [name] : [])).sort();
  return {
    attributes: [...known.observedAttributes].sort(),
    accessors: names(({ get }) => get),
    methods: names(({ value }) => typeof value === 'function').filter((name) => !lifecycle.has(name)),
    slots: [...seen.slots].sort(),
    parts: [...seen.parts].sort(),
    events: [...seen.events].sort(),
  };
}

/** Protected, for lit alone. */
const lifecycle = new Set(['update', 'updated', 'willUpdate', 'firstUpdated', 'scheduleUpdate']);

/** Waits until nothing changes any more. */
async function settled(element: Element): Promise<void> {
  let before: string | undefined;
  for (let after = ''; before !== after || after.includes('aria-busy="true"');) {
    before = after;
    await new Promise((done) => setTimeout(done, 150));
    after = element.shadowRoot!.innerHTML;
  }
}

Object.assign(window, { look });
