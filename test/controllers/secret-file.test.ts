import { expect } from '@open-wc/testing';

import { secretFile } from '../../src/controllers/secret-file.js';

const plain = { clientId: '0oame6vb2lrlr5h0ld7', clientSecret: 'zis_aZ09-_.~' };

describe('secretFile', () => {
  it('writes .env without quotes where none are needed', () => {
    expect(secretFile('env', plain)).to.deep.equal({
      name: '0oame6vb2lrlr5h0ld7.env',
      mediaType: 'text/plain',
      text: 'CLIENT_ID=0oame6vb2lrlr5h0ld7\nCLIENT_SECRET=zis_aZ09-_.~\n',
    });
  });

  it('writes JSON with the names of RFC 7591', () => {
    const { text, ...file } = secretFile('json', plain);
    expect(file).to.deep.equal({ name: '0oame6vb2lrlr5h0ld7.json', mediaType: 'application/json' });
    expect(JSON.parse(text)).to.deep.equal({ client_id: plain.clientId, client_secret: plain.clientSecret });
    expect(text.endsWith('}\n')).to.equal(true);
  });

  for (const [clientSecret, written] of [
    ['a b', `'a b'`],
    ['a#b', `'a#b'`],
    ['$HOME', `'$HOME'`],
    ['a"b', `'a"b'`],
    ['back\\slash', `'back\\slash'`],
    ['`id`', "'`id`'"],
    ["it's", `"it's"`],
    [`it's "$HOME" \\ \`id\``, '"it\'s \\"\\$HOME\\" \\\\ \\`id\\`"'],
  ] as const) {
    it(`quotes ${clientSecret}, so that a shell gives it back`, () => {
      expect(secretFile('env', { ...plain, clientSecret }).text).to.include(`CLIENT_SECRET=${written}\n`);
    });
  }

  it('keeps what JSON would take apart', () => {
    const clientSecret = `"'\\\n`;
    expect(JSON.parse(secretFile('json', { ...plain, clientSecret }).text)).to.include({ client_secret: clientSecret });
  });

  it('names the file after the client ID, and never elsewhere', () => {
    expect(secretFile('env', { ...plain, clientId: '../a b/ü' }).name).to.equal('.._a_b__.env');
  });
});
