import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { scenarios } from '../src/backends/memory/scenarios.js';
import { storyPortal } from './support.js';

const meta: Meta = { title: 'DevPortal', component: 'zi-dev-portal' };
export default meta;

/** The `demo` attribute's own portal: dates are in the browser's language and time zone. */
export const Whole: StoryObj = {
  render: () => html`<zi-dev-portal demo="guide"></zi-dev-portal>`,
};

export const Reviewer: StoryObj = {
  render: () => html`<zi-dev-portal .portal=${storyPortal({ scenario: scenarios.reviews })}></zi-dev-portal>`,
};

export const OrgAdmin: StoryObj = {
  render: () => html`<zi-dev-portal .portal=${storyPortal({ scenario: scenarios.users })}></zi-dev-portal>`,
};
