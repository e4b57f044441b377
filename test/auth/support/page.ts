/** A page with the session in it, in a real browser, and everything in that page that could give a token away. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';

import type { OktaSessionOptions } from '../../../src/auth/okta-session.js';
import type { Session, SessionState } from '../../../src/auth/session.js';

declare global {
  interface Window {
    createOktaSession: (options: OktaSessionOptions) => Session;
    /** The session that the page starts with, where the test said so. */
    session: Session;
    options: OktaSessionOptions;
    /** A second session, where a test makes one. */
    other?: Session;
    /** Called by the page's script once it is loaded. */
    startWith?: () => void;
    states: SessionState[];
    returns: string[];
    traces: Traces;
  }
}

/** What the page's scripts did since it was loaded. */
export interface Traces {
  /** Names of the channels that were opened, and messages sent, on channels and to windows. */
  channels: string[];
  messages: string[];
  /** Still to come or still listening. */
  timers: number;
  listeners: number;
}

export interface TestApp {
  origin: string;
  close(): Promise<void>;
}

/** Serves one page under every path; `/bye` is where sign-out ends. */
export async function startApp(): Promise<TestApp> {
  const bundled = await build({
    stdin: {
      contents: `
        import { createOktaSession } from './src/auth/okta-session.ts';
        window.createOktaSession = createOktaSession;
        window.startWith?.();
      `,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const bundle = bundled.outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    if (request.url === '/session.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(bundle);
    } else if (request.url === '/favicon.ico') response.writeHead(204).end();
    else {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Host</title><body><script type="module" src="/session.js"></script>');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page in a browser profile of its own, with a session on every load where `options` are given. */
export async function openPage(browser: Browser, url: string, options?: OktaSessionOptions): Promise<Page> {
  const context = await browser.newContext();
  context.setDefaultTimeout(20_000);
  // tsx names functions by a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (value) => value');
  await context.addInitScript(leaveTraces);
  if (options) await context.addInitScript(startSession, options);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'createOktaSession' in window);
  return page;
}

function startSession(options: OktaSessionOptions): void {
  window.options = options;
  // Called by the host's page alone, and not by the issuer's, which run this too.
  window.startWith = () => {
    window.states = [];
    window.returns = [];
    window.session = window.createOktaSession({ ...options, onReturn: (uri) => window.returns.push(uri) });
    window.states.push(window.session.state);
    window.session.subscribe(() => window.states.push(window.session.state));
  };
}

/** Runs in the page before its own scripts. */
function leaveTraces(): void {
  const traces: Traces = { channels: [], messages: [], timers: 0, listeners: 0 };
  window.traces = traces;
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      traces.channels.push(name);
    }
    override postMessage(message: unknown): void {
      traces.messages.push(JSON.stringify(message));
      super.postMessage(message);
    }
  };
  window.addEventListener('message', (event) => traces.messages.push(JSON.stringify(event.data)));

  const pending = new Set<unknown>();
  const count = () => (traces.timers = pending.size);
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
  window.setTimeout = ((handler: (...parts: unknown[]) => void, delay?: number, ...parts: unknown[]) => {
    const id = setTimeout(() => {
      pending.delete(id);
      count();
      handler(...parts);
    }, delay);
    pending.add(id);
    count();
    return id;
  }) as typeof setTimeout;
  window.setInterval = ((handler: () => void, delay?: number) => {
    const id = setInterval(handler, delay);
    pending.add(id);
    count();
    return id;
  }) as typeof setInterval;
  window.clearTimeout = window.clearInterval = (id) => {
    pending.delete(id);
    count();
    clearTimeout(id);
    clearInterval(id);
  };

  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const watched = (target: unknown) => target === window || target === document;
  const heard = new Map<unknown, string>();
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    addEventListener.call(this, type, listener, options);
    if (!watched(this ?? window) || !listener) return;
    heard.set(listener, type);
    traces.listeners = heard.size;
    const signal = typeof options === 'object' ? options.signal : undefined;
    if (signal) {
      addEventListener.call(signal, 'abort', () => {
        heard.delete(listener);
        traces.listeners = heard.size;
      });
    }
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    removeEventListener.call(this, type, listener, options);
    if (listener && heard.delete(listener)) traces.listeners = heard.size;
  };
}
