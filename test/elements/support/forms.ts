/** An element as its users meet it: by role and name in its open shadow root, with keys, files and the focus. */
import 'axe-core/axe.min.js';

import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type * as Axe from 'axe-core';

import { hasWords, mayBeNamed, namedBy, plainName, plainRole, referred } from './role-and-name.js';
import { folded } from './text.js';

type Name = string | RegExp;

/** What axe works out by the accessible name computation; its own types leave out `getRole`. */
const { axe } = globalThis as unknown as {
  axe: typeof Axe & { _tree: unknown; utils: { getFlattenedTree(root: Element): unknown } };
};
// More than half of what axe's rules take. The stories look at contrast, in both themes, and at each pair of colours that tests meet.
axe.configure({ rules: [{ id: 'color-contrast', enabled: false }] });

const { getRole } = axe.commons.aria as unknown as { getRole(element: Element): string | null };

/**
 * The elements that have a role without being given it (HTML-AAM), of those asked for most. axe says what their role is; who
 * cannot have it need not be asked, nor the whole page be gone through for a control that has not come yet.
 */
const natives: Record<string, readonly string[]> = {
  button: ['button', 'summary', 'input'],
  dialog: ['dialog'],
  textbox: ['input', 'textarea'],
  heading: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  menuitem: [],
  checkbox: ['input'],
  combobox: ['select', 'input'],
  radio: ['input'],
  searchbox: ['input'],
  switch: [],
  img: ['img', 'svg'],
};

/** Milliseconds. Only against hanging: nothing is waited for longer than it takes. */
const patience = 15_000;

/** The queries of one element. While a modal dialog is open, what is behind it cannot be found. */
export class Screen<Host extends HTMLElement = HTMLElement> {
  readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  get root(): ShadowRoot {
    const root = this.host.shadowRoot;
    if (!root) throw new Error(`<${this.host.localName}> is not defined`);
    return root;
  }

  all(role: string, name?: Name): HTMLElement[] {
    const scope = this.root.querySelector('dialog[open]') ?? this.root;
    const native = natives[role];
    const candidates = native ? [`[role~="${role}"]`, ...native].join() : '*';
    const found = [...scope.querySelectorAll(candidates)];
    if (scope instanceof HTMLElement && scope.matches(candidates)) found.unshift(scope);
    /** Which are left to axe. */
    const likely = new Set<HTMLElement>();
    // Whether it is shown comes last: it has the browser work out the style of the page.
    const shown = found.filter((element): element is HTMLElement => {
      if (!(element instanceof HTMLElement)) return false;
      const own = plainRole(element);
      if (own !== undefined && own !== role) return false;
      const text = own && plainName(element);
      if (text !== undefined) return matches(text, name) && isShown(element);
      if ((typeof name === 'string' && !mayBeNamed(element, name)) || !isShown(element)) return false;
      likely.add(element);
      return true;
    });
    if (likely.size === 0) return shown;
    // What stands around those that have their role by themselves does not change it.
    const around = native ? common([...likely].flatMap(namedBy), this.host) : this.host;
    return withAxe(around, ({ roleOf, nameOf }) =>
      shown.filter((element) => !likely.has(element) || (roleOf(element) === role && matches(nameOf(element), name))),
    );
  }

  has(role: string, name?: Name): boolean {
    return this.all(role, name).length > 0;
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what it asked for
  get<T extends HTMLElement = HTMLElement>(role: string, name?: Name): T {
    try {
      return this.#one(role, name) as T;
    } catch (error) {
      throw told(error);
    }
  }

  /** Waits for it. */
  find<T extends HTMLElement = HTMLElement>(role: string, name?: Name): Promise<T> {
    return eventually(() => this.#one(role, name) as T);
  }

  #one(role: string, name?: Name): HTMLElement {
    const [found, ...more] = this.all(role, name);
    if (found && more.length === 0) return found;
    const count = more.length + (found ? 1 : 0);
    throw new NotSeen(() => `${count} of role ${role}, named ${name ?? 'anything'}, in: ${this.text}`);
  }

  async gone(role: string, name?: Name): Promise<void> {
    await eventually(() => {
      if (this.has(role, name)) throw new NotSeen(() => `${role} ${name ?? ''} is still there, in: ${this.text}`);
    });
  }

  /** What can be read, blanks folded. */
  get text(): string {
    return textOf(this.root);
  }

  /** Waits until it can be read. */
  async reads(words: Name): Promise<void> {
    await eventually(() => {
      const may = typeof words !== 'string' || hasWords(this.root.textContent, words);
      if (!may || !matches(this.text, words, true)) throw new NotSeen(() => `“${words}” is not in: ${this.text}`);
    });
  }

  /** What assistive technology is told about a control beside its name; its `title` where nothing else is. */
  description(control: Element): string {
    if (!control.hasAttribute('aria-describedby')) return control.getAttribute('title') ?? '';
    return referred(control, 'aria-describedby').map(textOf).join(' ').trim();
  }

  /** Waits until the focus is on it. */
  async focusOn(role: string, name?: Name): Promise<void> {
    await eventually(() => {
      // Not for an assertion on elements: they are too big to be printed when it fails.
      if (this.#one(role, name) !== this.focused) {
        throw new Error(`The focus is not on ${role} ${name ?? ''} but on ${this.focused?.outerHTML ?? 'nothing'}`);
      }
    });
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }
}

/** Most are thrown while something is waited for: what is on screen instead is read only for the one that is {@link told}. */
class NotSeen extends Error {
  constructor(readonly tell: () => string) {
    super();
  }
}

/** The error as it is reported, with the screen as it is now: by then the test has taken it down. */
function told(error: unknown): unknown {
  return error instanceof NotSeen ? new Error(error.tell()) : error;
}

/** Waits until `look` no longer throws, and gives what it gave. */
export async function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  for (const start = performance.now(); ;) {
    try {
      return await look();
    } catch (error) {
      if (performance.now() - start > patience) throw told(error);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

/** Time for what a click has set off to show, where nothing is expected to. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** In place of what stands there, as typing and leaving the field does. */
export function fill(field: HTMLElement, text: string): void {
  const input = field as HTMLInputElement;
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Keys as the browser gets them from a keyboard, one after the other: `Tab`, `Shift+Tab`, `Escape`. */
export async function press(...keys: string[]): Promise<void> {
  await bringToFront();
  for (const key of keys) {
    const parts = key.split('+');
    const last = parts.pop() ?? '';
    for (const held of parts) await sendKeys({ down: held });
    await sendKeys({ press: last });
    for (const held of parts.reverse()) await sendKeys({ up: held });
  }
}

export async function type(text: string): Promise<void> {
  await bringToFront();
  await sendKeys({ type: text });
}

/** Behind the last place of a page a Tab leads to the browser's own controls, and every key after it would be theirs. */
async function bringToFront(): Promise<void> {
  if (document.hasFocus()) return;
  await executeServerCommand('front');
}

/** Tabs on until the focus is on it, which it may be already: all the way round leads out of the page. */
export async function tabTo(screen: Screen, role: string, name: Name, key = 'Tab'): Promise<HTMLElement> {
  const stops: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    const { focused } = screen;
    if (focused instanceof HTMLElement && screen.all(role, name).includes(focused)) return focused;
    await press(key);
    stops.push(screen.focused?.outerHTML.slice(0, 60) ?? 'elsewhere');
  }
  throw new Error(`${key} does not reach ${role} ${name}; it stops at ${stops.join(' | ')}`);
}

/** What a file dialog or a drop hands over. */
export function filesOf(...files: File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

export function choose(input: HTMLElement, file: File): void {
  (input as HTMLInputElement).files = filesOf(file).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Answers whether the browser would still do its own thing with the file. */
export function drop(zone: Element, file: File): boolean {
  const init = { bubbles: true, composed: true, cancelable: true, dataTransfer: filesOf(file) };
  zone.dispatchEvent(new DragEvent('dragover', init));
  return zone.dispatchEvent(new DragEvent('drop', init));
}

export function imageFile(bytes: Uint8Array<ArrayBuffer>, name = 'logo.png'): File {
  return new File([bytes], name, { type: 'image/png' });
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

interface ByAxe {
  roleOf(element: Element): string | null;
  nameOf(element: Element): string;
}

/** What axe says of elements within `around`, and of none that stands outside. */
export function withAxe<T>(around: Element, look: (say: ByAxe) => T): T {
  axe.teardown();
  // As axe.setup() does, without what it counts for selectors that nobody asks for here.
  axe._tree = axe.utils.getFlattenedTree(around);
  try {
    return look({ roleOf: getRole, nameOf: (element) => axe.commons.text.accessibleText(element) });
  } finally {
    axe.teardown();
  }
}

/** The innermost element that all of them are in, or are. */
function common(elements: readonly Element[], host: Element): Element {
  let around = elements[0];
  while (around && !elements.every((element) => around?.contains(element))) around = around.parentElement ?? undefined;
  return around ?? host;
}

function matches(text: string, name: Name | undefined, anywhere = false): boolean {
  if (name === undefined) return true;
  if (typeof name !== 'string') return name.test(text);
  return anywhere ? text.includes(name) : text === name;
}

function textOf(node: Node | null): string {
  if (!node) return '';
  const parts: string[] = [];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    let parent = walker.currentNode.parentElement;
    // A slot has no box of its own; what it holds is shown where nothing is put into it.
    if (parent instanceof HTMLSlotElement && parent.assignedNodes().length === 0) parent = parent.parentElement;
    if (parent && parent.localName !== 'style' && isShown(parent)) parts.push(walker.currentNode.nodeValue ?? '');
  }
  return folded(parts.join(' '));
}
