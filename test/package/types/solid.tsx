/** @jsxImportSource solid-js */
import type {} from '@zoominfo/devportal-elements/jsx';

export const taken = [
  <zi-app-list prop:view={{ sort: 'name' }} class="list" on:zi-app-selected={(event) => event.detail.app.id} />,
  <zi-app-details app-id="app-1" ref={(element) => void element.hasUnsavedChanges} />,
];

export const refused = [
  // @ts-expect-error -- no such view
  <zi-app-details prop:view="history" />,
  // @ts-expect-error -- an event of another detail
  <zi-app-list on:zi-app-selected={(event) => event.detail.product} />,
  // @ts-expect-error -- no such tag
  <zi-app-table />,
];
