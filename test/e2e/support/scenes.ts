import type { Page } from 'playwright-core';

/** Elements on a host's page, and what a person has done to them. */
export interface Scene {
  name: string;
  html: string;
  /** Ends when what is to be seen is there. */
  act: (page: Page) => Promise<unknown>;
}

const appId = 'app-technographic-enrich';

function within(demo: string, html: string): string {
  return `<zi-dev-portal demo="${demo}">${html}</zi-dev-portal>`;
}

export const scenes: readonly Scene[] = [
  {
    name: 'the whole portal',
    html: within('users', ''),
    act: (page) => page.getByRole('button', { name: 'Create App' }).and(page.locator(':visible')).waitFor(),
  },
  {
    name: 'a list with its menu',
    html: within('statuses', '<zi-app-list></zi-app-list>'),
    act: async (page) => {
      await page.locator('tbody [part~=menu-button]').first().click();
      await page.getByRole('menuitem').nth(3).waitFor();
    },
  },
  {
    name: 'a list with its filters',
    html: within('statuses', '<zi-app-list></zi-app-list>'),
    act: async (page) => {
      await page.getByRole('button', { name: 'View', exact: true }).click();
      await page.locator('#view select, #view input').first().waitFor();
    },
  },
  {
    name: 'a list about to delete',
    html: within('statuses', '<zi-app-list></zi-app-list>'),
    act: async (page) => {
      await page.locator('tbody [part~=menu-button]').first().click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'a form with problems',
    html: within('guide', '<zi-create-app></zi-create-app>'),
    act: (page) => page.getByRole('button', { name: 'Create', exact: true }).click(),
  },
  {
    name: 'details',
    html: within('guide', `<zi-app-details app-id="${appId}"></zi-app-details>`),
    act: (page) => page.getByRole('heading', { name: 'Client Secrets' }).waitFor(),
  },
  {
    name: 'details being edited',
    html: within('guide', `<zi-app-details app-id="${appId}" view="edit"></zi-app-details>`),
    act: (page) => page.getByLabel('App Integration Name').waitFor(),
  },
  {
    name: 'a new secret',
    html: within('guide', '<zi-secret-manager app-id="app-my-new-app"></zi-secret-manager>'),
    act: async (page) => {
      await page.getByRole('button', { name: 'Generate New Secret' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'a quickstart',
    html: within('guide', `<zi-quickstart app-id="${appId}"></zi-quickstart>`),
    act: (page) => page.locator('pre').first().waitFor(),
  },
  {
    name: 'the queue',
    html: within('reviews', '<zi-review-queue></zi-review-queue>'),
    act: (page) => page.locator('tbody button').first().waitFor(),
  },
  {
    name: 'a review',
    html: within('reviews', '<zi-review-queue></zi-review-queue>'),
    act: async (page) => {
      await page.locator('tbody button').first().click();
      await page.locator('textarea').first().waitFor();
    },
  },
  {
    name: 'the users',
    html: within('users', '<zi-subscription-manager></zi-subscription-manager>'),
    act: async (page) => {
      const box = page.locator('tbody input[type=checkbox]').first();
      await box.click();
    },
  },
  {
    name: 'the policy and the products',
    html: within(
      'users',
      '<div class="row"><zi-waffle-menu></zi-waffle-menu></div><zi-secret-policy></zi-secret-policy>',
    ),
    act: async (page) => {
      await page.locator('zi-secret-policy select, zi-secret-policy input').first().waitFor();
      await page.locator('zi-waffle-menu button').first().click();
      await page.getByRole('menuitem').first().waitFor();
    },
  },
];
