/** What `bundlePackage` runs in its thread. */
import { packageBundle } from '../../rollup.config.mjs';
import { bundle } from './bundle.mjs';

await bundle(packageBundle());
