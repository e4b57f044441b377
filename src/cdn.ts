/** The one file for a `<script type="module">`: defines every element and exports what `index` does. */
import { requirePolicy } from './cdn/policy.js';
import { version } from './elements/version.js';
import * as own from './index.js';

const page = globalThis as unknown as Record<symbol, typeof own | undefined>;
const key = Symbol.for(`@zoominfo/devportal-elements ${version}`);

/** `devportal.js?suffix=v2` gives `zi-app-list-v2` and so on. */
const suffix = new URL(import.meta.url).searchParams.get('suffix') ?? undefined;

// Before anything is defined: an element without the policy could not render.
if (!page[key] && (suffix || !customElements.get('zi-dev-portal'))) requirePolicy();

/** A version runs once, by however many addresses it was loaded: else `configure` of one would not reach the other. */
const sdk = (page[key] ??= own);
sdk.defineElements({ suffix });

export const {
  configure,
  createHostSession,
  createHttpBackend,
  createPortal,
  defineElements,
  isPortalError,
  PortalError,
  ZiAppDetails,
  ZiAppList,
  ZiCreateApp,
  ZiDevPortal,
  ZiQuickstart,
  ZiReviewQueue,
  ZiSecretManager,
  ZiSecretPolicy,
  ZiSubscriptionManager,
  ZiWaffleMenu,
} = sdk;
