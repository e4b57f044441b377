/** What the type checker of Vue's templates looks tags up in. */
import type {} from '@zoominfo/devportal-elements/vue';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = GlobalComponents[Tag] extends new () => { $props: infer P }
  ? P
  : never;

export const list: Props<'zi-app-list'> = {
  view: { sort: 'name' },
  syncUrl: true,
  class: ['list'],
  onZiAppSelected: (event) => event.detail.app.id,
};
export const details: Props<'zi-app-details'> = { appId: 'app-1', view: 'edit', onClick: () => undefined };

// @ts-expect-error -- no such view
export const place: Props<'zi-app-details'> = { view: 'history' };
// @ts-expect-error -- an event of another detail
export const event: Props<'zi-app-list'> = { onZiAppSelected: (event) => event.detail.product };
// @ts-expect-error -- no such tag
export type None = GlobalComponents['zi-app-table'];
