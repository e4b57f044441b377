/** What the type checker of Svelte's templates looks tags up in. */
import type {} from '@zoominfo/devportal-elements/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

// The framework lets any name be a tag, so only the known ones are looked at.
type Known = {
  [Tag in keyof SvelteHTMLElements as string extends Tag ? never : Tag]: SvelteHTMLElements[Tag];
};

export const list: Known['zi-app-list'] = {
  view: { sort: 'name' },
  syncUrl: true,
  class: 'list',
  'onzi-app-selected': (event) => event.detail.app.id,
  'on:zi-error': ({ detail }) => detail.code,
};
export const details: Known['zi-app-details'] = { 'app-id': 'app-1', view: 'edit' };

// @ts-expect-error -- no such view
export const place: Known['zi-app-details'] = { view: 'history' };
// @ts-expect-error -- an event of another detail
export const event: Known['zi-app-list'] = { 'onzi-app-selected': (event) => event.detail.product };
// @ts-expect-error -- no such tag
export type None = Known['zi-app-table'];
