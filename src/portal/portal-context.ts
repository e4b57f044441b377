import type { Context } from '@lit/context';

import type { Portal } from './portal.js';

/** The key under which `<zi-dev-portal>` gives its portal to the elements inside it. */
export const portalContext = Symbol('zi-devportal') as unknown as Context<symbol, Portal | undefined>;
