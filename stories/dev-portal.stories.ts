import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

import { scenarios } from '../src/backends/memory/scenarios.js';
import { inside, insideAll, playIn, see, storyPortal } from './support.js';

const meta: Meta = { title: 'DevPortal', component: 'zi-dev-portal' };
export default meta;

const tag = 'zi-dev-portal';

/** The `demo` attribute's own portal: dates are in the page's language and the browser's time zone. */
export const Whole: StoryObj = {
  render: () => html`<zi-dev-portal demo="guide"></zi-dev-portal>`,
  play: async ({ canvasElement }) => {
    await see(await insideAll(canvasElement, tag, 'zi-app-list'), '4 apps');
    await expect(inside(canvasElement, tag).queryByRole('navigation')).toBeNull();
  },
};

export const Reviewer: StoryObj = {
  render: () => html`<zi-dev-portal .portal=${storyPortal({ scenario: scenarios.reviews })}></zi-dev-portal>`,
  play: playIn(tag, async (portal) => {
    await see(portal, ['button', 'Reviews']);
    await expect(portal.queryByRole('button', { name: 'Users' })).toBeNull();
  }),
};

export const OrgAdmin: StoryObj = {
  render: () => html`<zi-dev-portal .portal=${storyPortal({ scenario: scenarios.users })}></zi-dev-portal>`,
  play: playIn(tag, async (portal) => {
    await see(portal, ['button', 'Users']);
    await expect(portal.queryByRole('button', { name: 'Reviews' })).toBeNull();
  }),
};
