import { describeServerConformance } from './support/conformance.js';
import { temporaryFolder } from './support/temporary-folder.js';

describeServerConformance('the server on the embedded database', async () => {
  const { folder, remove } = await temporaryFolder();
  return { database: { kind: 'embedded', folder }, close: remove };
});
