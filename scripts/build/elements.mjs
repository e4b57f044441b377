/** The elements of the custom-elements manifest, as those need them who write wrappers and types for frameworks. */
import { basename } from 'node:path';

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
 * @param {{modules: any[]}} manifest
 * @returns {Element[]}
 */
export function readElements({ modules }) {
  return modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter(({ tagName }) => tagName).map((declaration) => elementOf(path, declaration)),
  );
}

/** @returns {Element} */
function elementOf(path, declaration) {
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

/** A comment for whoever reads the types in an editor. */
export function comment(text, indent = '') {
  const lines = text.trim().split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
