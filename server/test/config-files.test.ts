import assert from 'node:assert/strict';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { unknownSettings, withFiles } from '../src/config-files.js';
import { ConfigError } from '../src/config-readers.js';
import { temporaryFolder } from './support/temporary-folder.js';

describe('settings in files', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  before(async () => {
    folder = await temporaryFolder();
  });
  after(() => folder.remove());

  async function fileWith(text: string): Promise<string> {
    const path = join(folder.folder, crypto.randomUUID());
    await writeFile(path, text);
    await chmod(path, 0o400);
    return path;
  }

  it('are read as the variables themselves, without the line feed at the end', async () => {
    const url = 'postgresql://devportal:hush@db/devportal';
    const read = withFiles({
      DATABASE_URL_FILE: await fileWith(`${url}\n`),
      DEVPORTAL_OKTA_KEY_FILE: await fileWith('{"kty":"RSA"}'),
      DEVPORTAL_SECRET_KEYS_FILE: await fileWith('k1:a,\nk0:b\n'),
      DEVPORTAL_OKTA_ORG: 'https://acme.okta.com',
    });
    assert.equal(read.DATABASE_URL, url);
    assert.equal(read.DEVPORTAL_OKTA_KEY, '{"kty":"RSA"}');
    assert.equal(read.DEVPORTAL_SECRET_KEYS, 'k1:a,\nk0:b');
    assert.equal(read.DEVPORTAL_OKTA_ORG, 'https://acme.okta.com');
    assert.deepEqual(withFiles({ DATABASE_URL: url, DATABASE_URL_FILE: '' }).DATABASE_URL, url);
  });

  it('are refused where the file cannot be read, is empty, or is not the only one to say it', async () => {
    const full = await fileWith('postgresql://devportal:hush@db/devportal');
    for (const [env, words] of [
      [{ DATABASE_URL_FILE: join(folder.folder, 'nothing') }, /DATABASE_URL_FILE .*ENOENT/],
      [{ DEVPORTAL_OKTA_KEY_FILE: folder.folder }, /DEVPORTAL_OKTA_KEY_FILE .*EISDIR/],
      [{ DEVPORTAL_SECRET_KEYS_FILE: await fileWith('\n') }, /DEVPORTAL_SECRET_KEYS_FILE .*empty/],
      [{ DATABASE_URL: 'postgresql://db', DATABASE_URL_FILE: full }, /DATABASE_URL and DATABASE_URL_FILE/],
    ] as const) {
      assert.throws(
        () => withFiles(env),
        (error) => error instanceof ConfigError && words.test(error.message) && !error.message.includes('hush'),
      );
    }
  });

  it('that have no meaning are found by their name', () => {
    const env = { DEVPORTAL_ORIGNS: 'x', DEVPORTAL_ORIGINS: 'y', DEVPORTAL_OKTA_KEY_FILE: 'z', PATH: '/bin' };
    assert.deepEqual(unknownSettings(env), ['DEVPORTAL_ORIGNS']);
  });
});
