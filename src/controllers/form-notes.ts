import type { App } from '../contract/app.js';
import type { AppReview } from '../contract/review.js';
import type { ScopeCategory } from '../contract/scope.js';

/** A reviewer's notes by the places of a form; one on a scope stands at the scopes, with the scope's title. */
export function notesByPlace(
  notes: AppReview['notes'],
  { scopes }: Pick<App, 'scopes'>,
  catalog: readonly ScopeCategory[],
  placeOf: (path: string) => string,
): { place: string; text: string }[] {
  const known = catalog.flatMap((category) => category.scopes);
  return notes.map(({ path, text }) => {
    const name = path.startsWith('scopes/') ? scopes[Number(path.slice(7))] : undefined;
    if (name === undefined) return { place: placeOf(path), text };
    return { place: 'scopes', text: `${known.find((scope) => scope.name === name)?.title ?? name}: ${text}` };
  });
}
