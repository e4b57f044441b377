/** The tags themselves in React's JSX. */
import type {} from '@zoominfo/devportal-elements/jsx';

export const taken = [
  <zi-app-list
    key="list"
    view={{ sort: 'name' }}
    sync-url=""
    className="list"
    onzi-app-selected={(event) => event.detail.app.id}
  />,
  <zi-app-details key="details" app-id="app-1" ref={(element) => void element?.hasUnsavedChanges} />,
  <zi-dev-portal key="portal" demo="guide" onzi-error={({ detail }) => detail.code}>
    <zi-app-list />
  </zi-dev-portal>,
];

export const refused = [
  // @ts-expect-error -- no such view
  <zi-app-details key="1" view="history" />,
  // @ts-expect-error -- no number
  <zi-app-details key="2" app-id={1} />,
  // @ts-expect-error -- an event of another detail
  <zi-app-list key="3" onzi-app-selected={(event) => event.detail.product} />,
  // @ts-expect-error -- no such tag
  <zi-app-table key="4" />,
];
