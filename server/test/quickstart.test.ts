/** The programs that the Quickstart shows, run as they are: each signs a person in at the issuer. */
import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';

import {
  bashString,
  pythonString,
  scriptString,
  snippet,
  snippetFiles,
  type SnippetInput,
  type SnippetLanguage,
  snippetLanguages,
} from '../../src/elements/quickstart/snippets.js';
import { backendOf } from './support/people.js';
import { type RegisteredApp, registerApp, signInAndAllow } from './support/registered-app.js';
import { sharedServer } from './support/shared-server.js';
import { temporaryFolder } from './support/temporary-folder.js';

const interpreters: Record<SnippetLanguage, string> = { curl: 'bash', node: process.execPath, python: 'python3' };
const redirectUris = ["https://app.example/it's/call%20back?tenant=a&b=$(id)", 'http://localhost:8123/callback'];

interface Ended {
  code: number | null;
  output: string;
}

describe('the Quickstart', () => {
  const server = sharedServer();
  let registered: RegisteredApp;
  let scratch: Awaited<ReturnType<typeof temporaryFolder>>;
  before(async () => {
    registered = await registerApp(await backendOf(server(), 'developer'), 'Quick start', { redirectUris });
    scratch = await temporaryFolder();
  });
  after(() => scratch.remove());

  /** To its end; the person signs in at the address that it prints, and it is told where they landed. */
  async function run(
    language: SnippetLanguage,
    secret: string | undefined,
    change: {
      input?: Partial<SnippetInput>;
      /** Another landing address than the issuer's answer. */
      landed?: (answer: URL) => string;
      /** In place of a person who signs in. */
      land?: (address: URL) => string;
      path?: string;
    } = {},
  ): Promise<Ended> {
    const { clientId, scopes } = registered.app;
    const input = { clientId, issuer: server().issuer, scopes, redirectUri: redirectUris[0]!, ...change.input };
    const file = join(scratch.folder, snippetFiles[language]);
    await writeFile(file, snippet(language, input));
    const PATH = [...(change.path ? [change.path] : []), process.env['PATH']].join(delimiter);
    const program = spawn(interpreters[language], [file], {
      env: { PATH, ...(secret !== undefined && { CLIENT_SECRET: secret }) },
    });
    const ended = endOf(program);
    const address = await Promise.race([printedAddress(program), ended.then(() => undefined)]);
    if (address !== undefined && change.land) {
      program.stdin.end(`${change.land(new URL(address))}\n`);
    } else if (address !== undefined) {
      const { answer, page } = await signInAndAllow(address, people.developer.id);
      if (!answer) throw new Error(`The issuer gave no answer: ${page.status} ${await page.text()}`);
      program.stdin.end(`${change.landed?.(answer) ?? answer.href}\n`);
    }
    return ended;
  }

  for (const language of snippetLanguages) {
    describe(`with ${language}`, () => {
      it('gets a token', async () => {
        const { code, output } = await run(language, registered.clientSecret);
        assert.equal(code, 0, output);
        assert.match(output, /It works/);
        assert.match(output, /\b3600\b/);
        assert.ok(output.includes(`openid offline_access ${registered.app.scopes.join(' ')}`), output);
        assertNothingSecret(output);
      });

      it('gets one at the other redirect URI, of an issuer that is written with a slash at its end', async () => {
        const input = { redirectUri: redirectUris[1]!, issuer: `${server().issuer}/` };
        const { code, output } = await run(language, registered.clientSecret, { input });
        assert.equal(code, 0, output);
      });

      it('says that the secret is wrong, and does not show it', async () => {
        const wrong = `${registered.clientSecret.slice(0, -1)}_`;
        const { code, output } = await run(language, wrong);
        assert.notEqual(code, 0);
        assert.match(output, /The issuer refused \(401\)/);
        assert.match(output, /invalid_client/);
        assert.ok(!output.includes(wrong));
        assertNothingSecret(output);
      });

      it('says that there is no secret', async () => {
        const { code, output } = await run(language, undefined);
        assert.equal(code, 1);
        assert.match(output, /Set CLIENT_SECRET/);
      });

      it('says what the issuer gave in place of a code', async () => {
        const { code, output } = await run(language, registered.clientSecret, {
          landed: ({ searchParams }) =>
            `${redirectUris[1]!}?error=access_denied&state=${searchParams.get('state') ?? ''}`,
        });
        assert.equal(code, 1);
        assert.match(output, /access_denied/);
      });

      it('says that the issuer cannot be reached', async () => {
        const { code, output } = await run(language, registered.clientSecret, {
          input: { issuer: 'http://127.0.0.1:9' },
          land: ({ searchParams }) => `${redirectUris[1]!}?code=a-code&state=${searchParams.get('state') ?? ''}`,
        });
        assert.notEqual(code, 0);
        assert.match(output, /cannot be reached|connect/);
        assertNothingSecret(output);
      });

      it('takes no answer to another request', async () => {
        const { code, output } = await run(language, registered.clientSecret, {
          landed: ({ href }) => href.replace(/state=[^&]+/, 'state=another'),
        });
        assert.equal(code, 1);
        assert.match(output, /no answer to this request/);
      });
    });
  }

  it('keeps the secret off the command line of curl', async () => {
    const real = execFileSync('bash', ['-c', 'command -v curl'], { encoding: 'utf8' }).trim();
    const [path, log] = [join(scratch.folder, 'bin'), join(scratch.folder, 'arguments')];
    await mkdir(path);
    await writeFile(join(path, 'curl'), `#!/bin/sh\nprintf '%s\\n' "$@" >'${log}'\nexec '${real}' "$@"\n`, {
      mode: 0o755,
    });
    const { code, output } = await run('curl', registered.clientSecret, { path });
    assert.equal(code, 0, output);
    const told = await readFile(log, 'utf8');
    assert.match(told, /grant_type=authorization_code/);
    assert.ok(!told.includes(registered.clientSecret));
  });

  it('writes hostile values as literals that mean just them', () => {
    const hostile = `'"\`$(id)\\ \${PATH} %s !! {x} \\n\n\r\u2028\u202e zażółć 日本語 😀 ''' \"\"\" */ \\'`;
    for (const text of [hostile, `it's "$(id)" \\`, '\\x41', "$'\\n'"]) {
      const said = [
        execFileSync('bash', ['-c', `printf %s ${bashString(text)}`]),
        execFileSync(process.execPath, ['-e', `process.stdout.write(${scriptString(text)})`]),
        execFileSync('python3', ['-c', `import sys\nsys.stdout.buffer.write(${pythonString(text)}.encode())`]),
      ];
      assert.deepEqual(said.map(String), [text, text, text]);
    }
  });

  function assertNothingSecret(output: string): void {
    assert.ok(!output.includes(registered.clientSecret), 'The secret is in the output.');
    assert.doesNotMatch(output, /ey[\w-]+\.ey[\w-]+\./, 'A token is in the output.');
    assert.doesNotMatch(output, /refresh_token|id_token|access_token/);
  }
});

async function endOf(program: ChildProcessWithoutNullStreams): Promise<Ended> {
  let output = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  // What ends before it is told anything reads no more.
  program.stdin.on('error', () => undefined);
  const [code] = (await once(program, 'close')) as [number | null];
  return { code, output };
}

function printedAddress(program: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    program.stdout.on('data', (more: string) => {
      text += more;
      const [, address] = /^(http\S+)\n/m.exec(text) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
}
