import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, waitFor, within } from 'storybook/test';

import { manyApps, scenarios } from '../src/backends/memory/scenarios.js';
import type { CustomAction, CustomColumn } from '../src/portal/extensions.js';
import type { AppListView } from '../src/elements/app-list/list-view.js';
import {
  failing,
  hanging,
  hasFailed,
  inside,
  isSignedOut,
  keepsLoading,
  playIn,
  see,
  shows,
  signedOutSession,
  storyPortal,
  type StoryPortalOptions,
} from './support.js';

const meta: Meta = { title: 'App list', component: 'zi-app-list' };
export default meta;

const tag = 'zi-app-list';

const story = (options?: () => StoryPortalOptions): StoryObj => ({
  render: () => html`<zi-app-list .portal=${storyPortal(options?.())}></zi-app-list>`,
});

export const Loaded: StoryObj = {
  ...story(),
  play: playIn(tag, async (list) => {
    const search = await list.findByRole('searchbox');
    await fireEvent.input(search, { target: { value: 'another' } });
    await see(list, '1 app');
    await fireEvent.input(search, { target: { value: '' } });
    await see(list, '4 apps', ['button', 'My New App']);
  }),
};

export const EveryStatus: StoryObj = {
  ...story(() => ({ scenario: scenarios.statuses })),
  play: playIn(tag, async (list) => {
    await see(list, ['cell', 'Under Review'], ['cell', 'Not Approved']);
    await expect(list.getByRole('switch', { name: 'Approved and on is active' })).toBeChecked();
    await expect(list.getByRole('switch', { name: 'Approved and off is active' })).not.toBeChecked();
    await expect(list.getByRole('switch', { name: 'Under review is active' })).toHaveAttribute('aria-disabled', 'true');
  }),
};

/** Longer than the page: a window of rows that scrolls. */
export const Long: StoryObj = {
  ...story(() => ({ scenario: manyApps(5_000) })),
  play: playIn(tag, async (list) => {
    await see(list, '5,000 apps', ['button', 'Example App 1']);
    await expect(list.queryByRole('button', { name: 'Example App 5000' })).toBeNull();
  }),
};

export const Filtered: StoryObj = {
  render: () =>
    html`<zi-app-list
      .portal=${storyPortal({ scenario: manyApps(400) })}
      .view=${{ status: 'approved', sort: 'name', hidden: ['active'] } satisfies AppListView}
    ></zi-app-list>`,
  play: playIn(tag, async (list) => {
    await see(list, '200 apps', ['button', 'View 1'], ['columnheader', 'Status']);
    await expect(list.queryByRole('columnheader', { name: 'Active' })).toBeNull();
  }),
};

export const NoMatch: StoryObj = {
  render: () =>
    html`<zi-app-list .portal=${storyPortal()} .view=${{ search: 'no such app' } satisfies AppListView}></zi-app-list>`,
  play: playIn(tag, async (list) => {
    await see(list, ['heading', 'No app matches'], ['button', 'Clear search and filters']);
    await expect(list.getByRole('searchbox')).toHaveValue('no such app');
  }),
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
  play: playIn(tag, async (list) => {
    await see(list, ['columnheader', 'Team']);
    await expect(await list.findByRole('row', { name: /^Select Another App/ })).toHaveTextContent('Data');
  }),
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
  play: async ({ canvasElement }) => {
    await see(
      within(canvasElement),
      ['heading', 'Our integrations'],
      'Nothing is connected yet.',
      'Questions? Ask the platform team.',
    );
    // Until then what stands in the slots is only on its way into sight.
    await waitFor(() => expect(inside(canvasElement, tag).queryByRole('table')).toBeNull());
  },
};

export const Empty: StoryObj = {
  ...story(() => ({ scenario: scenarios.empty })),
  play: shows(tag, ['heading', 'No apps yet'], ['button', 'Create App']),
};

export const Loading: StoryObj = {
  ...story(() => ({
    prepare: hanging('apps.list'),
  })),
  play: keepsLoading(tag),
};

export const Failed: StoryObj = {
  ...story(() => ({
    prepare: failing('apps.list'),
  })),
  play: hasFailed(tag),
};

export const Forbidden: StoryObj = {
  ...story(() => ({ scenario: scenarios['no-subscription'] })),
  play: playIn(tag, async (list) => {
    await see(list, /^You need the DevPortal subscription/, ['button', 'Ask for access']);
    await expect(list.queryByRole('button', { name: 'Create App' })).toBeNull();
  }),
};

export const SignedOut: StoryObj = {
  ...story(() => ({ session: signedOutSession() })),
  play: isSignedOut(tag),
};
