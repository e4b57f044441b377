import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { parseDocument } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const folder = '.github/workflows';
const files = readdirSync(folder);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

function read(file: string): Workflow {
  const document = parseDocument(readFileSync(`${folder}/${file}`, 'utf8'), { strict: true });
  assert.deepEqual(
    [...document.errors, ...document.warnings].map(({ message }) => message),
    [],
  );
  return document.toJS() as Workflow;
}

const commands = (job: Job | undefined) => (job?.steps ?? []).flatMap(({ run }) => (run === undefined ? [] : [run]));

describe('workflows', () => {
  for (const file of files) {
    it(`${file} may read and no more, but for what publishes`, () => {
      const { permissions, jobs } = read(file);
      assert.deepEqual(permissions, { contents: 'read' });
      for (const [name, job] of Object.entries(jobs)) {
        const publishes = commands(job).some((command) => command.includes('npm publish'));
        const wanted = publishes ? { contents: 'read', 'id-token': 'write' } : undefined;
        assert.deepEqual(job.permissions, wanted, name);
        assert.ok(job['timeout-minutes'], `${name} has no end`);
      }
    });

    it(`${file} takes actions by the SHA of a commit, and keeps no credentials`, () => {
      const steps = Object.values(read(file).jobs).flatMap((job) => job.steps);
      const used = steps.filter(({ uses }) => uses !== undefined);
      assert.ok(used.length > 0);
      for (const { uses = '', with: options } of used) {
        assert.match(uses, /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
        if (uses.startsWith('actions/checkout@')) assert.equal(options?.['persist-credentials'], false);
      }
    });

    it(`${file} knows no secret`, () => {
      assert.doesNotMatch(readFileSync(`${folder}/${file}`, 'utf8'), /\bsecrets\b/);
    });

    it(`${file} runs scripts that there are, and puts nothing from outside into a command`, () => {
      for (const job of Object.values(read(file).jobs)) {
        for (const command of commands(job)) {
          assert.doesNotMatch(command, /\$\{\{/, 'What stands there would be run');
          const [, script] = /^npm (?:run )?(test|[\w:-]+$)/.exec(command) ?? [];
          if (script !== undefined && script !== 'ci') assert.ok(scripts[script], command);
        }
      }
    });
  }

  it('test on every push and pull request, and ask for a changeset', () => {
    const { on, jobs } = read('ci.yml');
    assert.deepEqual(Object.keys(on).sort(), ['pull_request', 'push']);
    assert.deepEqual(commands(jobs['test']), ['npm ci', 'npm test']);
    assert.match(commands(jobs['changeset']).at(-1) ?? '', /^npx changeset status --since=/);
  });

  it('publish a tag with provenance, after the tests', () => {
    const { on, jobs } = read('release.yml');
    assert.deepEqual(on, { push: { tags: ['v*'] } });
    const steps = commands(jobs['publish']);
    assert.deepEqual(steps.slice(-3), ['npm ci', 'npm test', 'npm publish --provenance --access public']);
  });
});
