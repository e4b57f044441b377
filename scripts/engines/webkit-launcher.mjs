/**
 * WebKit for web-test-runner: WebKitGTK's MiniBrowser by plain WebDriver (W3C), on a display of its own. Files run one
 * after the other, since only the window in front has the focus.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { keyValue } from './webdriver-keys.mjs';

/** CSS pixels, as web-test-runner gives to every engine. */
const viewport = { width: 800, height: 600 };

/** Milliseconds that the driver has to start. */
const patience = 20_000;

/** @typedef {{driver: string, browser: string, display: string}} WebKitPrograms Paths of WebKitWebDriver, MiniBrowser, Xvfb. */

/**
 * To the runner it is a Playwright, whose page has keys that can be held: in the runner's own dialect of WebDriver a
 * key can only be pressed.
 */
export class WebKitLauncher {
  name = 'WebKit';
  type = 'playwright';
  concurrency = 1;
  /** @type {WebKitPrograms} */
  #programs;
  /** @type {import('node:child_process').ChildProcess[]} */
  #children = [];
  /** Address of each session of the runner that is under way. @type {Map<string, string>} */
  #urls = new Map();
  /** @type {Promise<void> | undefined} */
  #started;
  #folder = '';
  #driver = '';
  #session = '';

  /** @param {WebKitPrograms} programs */
  constructor(programs) {
    this.#programs = programs;
  }

  async initialize() {}

  async startSession(id, url) {
    await (this.#started ??= this.#start());
    this.#urls.set(id, url);
    await this.#resize(viewport);
    await this.#call('POST', 'url', { url });
  }

  async stopSession(id) {
    this.#urls.delete(id);
    // Ends whatever the page still does.
    await this.#call('DELETE', 'actions');
    await this.#call('POST', 'url', { url: 'about:blank' });
    return {};
  }

  isActive(id) {
    return this.#urls.has(id);
  }

  getBrowserUrl(id) {
    return this.#urls.get(id);
  }

  async startDebugSession() {
    throw new Error('WebKit is driven without a screen: debug in Chromium, or open the address in a Safari.');
  }

  /** What the runner's commands ask of a page. */
  getPage() {
    return {
      keyboard: {
        down: (key) => this.#keys([{ type: 'keyDown', value: keyValue(key) }]),
        up: (key) => this.#keys([{ type: 'keyUp', value: keyValue(key) }]),
        press: (key) => this.#keys(stroke(keyValue(key))),
        type: (text) => this.#keys([...text].flatMap(stroke)),
      },
      mouse: {
        click: (x, y) =>
          this.#pointer([pointerMove(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]),
      },
      setViewportSize: (size) => this.#resize(size),
    };
  }

  async stop() {
    if (this.#session) await this.#call('DELETE', '').catch(() => undefined);
    for (const child of this.#children.reverse()) child.kill();
    if (this.#folder) await rm(this.#folder, { recursive: true, force: true });
  }

  async #start() {
    this.#folder = await mkdtemp(join(tmpdir(), 'webkit-'));
    const env = {
      ...process.env,
      DISPLAY: await this.#openDisplay(),
      XDG_CONFIG_HOME: await withoutMotion(this.#folder),
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // Its sandbox does not start for root.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    };
    const port = await freePort();
    this.#driver = `http://127.0.0.1:${port}`;
    this.#run(this.#programs.driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
    await this.#untilReady();
    const alwaysMatch = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: this.#programs.browser, args: ['--automation'] },
    };
    const { sessionId } = await ask(`${this.#driver}/session`, 'POST', { capabilities: { alwaysMatch } });
    this.#session = sessionId;
  }

  /** Answers the display's name: the server takes the first free number and writes it down. */
  async #openDisplay() {
    const args = ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const server = this.#run(this.#programs.display, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    return new Promise((resolve, reject) => {
      server.stdout.once('data', (number) => resolve(`:${String(number).trim()}`));
      server.once('error', reject);
      server.once('exit', (code) => reject(new Error(`Xvfb has ended with ${code}`)));
    });
  }

  #run(program, args, options) {
    const child = spawn(program, args, options);
    this.#children.push(child);
    return child;
  }

  async #untilReady() {
    for (const start = Date.now(); ; await wait(50)) {
      try {
        return await ask(`${this.#driver}/status`, 'GET');
      } catch (error) {
        if (Date.now() - start > patience) throw error;
      }
    }
  }

  #call(method, command, body) {
    return ask(`${this.#driver}/session/${this.#session}${command && `/${command}`}`, method, body);
  }

  #keys(actions) {
    return this.#call('POST', 'actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  #pointer(actions) {
    return this.#call('POST', 'actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  /** The page's size, which a window's bars are added to. */
  async #resize({ width, height }) {
    const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
    const [bars, toolbars] = await this.#call('POST', 'execute/sync', { script, args: [] });
    await this.#call('POST', 'window/rect', { width: width + bars, height: height + toolbars });
  }
}

function stroke(value) {
  return [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
}

function pointerMove(x, y) {
  return { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' };
}

async function ask(url, method, body) {
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${url}: ${value.error} ${value.message}`);
  return value;
}

/** A configuration of GTK in which nothing moves, which pages see as `prefers-reduced-motion`. */
async function withoutMotion(folder) {
  await mkdir(join(folder, 'gtk-3.0'));
  await writeFile(join(folder, 'gtk-3.0', 'settings.ini'), '[Settings]\ngtk-enable-animations=false\n');
  return folder;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
