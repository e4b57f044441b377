/**
 * `npm run wire`: the part of the table of operations that the HTTP client needs, to src/backends/http/wire.ts, with
 * the zod schemas of its answers as shapes. So a page loads the shapes and not zod; a test says when this is due.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { format, resolveConfig } from 'prettier';

import { root } from './run.mjs';

export const wireFile = join(root, 'src/backends/http/wire.ts');

const kept = 'type enum anyOf properties required items pattern maxLength maxItems minimum maximum'.split(' ');
/** Whether a keyword says nothing that could be checked, or what another says: a format comes with its pattern. */
const isEmpty = (keyword, value, { pattern }) =>
  keyword === 'examples' ||
  (keyword === 'additionalProperties' && value !== false) ||
  (keyword === 'format' && pattern !== undefined);

/** The module's text. */
export async function wireSource() {
  const { componentSchemas, schemaOf } = await source('src/backends/http/openapi-schemas.ts');
  const { everyOperation } = await source('src/contract/operations.ts');
  const components = componentSchemas();
  const used = new Map();
  const shapeOf = (schema) =>
    Object.fromEntries(
      Object.entries(schema).flatMap(([keyword, value]) => {
        if (keyword === '$ref') return [[keyword, use(value.split('/').at(-1))]];
        if (keyword === 'items') return [[keyword, shapeOf(value)]];
        if (keyword === 'anyOf') return [[keyword, value.map(shapeOf)]];
        if (keyword === 'properties') {
          return [[keyword, Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shapeOf(one)]))]];
        }
        // An integer is a safe one here as it is.
        if (schema.type === 'integer' && Math.abs(value) === Number.MAX_SAFE_INTEGER) return [];
        if (kept.includes(keyword)) return [[keyword, value]];
        if (isEmpty(keyword, value, schema)) return [];
        throw new Error(`shape.ts does not know the keyword ${keyword}`);
      }),
    );
  const use = (name) => {
    if (!used.has(name)) {
      used.set(name, undefined);
      used.set(name, shapeOf(components[name]));
    }
    return name;
  };
  // Long, and needed in several places.
  const dateTime = components.App.properties.createdAt.pattern;
  const table = {};
  for (const { group, method, operation } of everyOperation()) {
    const { method: verb, path, status, places, repeatable, output } = operation;
    const answer = status === 204 ? {} : { output: shapeOf(schemaOf(output)) };
    (table[group] ??= {})[method] = { method: verb, path, status, places, repeatable, ...answer };
  }
  use('Problem');
  const text = `
/** Made by \`npm run wire\` from contract/operations.ts and its schemas; see scripts/wire.mjs. */
import type { Operation } from '../../contract/operations.js';
import type { Shape } from '../../contract/shape.js';

/** A row of the table of operations, as far as the client needs it. */
export interface ClientOperation extends Pick<Operation, 'method' | 'path' | 'status' | 'places' | 'repeatable'> {
  /** Absent where there is no body. */
  readonly output?: Shape;
}

/** ISO 8601 in UTC, as zod reads it. */
const dateTime = String.raw\`${dateTime}\`;

export const shapes = ${JSON.stringify(Object.fromEntries(used))} as const satisfies Record<string, Shape>;

export const wire: Readonly<Record<string, Readonly<Record<string, ClientOperation>>>> = ${JSON.stringify(table)};
`;
  const named = text.trimStart().replaceAll(JSON.stringify(dateTime), 'dateTime');
  return format(named, { ...(await resolveConfig(wireFile)), parser: 'typescript' });
}

/** Types stay out of it: this folder is checked less strictly than src. */
function source(path) {
  return import(pathToFileURL(join(root, path)).href);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(wireFile, await wireSource());
