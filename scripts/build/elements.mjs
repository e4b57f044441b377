/** The elements of the custom-elements manifest, as those need them who write wrappers and types for frameworks. */
import { readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

import { filesIn } from '../files.mjs';

/**
 * @typedef {object} Property
 * @property {string} name
 * @property {string} description
 * @property {string} type As TypeScript prints it.
 * @property {boolean} readonly
 * @property {string} [attribute]
 * @property {unknown} [default] What it is where nobody has set it.
 *
 * @typedef {object} FiredEvent
 * @property {string} type Such as `zi-app-created`.
 * @property {string} handler Such as `onAppCreated`.
 * @property {string} module Path from types/, without an ending, of what adds it to HTMLElementEventMap.
 * @property {string} description
 *
 * @typedef {object} Element
 * @property {string} tag Such as `zi-app-list`.
 * @property {string} name Its class, such as `ZiAppList`.
 * @property {string} file Such as `app-list`, the name of its modules.
 * @property {string} module Path of its class from dist/, without an ending.
 * @property {string} summary
 * @property {string} description
 * @property {Property[]} properties
 * @property {FiredEvent[]} events
 * @property {boolean} slotted Whether children have a place in it.
 */

/**
 * @param {string} folder That of custom-elements.json and types/.
 * @returns {Element[]}
 */
export function readElements(folder) {
  const { modules } = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
  const modulesOf = eventModules(join(folder, 'types'));
  return modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter(({ tagName }) => tagName).map((declaration) => elementOf(path, declaration, modulesOf)),
  );
}

/** Modules by the type of event that they declare. */
function eventModules(folder) {
  const found = filesIn(folder, '.d.ts').flatMap((file) => {
    const module = relative(folder, file)
      .split(sep)
      .join('/')
      .replace(/\.d\.ts$/, '');
    return [...readFileSync(file, 'utf8').matchAll(/'(zi-[a-z-]+)': CustomEvent</g)].map(([, type]) => [type, module]);
  });
  return new Map(found);
}

/** @returns {Element} */
function elementOf(path, declaration, modulesOf) {
  const { tagName, name, summary, description, members, events = [], slots = [] } = declaration;
  return {
    tag: tagName,
    name,
    file: basename(path, '.js'),
    module: path.replace(/^dist\//, '').replace(/\.js$/, ''),
    summary,
    description,
    properties: members.filter(({ kind }) => kind === 'field').map(propertyOf),
    events: events.map((event) => ({
      type: event.name,
      handler: handlerOf(event.name),
      description: event.description,
    })),
    slotted: slots.length > 0,
  };
}

function propertyOf({ name, description, type, parsedType = type, readonly = false, attribute, default: initial }) {
  return {
    name,
    description,
    type: parsedType.text,
    readonly,
    ...(attribute && { attribute }),
    ...(initial !== undefined && { default: valueOf(name, initial) }),
  };
}

/** Defaults are literals, written as in JSON but for the quotes. */
function valueOf(name, text) {
  try {
    return JSON.parse(text.replaceAll(`'`, `"`));
  } catch {
    throw new Error(`The default of ${name} is no literal: ${text}`);
  }
}

/** `zi-app-created` becomes `onAppCreated`. */
function handlerOf(type) {
  const words = type.replace(/^zi-/, '').split('-');
  return `on${words.map((word) => word[0].toUpperCase() + word.slice(1)).join('')}`;
}

/** Brings the types of what an element fires into a module of types, `up` being the way from there to types/. */
export function eventImports({ events }, up) {
  return [...new Set(events.map(({ module }) => module))].map((module) => `import '${up}${module}.js';\n`).join('');
}

/** A comment for whoever reads the types in an editor. */
export function comment(text, indent = '') {
  const lines = text.trim().split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
