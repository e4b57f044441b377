import { version } from './version.js';

const name = '@zoominfo/devportal-elements';
/** The versions of all copies on the page. Text alone: what one copy does must not hang on how another is made. */
const registryKey = Symbol.for(name);

/** What of this copy stands under its plain tag. */
const plain = new Set<string>();
let registered = false;

/**
 * Defines a tag once; what another copy of this package has defined stays. `parts` are the tags of ours that the element
 * renders: where one of them is another copy's, the element stays undefined, since no portal would reach it.
 */
export function define(tag: string, element: CustomElementConstructor, parts: readonly string[] = []): void {
  registerCopy();
  if (customElements.get(tag) || !parts.every((part) => plain.has(part))) return;
  plain.add(tag);
  defineAs(tag, element);
}

/** A class has one tag; under a second one it is a class of its own. */
export function defineAs(tag: string, element: CustomElementConstructor): void {
  customElements.define(tag, customElements.getName(element) ? class extends element {} : element);
}

/** Says once, where this is not the page's first copy, that there are several. `tags` are what this one goes by. */
export function registerCopy(tags = 'none without ?suffix=… or defineElements({ suffix })'): void {
  if (registered) return;
  registered = true;
  const page = globalThis as unknown as Record<symbol, string[] | undefined>;
  const versions = (page[registryKey] ??= []);
  if (versions.length > 0) {
    // eslint-disable-next-line no-console -- Nothing is broken that an event could tell a host of, and nobody listens yet.
    console.warn(`${name} ${version} loaded beside ${versions.join(', ')}. Its tags: ${tags}`);
  }
  versions.push(version);
}
