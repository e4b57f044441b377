/** Types of the tags, for frameworks that take custom elements as they are. */
import { comment } from '../elements.mjs';

/** @typedef {import('../elements.mjs').Element} Element */

const settable = ({ properties }) => properties.filter(({ readonly }) => !readonly);

/**
 * What a framework's own types are made of: properties and attributes by tag.
 *
 * @param {Element[]} elements
 */
export function propsModule(elements) {
  const imports = elements.map(({ name, module }) => `import type { ${name} } from './${module}.js';\n`).join('');
  return `${imports}import './define.js';\n\n${elements.map(propsOf).join('\n')}
/** What listens to an event. */
export type Handler<Type extends keyof HTMLElementEventMap> = ((event: HTMLElementEventMap[Type]) => void) | undefined;
`;
}

function propsOf(element) {
  const { name, tag } = element;
  const line = (key, text, type) => `${comment(text, '  ')}  ${key}?: ${type} | undefined;\n`;
  const properties = settable(element).map((property) =>
    line(property.name, property.description, `${name}['${property.name}']`),
  );
  const attributes = settable(element)
    .filter((property) => property.attribute !== undefined && property.attribute !== property.name)
    .map((property) => {
      const text = property.type === 'boolean' ? `boolean | ''` : `${name}['${property.name}']`;
      return line(`'${property.attribute}'`, property.description, text);
    });
  return `/** The properties of \`<${tag}>\`. */
export interface ${name}Properties {
${properties.join('')}}

/** Attributes of \`<${tag}>\` whose names are not those of their properties. */
export interface ${name}Attributes {
${attributes.join('')}}
`;
}

const allProps = ({ name }) => [`${name}Properties`, `${name}Attributes`];

const importsOf = (elements, props) =>
  `${elements
    .map(({ name, module }) => `import type { ${name} } from './${module}.js';\n`)
    .join('')}import type { ${[...elements.flatMap(props), 'Handler'].sort().join(', ')} } from './props.js';\n`;

/** An interface of its handlers; \`key\` is what a framework calls the one of an event. */
function handlersOf({ name, events }, key, suffix = 'Handlers') {
  const lines = events.map((event) =>
    key(event).map((text) => `${comment(event.description, '  ')}  ${text}?: Handler<'${event.type}'>;\n`),
  );
  return `interface ${name}${suffix} {\n${lines.flat().join('')}}\n`;
}

function tags(elements, typeOf, indent) {
  return elements.map((element) => `${indent}'${element.tag}': ${typeOf(element)};\n`).join('');
}

/** React 19, Preact and Solid. Who has one of them has not the others: those do not resolve, and add nothing. */
export function jsxModule(elements) {
  const own = ({ name }) => `${name}Properties & ${name}Attributes`;
  const augment = (module, typeOf) => `// @ts-ignore -- for pages that are made with it
declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
${tags(elements, typeOf, '      ')}    }
  }
}
`;
  // What is not there would be \`any\` and take whatever it is given.
  const html = (module, name) => `// @ts-ignore\ntype ${name}<E extends HTMLElement> = import('${module}').`;
  return `${importsOf(elements, allProps)}
${html('react', 'ReactTag')}DetailedHTMLProps<import('react').HTMLAttributes<E>, E>;
${html('preact', 'PreactTag')}HTMLAttributes<E> & { key?: unknown };
${html('solid-js', 'SolidTag')}JSX.HTMLAttributes<E>;

${elements.map((element) => handlersOf(element, ({ type }) => [`'on${type}'`])).join('\n')}
${elements.map((element) => handlersOf(element, ({ type }) => [`'on:${type}'`], 'SolidHandlers')).join('\n')}
${augment('react', (element) => `ReactTag<${element.name}> & ${own(element)} & ${element.name}Handlers`)}
${augment('preact', (element) => `PreactTag<${element.name}> & ${own(element)} & ${element.name}Handlers`)}
${augment('solid-js', solid)}`;

  function solid(element) {
    const forced = settable(element).map(({ name }) => `'prop:${name}'?: ${element.name}['${name}'] | undefined`);
    return `SolidTag<${element.name}> & ${own(element)} & ${element.name}SolidHandlers & { ${forced.join('; ')} }`;
  }
}

/** Vue's templates look tags up as components. */
export function vueModule(elements) {
  return `import type { HTMLAttributes, ReservedProps } from 'vue';
${importsOf(elements, ({ name }) => [`${name}Properties`])}
/** A custom element, as the type checker of templates sees a component. */
type TagOf<E extends HTMLElement, Props> = new () => {
  $el: E;
  $props: Props & ReservedProps & Omit<HTMLAttributes, keyof Props>;
  $slots: { default?: () => unknown };
};

${elements.map((element) => handlersOf(element, ({ handler }) => [handler.replace(/^on/, 'onZi')])).join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${tags(elements, ({ name }) => `TagOf<${name}, ${name}Properties & ${name}Handlers>`, '    ')}  }
}
`;
}

/** Svelte 5 (\`onzi-…\`) and 4 (\`on:zi-…\`). */
export function svelteModule(elements) {
  const key = ({ type }) => [`'on${type}'`, `'on:${type}'`];
  const typeOf = ({ name }) => `HTMLAttributes<${name}> & ${name}Properties & ${name}Attributes & ${name}Handlers`;
  return `import type { HTMLAttributes } from 'svelte/elements';
${importsOf(elements, allProps)}
${elements.map((element) => handlersOf(element, key)).join('\n')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tags(elements, typeOf, '    ')}  }
}
`;
}
