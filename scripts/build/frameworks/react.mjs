/** React components: a module an element, which defines its tag and gives it props, and one with all of them. */
import { comment } from '../elements.mjs';

/** Next's App Router renders what uses effects in the browser, and says so by this line. */
const directive = `'use client';\n`;

/**
 * @param {import('../elements.mjs').Element[]} elements
 * @returns {Record<string, string>} Texts by path from dist/.
 */
export function reactFiles(elements) {
  const files = {};
  for (const element of elements) {
    files[`react/${element.file}.js`] = moduleOf(element);
    files[`types/react/${element.file}.d.ts`] = typesOf(element);
  }
  // Next takes no `export *` from a module that is for the browser.
  files['react/index.js'] =
    directive + elements.map(({ name, file }) => `export { ${name} } from './${file}.js';\n`).join('');
  files['types/react/index.d.ts'] = elements
    .map(({ name, file }) => `export { ${name}, type ${name}Element, type ${name}Props } from './${file}.js';\n`)
    .join('');
  return files;
}

function moduleOf({ tag, name, file, properties, events }) {
  const settable = properties
    .filter(({ readonly }) => !readonly)
    .map(({ name: property, attribute, default: initial }) => [property, { attribute, default: initial }]);
  const handlers = events.map(({ handler, type }) => [handler, type]);
  const json = (entries) => JSON.stringify(Object.fromEntries(entries), null, 2);
  return `${directive}import '../define/${file}.js';
import { createComponent } from './create-component.js';

export const ${name} = /* @__PURE__ */ createComponent('${tag}', ${json(settable)}, ${json(handlers)});
`;
}

function typesOf({ tag, name, file, module, summary, description, properties, events, slotted }) {
  const props = properties
    .filter(({ readonly }) => !readonly)
    .map((property) => {
      const text = comment(property.description, '  ');
      return `${text}  ${property.name}?: ${name}Element['${property.name}'] | undefined;\n`;
    });
  const handlers = events.map(({ handler, type, description: text }) => {
    const event = `HTMLElementEventMap['${type}'] & { readonly currentTarget: ${name}Element }`;
    return `${comment(text, '  ')}  ${handler}?: ((event: ${event}) => void) | undefined;\n`;
  });
  const own = [...properties.map((property) => property.name), ...events.map(({ handler }) => handler)];
  const without = [...own, 'dangerouslySetInnerHTML', ...(slotted ? [] : ['children'])];
  return `import type { FunctionComponent, HTMLAttributes, Ref } from 'react';
import type { ${name} as ${name}Element } from '../${module}.js';
import '../define/${file}.js';

export type { ${name}Element };

/** Props of \`${name}\`; those that the element has not are for its HTML element. */
export interface ${name}Props extends Omit<HTMLAttributes<${name}Element>, ${without.map((key) => `'${key}'`).join(' | ')}> {
  /** The element itself, for its properties and methods. */
  ref?: Ref<${name}Element> | undefined;
${props.join('')}${handlers.join('')}}

${comment(`${summary} \`<${tag}>\`\n\n${description}`)}export declare const ${name}: FunctionComponent<${name}Props>;
`;
}
