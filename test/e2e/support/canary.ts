/** Looks for secrets wherever a page, or what is around it, could have left them. */
import { setTimeout as delay } from 'node:timers/promises';

import type { BrowserContext, Page, Response } from 'playwright-core';

/** Set before any script of the page: remembers what scripts say and store, in a place that they do not look into. */
const recorder = `
globalThis.__name = (f) => f;
const heard = (globalThis.__heard = []);
const hear = (from, value) => {
  try { heard.push(from + ' ' + (typeof value === 'string' ? value : JSON.stringify(value) ?? String(value))); } catch {}
};
const wrap = (owner, name, from, take = (args) => args) => {
  const proper = owner?.[name];
  if (typeof proper !== 'function') return;
  owner[name] = function (...args) { hear(from, take(args)); return proper.apply(this, args); };
};
wrap(EventTarget.prototype, 'dispatchEvent', 'event', ([event]) => [event.type, event.detail]);
wrap(BroadcastChannel.prototype, 'postMessage', 'broadcast');
wrap(window, 'postMessage', 'message');
wrap(history, 'pushState', 'history');
wrap(history, 'replaceState', 'history');
wrap(Storage.prototype, 'setItem', 'storage');
wrap(IDBObjectStore.prototype, 'put', 'indexedDB');
wrap(IDBObjectStore.prototype, 'add', 'indexedDB');
wrap(Cache.prototype, 'put', 'cache', ([request]) => String(request?.url ?? request));
wrap(Element.prototype, 'setAttribute', 'attribute');
for (const level of ['log', 'info', 'warn', 'error', 'debug']) wrap(console, level, 'console', (args) => args.map(String));
`;

export interface Canary {
  /** Every plaintext that an answer of the API has brought to the page so far. */
  secrets: ReadonlySet<string>;
  /** Places that hold one of them now or have heard of it, as text without the secret itself. */
  hits(page: Page): Promise<string[]>;
}

/** Watches a context from before its first page load on. `answers` names the URLs that may bring a plaintext. */
export async function watch(context: BrowserContext, answers: RegExp): Promise<Canary> {
  await context.addInitScript({ content: recorder });
  const secrets = new Set<string>();
  const elsewhere: string[] = [];
  const seen: Promise<void>[] = [];
  context.on('request', (request) => {
    elsewhere.push(`url ${request.url()}`, `referrer ${request.headers()['referer'] ?? ''}`);
  });
  context.on('response', (response) => {
    seen.push(read(response));
  });
  async function read(response: Response): Promise<void> {
    // A page that is left takes the bodies of its answers along, and some of them then never come.
    const text = await Promise.race([response.text().catch(() => ''), delay(3_000, '')]);
    const { clientSecret } = answers.test(new URL(response.url()).pathname) && response.ok() ? parse(text) : {};
    if (typeof clientSecret === 'string') secrets.add(clientSecret);
    else if (!response.url().endsWith('.js')) elsewhere.push(`answer of ${response.url()}: ${text}`);
    elsewhere.push(`headers ${JSON.stringify(response.headers())}`);
  }
  context.on('console', (message) => elsewhere.push(`console ${message.text()}`));
  return {
    secrets,
    async hits(page) {
      await Promise.all(seen);
      const inPage = await page.evaluate(collect);
      const cookies = JSON.stringify(await context.cookies());
      return [...inPage, ...elsewhere, `cookies ${cookies}`].flatMap((text) =>
        [...secrets].some((secret) => text.includes(secret))
          ? [[...secrets].reduce((hidden, secret) => hidden.replaceAll(secret, '(secret)'), text).slice(0, 300)]
          : [],
      );
    },
  };
}

function parse(text: string): { clientSecret?: unknown } {
  try {
    return JSON.parse(text) as { clientSecret?: unknown };
  } catch {
    return {};
  }
}

/** In the page: all that a script could read, through every open shadow root. */
async function collect(): Promise<string[]> {
  const found: string[] = [];
  const walk = (root: Node, path: string): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      const place = node instanceof Element ? `${path}>${node.localName}#${node.id}` : path;
      if (node.nodeValue) found.push(`text ${place} ${node.nodeValue}`);
      if (!(node instanceof Element)) continue;
      for (const { name, value } of node.attributes) found.push(`attribute ${place} ${name} ${value}`);
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) {
        found.push(`value ${place} ${node.value}`, `default ${place} ${node.defaultValue}`);
      }
      if (node.shadowRoot) walk(node.shadowRoot, place);
    }
  };
  walk(document, '');
  found.push(`title ${document.title}`, `url ${location.href}`, `history ${JSON.stringify(history.state)}`);
  found.push(`name ${window.name}`, `cookie ${document.cookie}`, `selection ${String(getSelection())}`);
  for (const store of [localStorage, sessionStorage]) found.push(`storage ${JSON.stringify(Object.entries(store))}`);
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error(name));
    });
    for (const store of db.objectStoreNames) {
      const all = db.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      found.push(`indexedDB ${name} ${store} ${JSON.stringify(all.result)}`);
    }
    db.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      found.push(`cache ${request.url} ${await (await cache.match(request))?.text()}`);
    }
  }
  const { performance } = window;
  found.push(`timing ${JSON.stringify(performance.getEntries().map(({ name }) => name))}`);
  return [...found, ...(globalThis as unknown as { __heard: string[] }).__heard];
}
