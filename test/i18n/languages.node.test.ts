/** Every language says everything that English says: each word, each case of it, with what is inserted into it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

import { loadLanguage } from '../../src/i18n/languages.js';

type Phrase = string | ((...args: unknown[]) => unknown);

const folder = new URL('../../src/i18n/', import.meta.url);
const codes = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name);
const files = readdirSync(new URL('en/', folder)).map((file) => file.replace('.ts', ''));
/** What is in first.ts is in the group that it is a part of too. */
const groups = files.filter((file) => file !== 'first');

/** What a string may be besides a name: every key and every quoted pair that the English files know. */
const source = files.map((group) => readFileSync(new URL(`en/${group}.ts`, folder), 'utf8')).join('\n');
const keys = [
  ...new Set([...source.matchAll(/^\s*'?([\w-]+)'?:|=== '([\w-]+)'/gm)].map(([, key, word]) => key ?? word)),
];
const pairs = [...source.matchAll(/^\s*'([\w/-]+) ([\w-]+)':/gm)].map(([, path, code]) => [path, code]);
const marks = ['«Maple»', '«Oak»', '«Elm»'];
/** They end in digits of their own, so that no form of a plural leaves them out. */
const numbers = [21, 34, 55, 89];

/** For each function in `Messages`, by its path, what each of its parameters may be. */
const parameters = new Map<string, ts.Type[]>();
const program = ts.createProgram([fileURLToPath(new URL('messages.ts', folder))], { strict: true, noEmit: true });
const checker = program.getTypeChecker();

function readParameters(type: ts.Type, path: string): void {
  for (const property of type.getProperties()) {
    const inner = checker.getTypeOfSymbol(property);
    const at = path === '' ? property.name : `${path}.${property.name}`;
    const [call] = inner.getCallSignatures();
    if (call)
      parameters.set(
        at,
        call.getParameters().map((parameter) => checker.getTypeOfSymbol(parameter)),
      );
    else if (inner.flags & ts.TypeFlags.Object && !checker.isArrayLikeType(inner)) readParameters(inner, at);
  }
}

const file = program.getSourceFile(fileURLToPath(new URL('messages.ts', folder)));
const all = file && checker.getSymbolAtLocation(file)?.exports?.get(ts.escapeLeadingUnderscores('Messages'));
if (all) readParameters(checker.getDeclaredTypeOfSymbol(all), '');

function valuesOf(type: ts.Type, position: number): unknown[] {
  if (type.isUnion()) return type.types.flatMap((each) => valuesOf(each, position));
  if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value];
  if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type) === 'true'];
  if (type.flags & ts.TypeFlags.Undefined) return [undefined];
  if (type.flags & ts.TypeFlags.Null) return [null];
  if (type.flags & ts.TypeFlags.Number) return [numbers[position]];
  if (type.flags & ts.TypeFlags.String) return [marks[position] ?? ''];
  throw new Error(`A word takes a ${checker.typeToString(type)}`);
}

/** The calls that are tried: every value of every union, names, numbers, and for plain strings the keys too. */
function argumentsFor(path: string): unknown[][] {
  const types = parameters.get(path) ?? [];
  let calls: unknown[][] = [[]];
  types.forEach((type, position) => {
    calls = calls.flatMap((before) => valuesOf(type, position).map((value) => [...before, value]));
  });
  const [usual = []] = calls;
  types.forEach((type, position) => {
    if (type.flags & ts.TypeFlags.String) calls.push(...keys.map((key) => usual.with(position, key)));
  });
  const [first, second] = types;
  if (first && second && first.flags & second.flags & ts.TypeFlags.String) {
    calls.push(...pairs.map((pair) => [...pair, ...usual.slice(2)]));
  }
  return calls;
}

/** Every phrase by its path, however deep it lies. */
function* phrases(value: unknown, path: string): Generator<[path: string, phrase: Phrase]> {
  if (typeof value === 'string' || typeof value === 'function') yield [path, value as Phrase];
  else
    for (const [key, inner] of Object.entries(value as object))
      yield* phrases(inner, path === '' ? key : `${path}.${key}`);
}

function say(phrase: Phrase, args: readonly unknown[]): unknown {
  return typeof phrase === 'string' ? phrase : phrase(...args);
}

async function english(): Promise<Map<string, Phrase>> {
  const found = new Map<string, Phrase>();
  for (const file of groups) {
    const module = (await import(new URL(`en/${file}.ts`, folder).href)) as Record<string, unknown>;
    for (const [path, phrase] of phrases(module, '')) found.set(path, phrase);
  }
  return found;
}

/** Digits as the language writes them, brought back to ours. */
function digits(text: string, code: string): string {
  const own = [...new Intl.NumberFormat(code, { useGrouping: false }).format(9876543210)].reverse();
  return [...text].map((sign) => (own.includes(sign) ? String(own.indexOf(sign)) : sign)).join('');
}

describe('the words', () => {
  it('are in twelve languages', () => {
    assert.deepEqual(codes.sort(), ['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'nl', 'pt-BR', 'zh-CN']);
  });

  for (const code of codes) {
    it(`say all in ${code} that they say in English`, async () => {
      const language = await loadLanguage(code);
      assert.equal(language?.code, code);
      const own = new Map(phrases(language.words, ''));
      const reference = await english();
      assert.deepEqual([...own.keys()].sort(), [...reference.keys()].sort());
      const problems: string[] = [];
      for (const [path, phrase] of reference) {
        for (const args of typeof phrase === 'string' ? [[]] : argumentsFor(path)) {
          const problem = compare(path, say(phrase, args), say(own.get(path) as Phrase, args), code);
          if (problem) problems.push(`${path}(${args.join(', ')}): ${problem}`);
        }
      }
      assert.deepEqual(problems, []);
    });
  }
});

/** What is wrong with what is said in place of the English; undefined where nothing is. */
function compare(path: string, english: unknown, said: unknown, code: string): string | undefined {
  if (typeof english !== 'string' || typeof said !== 'string') {
    return typeof english === typeof said ? undefined : `${String(said)} for ${String(english)}`;
  }
  // What stands before or after something is nothing in some languages.
  if ((said.trim() === '' && !/\.\d$/.test(path)) || /undefined|NaN|\[object/.test(said))
    return `“${said}” for “${english}”`;
  for (const mark of marks) {
    if (english.includes(mark) !== said.includes(mark)) return `${mark} in “${said}” for “${english}”`;
  }
  for (const number of numbers.map(String)) {
    if (english.includes(number) && !digits(said, code).includes(number)) return `${number} in “${said}”`;
  }
  // A name may be the same in both; a sentence never is.
  return said === english && /\p{Ll}+ \p{Ll}+ \p{Ll}+/u.test(said) ? `English “${said}”` : undefined;
}

describe('a language', () => {
  for (const [asked, code] of [
    ['de-AT', 'de'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['iw', 'he'],
    ['ar-EG', 'ar'],
    ['zh-TW', undefined],
    ['zh-HK', undefined],
    ['fi', undefined],
    ['tlh', undefined],
  ] as const) {
    it(`is ${code ?? 'none of ours'} for ${asked}`, async () => {
      assert.equal((await loadLanguage(asked))?.code, code);
    });
  }
});
