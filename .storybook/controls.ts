/** Controls from the custom-elements manifest: one for each attribute that a person can set by hand. */
import type { ArgTypes, Args, DecoratorFunction } from 'storybook/internal/types';
import type { WebComponentsRenderer } from '@storybook/web-components-vite';

interface Attribute {
  name: string;
  type?: { text: string };
  parsedType?: { text: string };
}

export interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: Attribute[] }[] }[];
}

/** What cannot be seen on a story: who signs in where, and what is looked at when the element comes on the page only. */
const withoutEffect = new Set(['api-url', 'issuer', 'client-id', 'own-tenant', 'sync-url', 'view-name']);

function attributesOf({ modules }: Manifest, tag: unknown): Attribute[] {
  const declarations = modules.flatMap(({ declarations: list = [] }) => list);
  return declarations.find(({ tagName }) => tagName === tag)?.attributes ?? [];
}

/** Everything is documented; only what changes what is seen has a control. */
export function controlsFrom(manifest: Manifest) {
  return ({ argTypes, component }: { argTypes: ArgTypes; component?: unknown }): ArgTypes => {
    const attributes = new Map(attributesOf(manifest, component).map((attribute) => [attribute.name, attribute]));
    return Object.fromEntries(
      Object.entries(argTypes).map(([key, argType]) => {
        const attribute = attributes.get(key);
        const isAttribute = attribute && argType.table?.category === 'attributes' && !withoutEffect.has(key);
        return [key, { ...argType, ...(isAttribute ? controlOf(attribute) : { control: false }) }];
      }),
    );
  };
}

function controlOf({ parsedType, type }: Attribute): Partial<ArgTypes[string]> {
  const choices = (parsedType ?? type)?.text.split(' | ').filter((choice) => choice !== 'undefined') ?? [];
  if (choices.join() === 'boolean') return { control: { type: 'boolean' } };
  if (choices.every((choice) => choice.startsWith(`'`))) {
    return { control: { type: 'select' }, options: choices.map((choice) => choice.slice(1, -1)) };
  }
  return { control: { type: 'text' } };
}

/** What the story itself has set, by element and attribute. */
const before = new WeakMap<Element, Map<string, string | null>>();

/** What a story last rendered, and with which controls and toolbar, by where it is. */
const rendered = new WeakMap<Element, { id: string; settings: string; result: unknown }>();

/**
 * Sets on the story's elements what the controls say. For these and for the toolbar, whose settings are the page's, the
 * story is not rendered anew, since its data would be.
 */
export const withControls: DecoratorFunction<WebComponentsRenderer> = (
  story,
  { id, component, args, globals, canvasElement },
) => {
  const last = rendered.get(canvasElement);
  const settings = JSON.stringify([args, globals]);
  const moved = last?.id === id && canvasElement.querySelector(String(component)) && last.settings !== settings;
  const result = moved ? last.result : story();
  rendered.set(canvasElement, { id, settings, result });
  // After this render, before the elements' own.
  queueMicrotask(() => {
    for (const element of canvasElement.querySelectorAll(String(component))) apply(element, args);
  });
  return result as ReturnType<typeof story>;
};

function apply(element: Element, args: Args): void {
  const original = before.get(element) ?? new Map<string, string | null>();
  before.set(element, original);
  for (const name of new Set([...Object.keys(args), ...original.keys()])) {
    if (!original.has(name)) original.set(name, element.getAttribute(name));
    const value = (args[name] ?? original.get(name)) as string | number | boolean | null;
    if (value === null || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}
