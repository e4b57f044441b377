import type { ServerResponse } from 'node:http';

/** Seconds; two years, as browsers' preload lists want it. */
const hstsAge = 63_072_000;

/**
 * What stands on every answer of the API, its errors too: it holds data for the caller alone, and no document to show.
 * An answer that says otherwise, as a logo does, is believed.
 */
export function setSecureHeaders(response: ServerResponse, publicUrl: string): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // The API has its name for itself or shares it with the proxy's other sites: not a word on names below it.
  if (publicUrl.startsWith('https:')) response.setHeader('Strict-Transport-Security', `max-age=${hstsAge}`);
}
