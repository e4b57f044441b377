/** The apps that every side draws: a page of the memory backend's, and what our API's handler says of it. */
import { createHandler } from '../../src/backends/http/handler.js';
import { createMemoryBackend } from '../../src/backends/memory/memory-backend.js';
import { manyApps } from '../../src/backends/memory/scenarios.js';
import type { AppPage } from '../../src/contract/app.js';

/** As many as WorkOS asks its API for at once, so that all sides draw as many. */
export const rowCount = 10;

/** In the last of the rows: once it can be seen, so can the others. */
export const lastName = `Example App ${rowCount}`;

const base = '/devportal/api/v1';

export const apiPath = base;

/** What the handler answers, recorded: the server says it again as it says what a peer's API would. */
export async function recordPage(): Promise<{ page: AppPage; answers: Record<string, string> }> {
  const scenario = manyApps(rowCount);
  // Without logos: those of the memory backend are addresses of this process.
  const apps = scenario.apps.map((app) => ({ ...app, logo: null }));
  const backend = createMemoryBackend({ scenario: { ...scenario, apps } });
  const handler = createHandler({ backend: () => backend, basePath: base });
  const response = await handler(new Request(`http://127.0.0.1${base}/apps`));
  const text = await response.text();
  if (response.status !== 200) throw new Error(`The handler answers ${response.status}: ${text}`);
  backend.dispose();
  return { page: JSON.parse(text) as AppPage, answers: { [`GET ${base}/apps`]: text } };
}
