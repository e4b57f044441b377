/** The element tests once more, in WebKit, the engine of Safari. */
import { findWebKit } from './scripts/engines/find-engines.mjs';
import { WebKitLauncher } from './scripts/engines/webkit-launcher.mjs';
import base, { engineFiles } from './web-test-runner.config.mjs';

const programs = findWebKit();
if (!programs) throw new Error('No WebKit found. Debian has it in webkit2gtk-driver and xvfb.');

export default { ...base, files: engineFiles, browsers: [new WebKitLauncher(programs)] };
