type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

/**
 * JSON checked without zod, which would weigh more than all else that a page with a list of apps has to load. A shape
 * is JSON Schema (draft 2020-12) with the few keywords that the contract needs; `scripts/wire.mjs` makes most from zod.
 */
export interface Shape {
  /** The name of another shape. */
  readonly $ref?: string;
  /** One of them, where there are several. */
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** Of members that `properties` does not name. */
  readonly additionalProperties?: Shape;
  readonly items?: Shape;
  readonly pattern?: string;
  /** Characters (Unicode code points). */
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export type Shapes = Readonly<Record<string, Shape>>;

/**
 * Where a value departs from a shape, and by which keyword: `/items/0/status (enum)`, `/ (type)`. Undefined where it
 * does not. Members that the shape does not know are left alone. The value itself is never part of the answer.
 *
 * @param shapes What `$ref` may name.
 */
export function departure(value: unknown, shape: Shape, shapes: Shapes = {}, path = ''): string | undefined {
  const { $ref, anyOf } = shape;
  if ($ref !== undefined) {
    const named = shapes[$ref];
    if (!named) throw new TypeError(`No shape is called ${$ref}`);
    return departure(value, named, shapes, path);
  }
  if (anyOf) {
    const found = anyOf.map((option) => departure(value, option, shapes, path));
    return found.includes(undefined) ? undefined : found[0];
  }
  const broken = brokenKeyword(value, shape);
  if (broken) return `${path || '/'} (${broken})`;
  for (const [name, held, member] of membersOf(value, shape)) {
    const found = departure(held, member, shapes, `${path}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What of a fitting value is to be checked in turn, each with its own shape. */
function* membersOf(value: unknown, shape: Shape): Generator<[string, unknown, Shape]> {
  const { items, properties = {}, required, additionalProperties } = shape;
  if (items && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield [`${index}`, item, items];
  }
  for (const [name, member] of Object.entries(properties)) {
    const held = (value as Record<string, unknown>)[name];
    if (held !== undefined || required?.includes(name)) yield [name, held, member];
  }
  if (!additionalProperties) return;
  for (const [name, held] of Object.entries(value as object)) {
    if (!(name in properties)) yield [name, held, additionalProperties];
  }
}

/** By the value alone, its members aside. */
function brokenKeyword(value: unknown, shape: Shape): keyof Shape | undefined {
  const { type, pattern, maxLength = Infinity, maxItems = Infinity, minimum = -Infinity, maximum = Infinity } = shape;
  const types = typeof type === 'string' ? [type] : type;
  if (types && !types.some((one) => isOfType(value, one))) return 'type';
  if (shape.enum && !shape.enum.includes(value)) return 'enum';
  if (typeof value === 'string') {
    if (value.length > maxLength && [...value].length > maxLength) return 'maxLength';
    if (pattern !== undefined && !new RegExp(pattern).test(value)) return 'pattern';
  }
  if (typeof value === 'number') {
    if (value < minimum) return 'minimum';
    if (value > maximum) return 'maximum';
  }
  return Array.isArray(value) && value.length > maxItems ? 'maxItems' : undefined;
}

function isOfType(value: unknown, type: JsonType): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}
