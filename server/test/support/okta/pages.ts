import { invalid } from './answers.js';

interface Page<Item> {
  items: Item[];
  links: string[];
}

const largest = 200;

/** A page of what is in order of `sequence`, and its links: `self`, and `next` where there is more. */
export function pageOf<Item extends { sequence: number }>(all: readonly Item[], url: URL, usual: number): Page<Item> {
  const asked = url.searchParams.get('limit');
  const limit = asked === null ? usual : Number(asked);
  if (!Number.isInteger(limit) || limit < 1 || limit > largest) {
    throw invalid('limit', `limit: must be between 1 and ${largest}`);
  }
  const after = url.searchParams.get('after');
  const start = after === null ? -1 : sequenceOf(after);
  const rest = all.filter(({ sequence }) => sequence > start);
  const items = rest.slice(0, limit);
  const links = [`<${url.href}>; rel="self"`];
  const last = items.at(-1);
  if (last && rest.length > items.length) {
    const next = new URL(url);
    next.searchParams.set('after', cursorOf(last.sequence));
    next.searchParams.set('limit', String(limit));
    links.push(`<${next.href}>; rel="next"`);
  }
  return { items, links };
}

/** Opaque: a client that puts its own together has to fail. */
const cursorOf = (sequence: number) => Buffer.from(`okta:${sequence}`).toString('base64url');

function sequenceOf(cursor: string): number {
  const match = /^okta:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match) throw invalid('after', 'after: unknown cursor');
  return Number(match[1]);
}
