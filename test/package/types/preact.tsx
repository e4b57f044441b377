/** @jsxImportSource preact */
import type {} from '@zoominfo/devportal-elements/jsx';

export const taken = [
  <zi-app-list view={{ sort: 'name' }} syncUrl class="list" onzi-app-selected={(event) => event.detail.app.id} />,
  <zi-app-details app-id="app-1" ref={(element) => void element?.hasUnsavedChanges} />,
];

export const refused = [
  // @ts-expect-error -- no such view
  <zi-app-details view="history" />,
  // @ts-expect-error -- an event of another detail
  <zi-app-list onzi-app-selected={(event) => event.detail.product} />,
  // @ts-expect-error -- no such tag
  <zi-app-table />,
];
