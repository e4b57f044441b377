import type { AppDraft } from '../../contract/app.js';
import { encodeBase64 } from '../../contract/base64.js';
import { maxNameLength } from '../../contract/draft.js';
import type { FieldProblem } from '../../contract/errors.js';
import { defaultLogoPolicy } from '../../contract/logo.js';
import { defaultRedirectUriPolicy } from '../../contract/redirect-uri.js';
import { pngImage, svgImage, textFile } from '../images.js';

export interface BadDraft {
  what: string;
  part: Partial<AppDraft>;
  problems: FieldProblem[];
}

const fine = 'https://app.example/callback';
const { maxCount, maxLength } = defaultRedirectUriPolicy;

/** Drafts that every backend refuses, a fault each, with the verdict at its field. */
export function badDrafts(): BadDraft[] {
  return [
    name('empty', '', 'required'),
    name('blank', ' \t\u00a0\u3000', 'required'),
    name('invisible', '\u200b\u200d', 'required'),
    name('of 101 characters', 'x'.repeat(maxNameLength + 1), 'too-long', maxNameLength),
    name('of 10,000 characters', 'x'.repeat(10_000), 'too-long', maxNameLength),
    name('with a line break', 'My\nApp', 'malformed'),
    name('with a direction override', 'My \u202eppA', 'malformed'),

    redirectUri('empty', '', 'required'),
    redirectUri('http to a host that is not loopback', 'http://app.example/callback', 'http'),
    redirectUri('http to a host that looks like loopback', 'http://127.0.0.1.app.example/callback', 'http'),
    redirectUri('with a fragment', 'https://app.example/callback#done', 'fragment'),
    redirectUri('with an empty fragment', 'https://app.example/callback#', 'fragment'),
    redirectUri('with credentials', 'https://user:password@app.example/callback', 'credentials'),
    redirectUri('with a wildcard', 'https://*.app.example/callback', 'wildcard'),
    redirectUri('javascript:', 'javascript:alert(1)', 'scheme'),
    redirectUri('data:', 'data:text/html,hello', 'scheme'),
    redirectUri('relative', '/callback', 'relative'),
    redirectUri('relative to a scheme', '//app.example/callback', 'relative'),
    redirectUri('with a blank', 'https://app.example/call back', 'malformed'),
    redirectUri('with a backslash', 'https://app.example\\@other.example/', 'malformed'),
    redirectUri('without a host', 'https:///callback', 'malformed'),
    redirectUri('of 10 kB', `https://app.example/${'x'.repeat(10_000)}`, 'too-long', maxLength),
    redirectUris('a duplicate', [fine, fine], { path: 'redirectUris/1', code: 'duplicate' }),
    redirectUris('a duplicate in capitals', [fine, fine.replace('app', 'APP')], {
      path: 'redirectUris/1',
      code: 'duplicate',
    }),
    redirectUris('none', [], { path: 'redirectUris', code: 'required' }),
    redirectUris(
      'one more than the maximum',
      Array.from({ length: maxCount + 1 }, (_, index) => `${fine}/${index}`),
      { path: 'redirectUris', code: 'too-many', limit: maxCount },
    ),

    logo('that is text', textFile(), 'not-an-image'),
    logo('that is empty', new Uint8Array(), 'not-an-image'),
    logo('that is an SVG', svgImage(), 'svg'),
    logo('of 1,000,001 bytes', pngImage({ byteLength: 1_000_001 }), 'too-big', defaultLogoPolicy.maxBytes),
    logo('of 419 by 120', pngImage({ width: 419 }), 'too-small'),
    logo('of 420 by 119', pngImage({ height: 119 }), 'too-small'),
    logo('of 30,000 by 30,000', pngImage({ claimed: { width: 30_000, height: 30_000 } }), 'too-wide', 8_192),
    logo('that breaks off', pngImage().subarray(0, 2_000), 'damaged'),
    bad('logo that is no base64', { logo: '%%%' }, { path: 'logo', code: 'damaged' }),

    bad('application type unknown', { applicationType: 'public' }, { path: 'applicationType', code: 'unknown' }),
    bad('application type empty', { applicationType: '' }, { path: 'applicationType', code: 'required' }),
    bad('no scope', { scopes: [] }, { path: 'scopes', code: 'required' }),
    bad('unknown scope', { scopes: ['no-such:scope'] }, { path: 'scopes', code: 'unknown' }),
  ];
}

function name(what: string, text: string, code: string, limit?: number): BadDraft {
  return bad(`name ${what}`, { name: text }, { path: 'name', code, ...(limit !== undefined && { limit }) });
}

function redirectUri(what: string, uri: string, code: string, limit?: number): BadDraft {
  const problem = { path: 'redirectUris/1', code, ...(limit !== undefined && { limit }) };
  return redirectUris(what, [fine, uri], problem);
}

function redirectUris(what: string, uris: string[], problem: FieldProblem): BadDraft {
  return bad(`redirect URI ${what}`, { redirectUris: uris }, problem);
}

function logo(what: string, bytes: Uint8Array, code: string, limit?: number): BadDraft {
  const problem = { path: 'logo', code, ...(limit !== undefined && { limit }) };
  return bad(`logo ${what}`, { logo: encodeBase64(bytes) }, problem);
}

function bad(what: string, part: Partial<AppDraft>, problem: FieldProblem): BadDraft {
  return { what, part, problems: [problem] };
}
