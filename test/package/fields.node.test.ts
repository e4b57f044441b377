import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { entries } from './support/exports.js';

interface Fields {
  name: string;
  version: string;
  description: string;
  keywords: string[];
  repository: { type: string; url: string };
  files: string[];
  customElements: string;
  'web-types': string;
  sideEffects: string[];
}

const fields = JSON.parse(readFileSync('package.json', 'utf8')) as Fields;

/** Every file that `npm pack` would put into the package. */
function packed(): string[] {
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, stderr);
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  return files.map(({ path }) => path);
}

describe('package.json', () => {
  it('says what the package is, and where it comes from', () => {
    assert.ok(fields.description.length > 40 && fields.description.length < 200);
    assert.ok(fields.keywords.includes('web-components'));
    // Provenance names the repository that the workflow runs in, and npm refuses another one here.
    assert.match(fields.repository.url, /^git\+https:\/\/github\.com\/[\w-]+\/[\w-]+\.git$/);
  });

  it('has what it lists, and packs nothing else', () => {
    assert.deepEqual(
      fields.files.filter((file) => !existsSync(file)),
      [],
    );
    const paths = packed();
    const outside = paths.filter((path) => !path.startsWith('dist/'));
    assert.deepEqual(outside.sort(), ['CHANGELOG.md', 'README.md', 'llms.txt', 'package.json']);
    const wanted = [...entries.map(({ module }) => module), fields.customElements, fields['web-types']];
    const missing = wanted.map((path) => path.replace(/^\.\//, '')).filter((path) => !paths.includes(path));
    assert.deepEqual(missing, []);
  });

  it('has the version that the changelog begins with', () => {
    const [, version] = /^## (.+)$/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
    assert.equal(version, fields.version);
  });
});
