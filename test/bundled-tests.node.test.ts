/** What a page of the unit tests is served. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { bundledTests } from '../scripts/test/bundled-tests.mjs';

const [first, second, alone] = ['base64', 'scope', 'draft'].map((name) => `test/contract/${name}.test.ts`) as [
  string,
  string,
  string,
];

/** @returns What a run of these files serves at a path; undefined where it leaves that to others. */
function serving(...files: string[]): (path: string) => Promise<string | undefined> {
  const { middleware, reporter } = bundledTests(new Map([[first, [first, second]]]));
  void reporter.start?.({ testFiles: files.map((file) => join(process.cwd(), file)) } as never);
  return async (path) => {
    const context: { path: string; body?: string; set(): void } = { path, set: () => undefined };
    await middleware(context as never, () => Promise.resolve());
    return context.body;
  };
}

describe('a page of the unit tests', () => {
  it('runs each file of its group', async () => {
    const page = await serving(first)(`/${first}`);
    for (const file of [first, second]) assert.ok(page?.includes(`await tests["/${file}"]()`), file);
  });

  it('fails where it stands for no group, whose tests nobody would miss', async () => {
    await assert.rejects(serving(alone)(`/${alone}`), /draft\.test\.ts stands for no page/);
  });

  it('gets what is loaded on demand by its name where its test looks at files', async () => {
    const file = 'test/elements/app-list-expiring.test.ts';
    const get = serving(file);
    const texts: string[] = [];
    const paths = [/import "(.*)";/.exec((await get(`/${file}`)) ?? '')?.[1] ?? ''];
    for (const path of paths) {
      const text = await get(path);
      assert.ok(text, path);
      texts.push(text);
      for (const [, next = ''] of text.matchAll(/^(?:import|\} from) "(\.[^"]+)";$/gm)) {
        const { pathname } = new URL(next, `http://localhost${path}`);
        if (!paths.includes(pathname)) paths.push(pathname);
      }
    }
    assert.ok(paths.every((path) => !path.includes('expiring-desk')));
    assert.match(texts.join('\n'), /import\("\.\/expiring-desk-\w+\.js"\)/);
  });
});
