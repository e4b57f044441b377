import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, within } from 'storybook/test';

import { demo } from './demo.js';
import { insideAll } from './support.js';

const meta: Meta = { title: 'Demo' };
export default meta;

const be = (canvas: HTMLElement, name: RegExp): Promise<void> =>
  userEvent.click(within(canvas).getByRole('radio', { name }));

export const Developer: StoryObj = {
  render: () => demo('developer'),
  play: async ({ canvasElement }) => {
    const list = await insideAll(canvasElement, 'zi-dev-portal', 'zi-app-list');
    await expect(await list.findByRole('button', { name: 'Create App' })).toBeVisible();
  },
};

/** What a partner submits waits on the reviewer's desk. */
export const SubmissionReachesReviewer: StoryObj = {
  render: () => demo('partner'),
  play: async ({ canvasElement }) => {
    const list = await insideAll(canvasElement, 'zi-dev-portal', 'zi-app-list');
    await userEvent.click(await list.findByRole('button', { name: 'Create App' }));
    const form = await insideAll(canvasElement, 'zi-dev-portal', 'zi-create-app');
    await userEvent.type(await form.findByLabelText(/^App Integration Name/), 'Harbor Lights');
    await userEvent.click(form.getByLabelText(/^For partner and internal use/));
    await userEvent.type(form.getByLabelText(/^Sign-in redirect URI 1/), 'https://lights.lantern.example/callback');
    await userEvent.click(form.getByRole('checkbox', { name: 'Marketing' }));
    await userEvent.click(form.getByRole('button', { name: 'Create' }));
    const after = await insideAll(canvasElement, 'zi-dev-portal', 'zi-app-list');
    await expect(await after.findByText('Harbor Lights')).toBeVisible();

    await be(canvasElement, /^Reviewer/);
    const portal = await insideAll(canvasElement, 'zi-dev-portal');
    await userEvent.click(await portal.findByText('Reviews'));
    const queue = await insideAll(canvasElement, 'zi-dev-portal', 'zi-review-queue');
    await expect(await queue.findByText('Harbor Lights')).toBeVisible();
  },
};

export const OrgAdmin: StoryObj = {
  render: () => demo('org-admin'),
  play: async ({ canvasElement }) => {
    const portal = await insideAll(canvasElement, 'zi-dev-portal');
    await userEvent.click(await portal.findByText('Users'));
    const users = await insideAll(canvasElement, 'zi-dev-portal', 'zi-subscription-manager');
    await expect(await users.findByText('Nora Lindqvist')).toBeVisible();
  },
};

export const NoSubscription: StoryObj = {
  render: () => demo('no-subscription'),
  play: async ({ canvasElement }) => {
    const list = await insideAll(canvasElement, 'zi-dev-portal', 'zi-app-list');
    await expect(await list.findByRole('button', { name: 'Ask for access' })).toBeVisible();
  },
};

export const ServerFails: StoryObj = {
  render: () => demo('developer', { failure: 'server' }),
  play: async ({ canvasElement }) => {
    const list = await insideAll(canvasElement, 'zi-dev-portal', 'zi-app-list');
    await expect(await list.findByRole('button', { name: 'Try again' })).toBeVisible();
    await userEvent.selectOptions(within(canvasElement).getByLabelText('Calls'), 'Everything works');
    const again = await insideAll(canvasElement, 'zi-dev-portal', 'zi-app-list');
    await expect(await again.findByRole('button', { name: 'Create App' })).toBeVisible();
  },
};
