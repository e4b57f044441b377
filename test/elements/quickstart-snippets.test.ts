import { expect } from '@open-wc/testing';

import {
  bashString,
  pythonString,
  scriptString,
  snippet,
  type SnippetInput,
  snippetLanguages,
} from '../../src/elements/quickstart/snippets.js';

const plain: SnippetInput = {
  clientId: '0oame6vb2lrlr5h0ld7',
  issuer: 'https://identity.example/oauth2/default',
  scopes: ['ziapi:search', 'ziapi:enrich'],
  redirectUri: 'https://app.example/callback',
};

/** What ends a literal, or a line, in one of the languages; and what shows on a screen as something else. */
const hostile = [
  `'; rm -rf ~; '`,
  `"; process.exit(0); "`,
  '`id`',
  '$(id)',
  '${process.env.CLIENT_SECRET}',
  '{client_secret}',
  '\\',
  `\\'`,
  '\\"',
  `'''`,
  '"""',
  '\nid\n',
  '\r\nEOF\r\n',
  '\u2028id()\u2029',
  '\u0000',
  '\u202e//',
  'zażółć 日本語 😀',
  '!!',
  '%s%n',
  '*/',
];

describe('a literal of a snippet', () => {
  for (const text of hostile) {
    const named = JSON.stringify(text);
    it(`means in JavaScript what it is made of: ${named}`, () => {
      const literal = scriptString(text);
      expect(literal).to.match(/^"[ -~]*"$/);
      expect(JSON.parse(literal)).to.equal(text);
    });

    it(`ends nowhere but at its end in Python: ${named}`, () => {
      const literal = pythonString(text);
      expect(literal).to.match(/^"(?:[ !#-[\]-~]|\\["\\bfnrt]|\\u[0-9a-f]{4}|\\U[0-9a-f]{8})*"$/);
    });

    it(`ends nowhere but at its end in bash: ${named}`, () => {
      expect(bashString(text)).to.match(
        /^(?:'[ -&(-~]*'(?:\\''[ -&(-~]*')*|\$'(?:[\w ./:?&=%#+,@~-]|\\x[0-9a-f]{2})*')$/,
      );
    });
  }

  it('is as it is read where nothing has to be escaped', () => {
    expect(bashString(plain.redirectUri)).to.equal(`'https://app.example/callback'`);
    expect(scriptString(plain.redirectUri)).to.equal(`"https://app.example/callback"`);
    expect(pythonString(plain.redirectUri)).to.equal(`"https://app.example/callback"`);
  });

  it('puts whole characters together in Python, and half of one into none', () => {
    expect(pythonString('😀')).to.equal(String.raw`"\U0001f600"`);
    expect(pythonString('\ud83d')).to.equal(String.raw`"\ufffd"`);
    expect(scriptString('\ud83d')).to.equal(String.raw`"\ufffd"`);
    expect(bashString('\u00e9')).to.equal(String.raw`$'\xc3\xa9'`);
  });
});

describe('a snippet', () => {
  for (const language of snippetLanguages) {
    it(`has as many lines with hostile values as without: ${language}`, () => {
      const lines = snippet(language, plain).split('\n').length;
      for (const text of hostile) {
        const made = snippet(language, { clientId: text, issuer: text, scopes: [text], redirectUri: text });
        expect(made.split(/[\n\r\u2028\u2029]/).length, text).to.equal(lines);
        expect(made).to.match(/^[\n -~]*$/);
      }
    });

    it(`reads the secret from the environment: ${language}`, () => {
      expect(snippet(language, plain)).to.include('CLIENT_SECRET');
    });

    it(`asks for openid and offline_access once, beside the app’s scopes: ${language}`, () => {
      const made = snippet(language, { ...plain, scopes: ['openid', 'ziapi:search'] });
      expect(made).to.match(/openid[ +]offline_access[ +]ziapi(:|%3A)search['"&]/);
    });
  }

  it('has the addresses of an issuer whose name ends with a slash', () => {
    for (const language of snippetLanguages) {
      expect(snippet(language, { ...plain, issuer: `${plain.issuer}/` })).to.equal(snippet(language, plain));
    }
  });
});
