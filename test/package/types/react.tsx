/** What the React components take, and what they refuse. */
import { type App, createPortal, type DevPortalBackend, type Product } from '@zoominfo/devportal-elements';
import {
  ZiAppDetails,
  ZiAppList,
  type ZiAppListElement,
  type ZiAppListProps,
  ZiDevPortal,
  ZiWaffleMenu,
} from '@zoominfo/devportal-elements/react';
import { ZiCreateApp } from '@zoominfo/devportal-elements/react/create-app';
import { createRef } from 'react';

declare const backend: DevPortalBackend;
const portal = createPortal({ backend });
const list = createRef<ZiAppListElement>();
const open = (app: App): string => app.id;

export const taken = [
  <ZiAppList
    ref={list}
    portal={portal}
    view={{ search: 'x', sort: 'name' }}
    syncUrl
    viewName="apps"
    className="list"
    id="list"
    aria-label="Apps"
    data-test="list"
    onClick={() => undefined}
    onAppSelected={({ detail: { app, view }, currentTarget }) => {
      open(app);
      const place: '' | 'edit' | 'secrets' = view;
      currentTarget.view = { search: place };
    }}
    onError={({ detail }) => detail.retryable}
  />,
  <ZiAppDetails appId="app-1" view="secrets" onAppLoaded={(event) => open(event.detail.app)} />,
  <ZiCreateApp from="app-1" onAppCreated={(event) => open(event.detail.app)} onCreateAppCancelled={() => undefined} />,
  <ZiDevPortal demo="guide" routing="hash" onReviewDecided={(event) => event.detail.review.id}>
    <ZiAppList />
  </ZiDevPortal>,
  <ZiWaffleMenu products={[] satisfies Product[]} current="devportal" key="menu" />,
];

export const refused = [
  // @ts-expect-error -- no such app
  <ZiAppDetails appId={1} />,
  // @ts-expect-error -- no such view
  <ZiAppDetails view="history" />,
  // @ts-expect-error -- no such event
  <ZiAppDetails onAppOpened={() => undefined} />,
  // @ts-expect-error -- an event of another detail
  <ZiCreateApp onAppCreated={(event) => event.detail.product} />,
  // @ts-expect-error -- nothing goes into a list
  <ZiAppList>text</ZiAppList>,
  // @ts-expect-error -- nobody but the element sets it
  <ZiCreateApp hasUnsavedChanges />,
  // @ts-expect-error -- the ref of another element
  <ZiCreateApp ref={list} />,
];

// @ts-expect-error -- one of two
export const props: ZiAppListProps = { syncUrl: 'yes' };
