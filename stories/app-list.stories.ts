import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { within } from 'storybook/test';

import { manyApps, scenarios } from '../src/backends/memory/scenarios.js';
import { PortalError } from '../src/contract/errors.js';
import type { CustomAction, CustomColumn } from '../src/portal/extensions.js';
import type { AppListView } from '../src/elements/app-list/list-view.js';
import { inside, signedOutSession, storyPortal, type StoryPortalOptions } from './support.js';

const meta: Meta = { title: 'App list', component: 'zi-app-list' };
export default meta;

const story = (options?: () => StoryPortalOptions): StoryObj => ({
  render: () => html`<zi-app-list .portal=${storyPortal(options?.())}></zi-app-list>`,
});

export const Loaded = story();

export const EveryStatus = story(() => ({ scenario: scenarios.statuses }));

/** Longer than the page: a window of rows that scrolls. */
export const Long = story(() => ({ scenario: manyApps(5_000) }));

export const Filtered: StoryObj = {
  render: () =>
    html`<zi-app-list
      .portal=${storyPortal({ scenario: manyApps(400) })}
      .view=${{ status: 'approved', sort: 'name', hidden: ['active'] } satisfies AppListView}
    ></zi-app-list>`,
};

export const NoMatch: StoryObj = {
  render: () =>
    html`<zi-app-list .portal=${storyPortal()} .view=${{ search: 'no such app' } satisfies AppListView}></zi-app-list>`,
};

export const Filters: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const list = inside(canvasElement, 'zi-app-list');
    (await list.findByRole('button', { name: /^View/ })).click();
    await list.findByLabelText('Sort by');
  },
};

export const Actions: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const list = inside(canvasElement, 'zi-app-list');
    (await list.findByRole('button', { name: 'Actions for App Create' })).click();
    await list.findByRole('menuitem', { name: 'Withdraw from review' });
  },
};

export const Selected: StoryObj = {
  ...story(() => ({ scenario: scenarios.statuses })),
  play: async ({ canvasElement }) => {
    const list = inside(canvasElement, 'zi-app-list');
    (await list.findByRole('checkbox', { name: 'Select Approved and on' })).click();
    list.getByRole('checkbox', { name: 'Select Under review' }).click();
    await list.findByRole('button', { name: 'Deactivate' });
  },
};

export const BulkResult: StoryObj = {
  ...story(() => ({ scenario: scenarios.statuses })),
  play: async ({ canvasElement }) => {
    const list = inside(canvasElement, 'zi-app-list');
    (await list.findByRole('checkbox', { name: 'Select Approved and off' })).click();
    list.getByRole('checkbox', { name: 'Select Under review' }).click();
    (await list.findByRole('button', { name: 'Activate' })).click();
    const dialog = within(await list.findByRole('dialog'));
    dialog.getByRole('button', { name: 'Activate' }).click();
    await dialog.findByText(/after its review/);
  },
};

export const Deleting: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const list = inside(canvasElement, 'zi-app-list');
    (await list.findByRole('button', { name: 'Actions for Another App' })).click();
    (await list.findByRole('menuitem', { name: 'Delete…' })).click();
    await list.findByLabelText('Type Another App to confirm');
  },
};

const withTeams = {
  ...scenarios.guide,
  apps: scenarios.guide.apps.map((app, index) => ({
    ...app,
    metadata: { team: ['Revenue', 'Data'][index % 2] ?? '' },
  })),
};

export const WithOwnColumn: StoryObj = {
  name: 'With own column',
  render: () =>
    html`<zi-app-list
      .portal=${storyPortal({ scenario: withTeams })}
      .columns=${
        [
          { key: 'team', label: 'Team', after: 'clientId', render: ({ metadata }) => metadata?.['team'] ?? '' },
        ] satisfies CustomColumn[]
      }
    ></zi-app-list>`,
};

export const WithOwnAction: StoryObj = {
  name: 'With own action',
  render: () =>
    html`<zi-app-list
      .portal=${storyPortal()}
      .actions=${
        [
          { key: 'sync', label: 'Sync to CRM', run: ({ name }) => `${name} is in the CRM.` },
          { key: 'archive', label: 'Archive', when: () => 'After the freeze', run: () => undefined },
        ] satisfies CustomAction[]
      }
    ></zi-app-list>`,
  play: async ({ canvasElement }) => {
    const list = inside(canvasElement, 'zi-app-list');
    (await list.findByRole('button', { name: 'Actions for Another App' })).click();
    await list.findByRole('menuitem', { name: 'Sync to CRM' });
  },
};

export const OwnHeadingAndFooter: StoryObj = {
  name: 'With own heading, empty state and footer',
  render: () =>
    html`<zi-app-list .portal=${storyPortal({ scenario: scenarios.empty })}>
      <h2 slot="header">Our integrations</h2>
      <p slot="empty">Nothing is connected yet.</p>
      <p slot="footer">Questions? Ask the platform team.</p>
    </zi-app-list>`,
};

export const Empty = story(() => ({ scenario: scenarios.empty }));

export const Loading = story(() => ({
  prepare: (store) => {
    store.hangNext('apps.list', Infinity);
  },
}));

export const Failed = story(() => ({
  prepare: (store) => {
    store.failNext('apps.list', new PortalError('server'), { times: Infinity });
  },
}));

export const Forbidden = story(() => ({ scenario: scenarios['no-subscription'] }));

export const SignedOut = story(() => ({ session: signedOutSession() }));
