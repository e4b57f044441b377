import { randomBytes } from 'node:crypto';

import type { Html } from './html.js';
import { html } from './html.js';
import { style } from './style.js';

export interface Page {
  title: string;
  body: Html;
  /** Origin of an image on the page. */
  images?: string;
  /** Where its form may lead in the end: a browser applies `form-action` to the redirects of a submission too. */
  formTargets?: readonly string[];
  /** The page's only script. */
  script?: string;
  /** Origins that may show the page in a frame. */
  framedBy?: string;
}

/** A whole document with the headers it is sent with. */
export function renderPage(page: Page): { headers: Record<string, string>; body: string } {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    `default-src 'none'`,
    `style-src 'nonce-${nonce}'`,
    page.script !== undefined && `script-src 'nonce-${nonce}'`,
    page.images !== undefined && `img-src ${page.images}`,
    `form-action 'self' ${(page.formTargets ?? []).join(' ')}`.trimEnd(),
    `frame-ancestors ${page.framedBy ?? `'none'`}`,
    `base-uri 'none'`,
  ].filter(Boolean);
  const { text } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${page.title}</title>
<style nonce="${nonce}">`;
  const body = `${text}${style}</style></head><body>${page.body.text}${
    page.script === undefined ? '' : `<script nonce="${nonce}">${page.script}</script>`
  }</body></html>`;
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
    body,
  };
}

/** A redirect URI as a source of a content security policy. What a host source cannot say is allowed by its scheme. */
export function policySource(uri: string): string {
  const { protocol, hostname, origin } = new URL(uri);
  return (protocol === 'https:' || protocol === 'http:') && !hostname.startsWith('[') ? origin : protocol;
}
