/**
 * What can be said of an element's role and name at a glance, as of most of those that tests look for. axe, which has all
 * rules, makes a tree of what stands around an element first: that was a tenth of what the tests took.
 */

import { folded } from './text.js';

/** By the type of an `<input>` without a list. Types that are not here are left to axe. */
const inputs: Record<string, string> = {
  text: 'textbox',
  email: 'textbox',
  url: 'textbox',
  checkbox: 'checkbox',
  radio: 'radio',
  search: 'searchbox',
  file: 'none',
};

/** Nothing where it takes more than a look to say. */
export function plainRole(element: HTMLElement): string | undefined {
  return element.getAttribute('role') ?? ownRole(element);
}

function ownRole(element: HTMLElement): string | undefined {
  if (element.localName === 'button') return 'button';
  if (/^h[1-6]$/.test(element.localName)) return 'heading';
  if (element instanceof HTMLInputElement && !element.list) return inputs[element.type];
  return undefined;
}

/** As {@link plainRole}. */
export function plainName(element: HTMLElement): string | undefined {
  if (element.hasAttribute('aria-labelledby')) return undefined;
  const given = folded(element.getAttribute('aria-label'));
  if (given) return given;
  if (element.hasAttribute('title')) return undefined;
  if (element instanceof HTMLInputElement) {
    const [label, ...more] = element.labels ?? [];
    return label && more.length === 0 ? plainText(label) : undefined;
  }
  return ownRole(element) === undefined ? undefined : plainText(element);
}

/** Its text, where nothing stands beside that but what assistive technology is not told of. */
function plainText(element: HTMLElement): string | undefined {
  if (![...element.children].every((child) => child.getAttribute('aria-hidden') === 'true')) return undefined;
  const texts = [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data);
  return folded(texts.join('')) || undefined;
}

/** What an attribute with ids refers to. */
export function referred(element: Element, attribute: string): Element[] {
  const root = element.getRootNode() as ShadowRoot | Document;
  const ids = (element.getAttribute(attribute) ?? '').split(/\s+/);
  return ids.flatMap((id) => (id && root.getElementById(id)) || []);
}

/** What its name is made of, itself first. */
export function namedBy(element: HTMLElement): Element[] {
  return [element, ...((element as HTMLInputElement).labels ?? []), ...referred(element, 'aria-labelledby')];
}

/** Whether each word of the name is in what it can be made of. */
export function mayBeNamed(element: HTMLElement, name: string): boolean {
  // What is put into a slot stands elsewhere.
  if (element.querySelector('slot')) return true;
  const nodes = namedBy(element);
  const text = nodes.map((node) => node.textContent).join(' ');
  if (hasWords(text, name)) return true;
  const given = nodes.flatMap((node) =>
    [node, ...node.querySelectorAll('*')].flatMap((each) =>
      ['aria-label', 'alt', 'title', 'placeholder', 'value'].map((attribute) => each.getAttribute(attribute) ?? ''),
    ),
  );
  return hasWords(`${text} ${given.join(' ')}`, name);
}

/** In any order. */
export function hasWords(text: string, words: string): boolean {
  return words.split(/\s+/).every((word) => text.includes(word));
}
