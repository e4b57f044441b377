/**
 * `npm run wire`: the part of the table of operations that the HTTP client needs, to src/backends/http/wire.ts, with
 * the zod schemas of its answers as shapes. So a page loads the shapes and not zod; a test says when this is due. What
 * a list of apps does not call is in wire-desk.ts, which is loaded at the first such call.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { format, resolveConfig } from 'prettier';

import { root } from './run.mjs';

export const wireFiles = {
  main: join(root, 'src/backends/http/wire.ts'),
  desk: join(root, 'src/backends/http/wire-desk.ts'),
};

const deskGroups = ['reviews', 'users', 'secrets', 'settings'];

const kept = 'type enum anyOf properties required items pattern maxLength maxItems minimum maximum'.split(' ');
/** Whether a keyword says nothing that could be checked, or what another says: a format comes with its pattern. */
const isEmpty = (keyword, value, { pattern }) =>
  keyword === 'examples' ||
  // Any member, or any name of one.
  (keyword === 'additionalProperties' && value !== false && Object.keys(value).length === 0) ||
  (keyword === 'propertyNames' && value.type === 'string') ||
  (keyword === 'format' && pattern !== undefined);

/** The text of both modules. */
export async function wireSource() {
  const { componentSchemas, schemaOf } = await source('src/backends/http/openapi-schemas.ts');
  const { everyOperation } = await source('src/contract/operations.ts');
  const components = componentSchemas();
  // Long, and needed in several places.
  const dateTime = components.App.properties.createdAt.pattern;
  const tableOf = (isWanted, ...more) => {
    const used = new Map();
    const use = (name) => {
      if (!used.has(name)) {
        used.set(name, undefined);
        used.set(name, shapeOf(components[name], use));
      }
      return name;
    };
    const table = {};
    for (const { group, method, operation } of everyOperation()) {
      const { method: verb, path, status, places, repeatable, output, current } = operation;
      // The client needs the names of them all: a page's code says what it can call.
      if (!isWanted(group)) continue;
      (table[group] ??= {})[method] = {
        ...{ method: verb, path, status, places, repeatable },
        ...(status === 204 ? {} : { output: shapeOf(schemaOf(output), use) }),
        ...(current && { current: shapeOf(schemaOf(current), use) }),
      };
    }
    more.forEach(use);
    return { table, shapes: Object.fromEntries(used) };
  };
  const main = tableOf((group) => !deskGroups.includes(group), 'Problem');
  const desk = tableOf((group) => deskGroups.includes(group));
  // What both refer to is in the main one alone.
  for (const name of Object.keys(main.shapes)) delete desk.shapes[name];
  const names = Object.entries(desk.table).map(([group, methods]) => [group, Object.keys(methods)]);

  const written = async (file, text) => {
    const named = text.trimStart().replaceAll(JSON.stringify(dateTime), 'dateTime');
    return format(named, { ...(await resolveConfig(file)), parser: 'typescript' });
  };
  return {
    main: await written(
      wireFiles.main,
      `
/** Made by \`npm run wire\` from contract/operations.ts and its schemas; see scripts/wire.mjs. */
import type { Operation } from '../../contract/operations.js';
import type { Shape, Shapes } from '../../contract/shape.js';

/** A row of the table of operations, as far as the client needs it. */
export interface ClientOperation extends Pick<Operation, 'method' | 'path' | 'status' | 'places' | 'repeatable'> {
  /** Absent where there is no body. */
  readonly output?: Shape;
  /** What a conflict of versions carries. */
  readonly current?: Shape;
}

export type Wire = Readonly<Record<string, Readonly<Record<string, ClientOperation>>>>;

/** ISO 8601 in UTC, as zod reads it. */
export const dateTime = String.raw\`${dateTime}\`;

export const shapes = ${JSON.stringify(main.shapes)} as const satisfies Shapes;

export const wire: Wire = ${JSON.stringify(main.table)};

/** The methods whose rows are in wire-desk.ts. */
export const deskMethods: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(Object.fromEntries(names))};
`,
    ),
    desk: await written(
      wireFiles.desk,
      `
/** Made by \`npm run wire\`, as wire.ts: the calls beyond apps. They refer to the shapes of wire.ts too. */
import type { Shapes } from '../../contract/shape.js';
import { dateTime, type Wire } from './wire.js';

export const shapes: Shapes = ${JSON.stringify(desk.shapes)};

export const wire: Wire = ${JSON.stringify(desk.table)};
`,
    ),
  };
}

/** A JSON schema with the keywords that `shape.ts` knows; `use` takes the name of each component it refers to. */
function shapeOf(schema, use) {
  return Object.fromEntries(
    Object.entries(schema).flatMap(([keyword, value]) => {
      if (keyword === '$ref') return [[keyword, use(value.split('/').at(-1))]];
      if (isEmpty(keyword, value, schema)) return [];
      if (keyword === 'items' || (keyword === 'additionalProperties' && value)) return [[keyword, shapeOf(value, use)]];
      if (keyword === 'anyOf') return [[keyword, value.map((one) => shapeOf(one, use))]];
      if (keyword === 'properties') {
        return [[keyword, Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shapeOf(one, use)]))]];
      }
      // An integer is a safe one here as it is.
      if (schema.type === 'integer' && Math.abs(value) === Number.MAX_SAFE_INTEGER) return [];
      if (kept.includes(keyword)) return [[keyword, value]];
      throw new Error(`shape.ts does not know the keyword ${keyword}`);
    }),
  );
}

/** Types stay out of it: this folder is checked less strictly than src. */
function source(path) {
  return import(pathToFileURL(join(root, path)).href);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const texts = await wireSource();
  for (const [name, file] of Object.entries(wireFiles)) writeFileSync(file, texts[name]);
}
