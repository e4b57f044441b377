import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { variableNames } from '../src/config-variables.js';
import { type Copy, readContainerfile, type Stage } from './support/containerfile.js';
import { type Postgres, startPostgres } from './support/postgres.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stages = readContainerfile(readFileSync(join(root, 'server/deploy/Containerfile'), 'utf8'));
const [build, production, last] = stages as [Stage, Stage, Stage];
const copiesOf = ({ steps }: Stage) => steps.filter((step): step is Copy => 'sources' in step);
const runsOf = ({ steps }: Stage) => steps.flatMap((step) => ('run' in step ? [step.run] : []));
const run = (file: string, args: string[], cwd = root) => execFileSync(file, args, { cwd, encoding: 'utf8' });
/** npm makes the first, the build the others. */
const products = ['node_modules', 'dist', 'server/dist'];

describe('the container file', () => {
  it('copies what a clean checkout has, and nothing that .dockerignore keeps out', () => {
    const tracked = run('git', ['ls-files']).split('\n');
    const rules = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    for (const { from, sources } of stages.flatMap(copiesOf)) {
      if (from !== undefined) continue;
      for (const source of sources) {
        assert.ok(
          tracked.some((file) => file === source || file.startsWith(`${source}/`)),
          `${source} is not tracked`,
        );
        assert.ok(rules.includes(`!${source}`), `${source} is kept out`);
      }
    }
    assert.equal(
      rules.find((rule) => rule !== '' && !rule.startsWith('#')),
      '*',
      'what is not listed is kept out',
    );
  });

  it('takes from other stages what they have made by then', () => {
    const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts;
    for (const [, ...args] of runsOf(build).filter(([program]) => program === 'npm')) {
      if (args[0] === 'run') assert.ok(String(args[1]) in scripts, `npm run ${args[1]}`);
      else assert.equal(args[0], 'ci', 'what the lock says, and nothing newer');
    }
    assert.deepEqual(runsOf(build).at(-1), ['npx', 'tsc', '-p', 'server']);
    const outDir = (
      JSON.parse(readFileSync(join(root, 'server/tsconfig.json'), 'utf8')) as { compilerOptions: { outDir: string } }
    ).compilerOptions.outDir;
    assert.equal(join('server', outDir), 'server/dist');
    for (const { from, sources } of copiesOf(production).filter((copy) => copy.from !== undefined)) {
      assert.equal(from, 'build');
      for (const source of sources) assert.ok(products.includes(source.replace('/app/', '')), source);
    }
    assert.deepEqual(copiesOf(last), [{ from: 'production', sources: ['/app'], to: '/app' }]);
    assert.deepEqual([build.workdir, production.workdir, last.workdir], ['/app', '/app', '/app']);
  });

  it('has no development dependency, no root and no shell in the end, and settings that there are', () => {
    const installs = runsOf(production);
    assert.equal(installs.length, 1);
    assert.ok(installs[0]?.includes('--omit=dev') && installs[0].includes('--workspace=@zoominfo/devportal-server'));
    assert.match(last.user ?? '', /^[1-9]\d*:[1-9]\d*$/);
    assert.equal(last.cmd?.[0], 'node');
    const own = Object.keys(last.env).filter((name) => name !== 'NODE_ENV');
    assert.deepEqual(
      own.filter((name) => !(variableNames as readonly string[]).includes(name)),
      [],
    );
    for (const { from } of stages) assert.match(from, /^node:20-bookworm-slim$/);
  });

  describe('as its last stage is laid out', () => {
    let postgres: Postgres;
    let folder: string;
    let server: ChildProcess | undefined;
    before(async () => {
      postgres = await startPostgres();
      folder = layOut();
    });
    after(async () => {
      server?.kill('SIGKILL');
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('starts with production dependencies alone, is found healthy, and ends on SIGTERM', async () => {
      const [, ...args] = last.cmd ?? [];
      const env = {
        PATH: process.env['PATH'],
        ...last.env,
        DEVPORTAL_HOST: '127.0.0.1',
        DEVPORTAL_API_PORT: '0',
        DATABASE_URL: await postgres.createDatabase(),
        DEVPORTAL_ISSUER: 'https://acme.okta.com/oauth2/default',
        DEVPORTAL_CLIENT_IDS: 'portal',
      };
      // Who may write nothing there: root would be the database's own user, whom its socket lets in.
      const { uid, gid } = statSync(new URL(env.DATABASE_URL).searchParams.get('host') ?? '');
      const user = process.getuid?.() === 0 ? { uid, gid } : {};
      server = spawn(process.execPath, args, { cwd: folder, env, ...user, stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(server, 'exit');
      const lines: string[] = [];
      const port = await new Promise<string>((resolve, reject) => {
        createInterface({ input: server?.stdout ?? assert.fail() }).on('line', (line) => {
          lines.push(line);
          const [, found] = /"API +http:\/\/127\.0\.0\.1:(\d+)/.exec(line) ?? [];
          if (found !== undefined) resolve(found);
        });
        void ended.then(() => reject(new Error(lines.join('\n'))));
      });
      const url = `http://127.0.0.1:${port}`;
      for (const path of ['/livez', '/readyz']) assert.equal((await fetch(url + path)).status, 200);
      assert.equal((await fetch(`${url}/api/v1/viewer`)).status, 401);

      const check = async (at: string) => {
        const [, ...words] = last.healthcheck ?? [];
        const probe = spawn(process.execPath, words, { env: { ...env, DEVPORTAL_API_PORT: at } });
        return ((await once(probe, 'exit')) as [number])[0];
      };
      assert.equal(await check(port), 0);
      assert.equal(await check('9'), 1, 'where nothing answers');
      server.kill('SIGTERM');
      assert.deepEqual(await ended, [0, null]);
    });

    /** `npm ls` says what production takes: copied, so that nothing of this checkout's is found beside it. */
    function layOut(): string {
      const app = mkdtempSync(join(tmpdir(), 'devportal-image-'));
      mkdirSync(join(app, 'server'), { recursive: true });
      run('npx', ['tsc', '-p', 'server']);
      const ofBuild = ['dist', 'server/dist', 'package.json', 'server/package.json'];
      const listed = run('npm', ['ls', '--omit=dev', '--all', '--parseable', '--workspace=@zoominfo/devportal-server']);
      const packages = new Set(listed.split('\n').map((path) => path.slice(root.length)));
      for (const path of [...ofBuild, ...[...packages].filter((one) => /(^|\/)node_modules\//.test(one))]) {
        if (path.startsWith('node_modules/@zoominfo/')) continue;
        // What a package has in its own node_modules is listed itself.
        const filter = (source: string) => source === join(root, path) || !/\/node_modules$/.test(source);
        mkdirSync(dirname(join(app, path)), { recursive: true });
        cpSync(join(root, path), join(app, path), { recursive: true, filter });
      }
      mkdirSync(join(app, 'node_modules/@zoominfo'), { recursive: true });
      // As `npm ci` links workspaces.
      symlinkSync('../..', join(app, 'node_modules/@zoominfo/devportal-elements'));
      execFileSync('chmod', ['-R', 'a+rX', app]);
      assert.ok(!existsSync(join(app, 'node_modules/typescript')), 'a development dependency');
      return app;
    }
  });
});
