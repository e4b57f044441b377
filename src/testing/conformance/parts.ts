import { assertEqual } from './assert.js';
import { optionalParts } from './checked-backend.js';
import type { Scene } from './scene.js';
import type { ConformancePerson, OptionalPart, SceneTests } from './subject.js';

const everybody = ['developer', 'other-tenant', 'no-subscription', 'org-admin', 'reviewer', 'other-reviewer'] as const;

/** What is left out, with what cannot be there without it. */
export function allOf(without: readonly OptionalPart[]): readonly OptionalPart[] {
  return optionalParts.filter((part) => without.some((one) => part === one || part.startsWith(`${one}.`)));
}

/** A part is there for everybody or for nobody: whether somebody may use it is said by each call. */
export function partsTests(without: readonly OptionalPart[]): SceneTests {
  return Object.fromEntries(
    optionalParts.map((part) => {
      const isThere = !without.includes(part);
      const test = async (scene: Scene) => {
        const having = everybody.filter((person: ConformancePerson) => scene.has(part, person));
        assertEqual(having, isThere ? everybody : [], `people whose backend has ${part}`);
      };
      return [isThere ? `has ${part}` : `leaves ${part} out`, test];
    }),
  );
}
