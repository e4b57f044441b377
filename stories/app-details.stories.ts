import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { scenarios } from '../src/backends/memory/scenarios.js';
import { storyPortal } from './support.js';

const meta: Meta = { title: 'App details', component: 'zi-app-details' };
export default meta;

const story = (appId: string): StoryObj => ({
  render: () =>
    html`<zi-app-details app-id=${appId} .portal=${storyPortal({ scenario: scenarios.statuses })}></zi-app-details>`,
});

export const Approved = story('app-approved');

export const UnderReview = story('app-under-review');

export const NotApproved = story('app-not-approved');

export const NotFound = story('app-of-nobody');
