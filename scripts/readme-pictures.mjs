/**
 * `node scripts/readme-pictures.mjs`, while `npm start` runs on its own ports and empty data: walks README's first steps
 * in a browser and takes its pictures again, in docs/.
 */
import { launchBrowser } from './find-browser.mjs';

const portal = 'http://127.0.0.1:4400/';
const client = 'http://127.0.0.1:4403/';
const name = 'My Internal App';

const browser = await launchBrowser();
try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 760 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const picture = (/** @type {string} */ file) => page.screenshot({ path: `docs/${file}.png`, animations: 'disabled' });

  await page.goto(portal);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /Daniel Ortiz/ }).click();
  await page.getByRole('button', { name: 'Create App' }).first().click();
  await page.getByLabel('App Integration Name').fill(name);
  await page.getByLabel('Sign-in redirect URI 1').fill(`${client}callback`);
  await choose(page, 'Marketing', 'Manage Audiences');
  await choose(page, 'ziapi', 'Search API');
  // All of the form in one picture.
  await page.setViewportSize({ width: 1280, height: 1570 });
  await picture('create-app');
  await page.setViewportSize({ width: 1280, height: 760 });

  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('row', { name }).waitFor();
  await picture('api-apps');

  await page.getByRole('button', { name, exact: true }).click();
  const clientId = await page.getByRole('textbox', { name: 'Client ID' }).inputValue();
  await page.getByRole('button', { name: 'Generate New Secret' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await dialog.getByRole('button', { name: 'Copied' }).waitFor();
  await picture('new-secret');
  const secret = await page.evaluate(() => navigator.clipboard.readText());

  await page.goto(client);
  await page.getByLabel('Client ID').fill(clientId);
  await page.getByLabel('Client secret').fill(secret);
  await page.getByRole('button', { name: 'Get a token' }).click();
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.getByRole('heading', { name: /real token/ }).waitFor();
  await picture('real-token');
} finally {
  await browser.close();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} category
 * @param {string} scope
 */
async function choose(page, category, scope) {
  await page.getByLabel(`Scopes in ${category}`).click();
  await page.getByRole('checkbox', { name: scope }).check();
}
