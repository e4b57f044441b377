/** Runs in a browser, bundled: what the test of the React components asks for by name. */
import { configure, createPortal, type Portal, PortalError } from '@zoominfo/devportal-elements';
import { createMemoryStore } from '@zoominfo/devportal-elements/backends/memory';
import { scenarios } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { ZiAppDetails, ZiAppList } from '@zoominfo/devportal-elements/react';
import { createElement, StrictMode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';

const log: string[] = [];
const root = (): HTMLElement => document.getElementById('root')!;

function portalOf(fails: boolean): Portal {
  const store = createMemoryStore({ scenario: scenarios.guide });
  if (fails) store.failNext('apps.list', new PortalError('server'), { times: Infinity });
  return createPortal({ backend: store.as(scenarios.guide.viewer) });
}

const page = {
  log,

  /** What the server's page finds: a portal whose reads fail. */
  failAtFirst: () => configure(portalOf(true)),

  hydrate() {
    const list = createElement(ZiAppList, {
      portal: portalOf(false),
      viewName: 'mine',
      onError: ({ detail }) => log.push(detail.code),
    });
    hydrateRoot(root(), createElement(StrictMode, null, list));
  },

  /** Renders again with each set of props, as a state that changes does. */
  show() {
    let change: (props: object) => void = () => undefined;
    const portal = portalOf(false);
    const ref = (element: unknown): void => void log.push(element ? 'ref' : 'no ref');
    function Host(): unknown {
      const [props, setProps] = useState<object>({ appId: 'app-my-new-app', view: 'secrets' });
      change = setProps;
      return createElement(ZiAppDetails, { portal, ref, ...props });
    }
    const mounted = createRoot(root());
    flushSync(() => mounted.render(createElement(Host as () => null)));
    Object.assign(page, {
      change: (props: object) => flushSync(() => change(props)),
      leave: () => flushSync(() => mounted.unmount()),
    });
  },

  say: (name: 'one' | 'two') => ({
    appId: 'app-my-new-app',
    onAppUpdated: () => log.push(name),
  }),
};

Object.assign(window, { page });
