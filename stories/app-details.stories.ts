import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';

import { people, type Scenario, scenarios } from '../src/backends/memory/scenarios.js';
import { inside, signedOutSession, storyPortal, type StoryPortalOptions } from './support.js';

const meta: Meta = { title: 'App details', component: 'zi-app-details' };
export default meta;

const partner: Scenario = { ...scenarios.reviews, viewer: people.partner.id };

interface DetailsOptions extends StoryPortalOptions {
  view?: 'edit' | 'secrets';
  /** CSS pixels of the element's own width. */
  width?: number;
}

const story = (appId: string, options?: () => DetailsOptions): StoryObj => ({
  render: () => {
    const { view = '', width, ...portal } = { scenario: scenarios.statuses, ...options?.() };
    return html`<zi-app-details
      .style=${width === undefined ? '' : `max-inline-size: ${String(width)}px`}
      app-id=${appId}
      view=${view}
      .portal=${storyPortal(portal)}
    ></zi-app-details>`;
  },
});

const inReview = (appId: string, view?: 'edit'): StoryObj =>
  story(appId, () => ({ scenario: partner, ...(view && { view }) }));

type Details = ReturnType<typeof inside>;

async function type(details: Details, label: RegExp | string, text: string): Promise<void> {
  const input = await details.findByLabelText(label);
  await fireEvent.input(input, { target: { value: text } });
}

export const Approved = story('app-approved');

export const UnderReview = story('app-under-review');

export const ChangesRequested = inReview('app-lantern-reports');

export const NotApproved = inReview('app-lantern-outreach');

export const ProposalWaiting = inReview('app-lantern-sync');

export const Quickstart: StoryObj = {
  ...story('app-approved'),
  play: async ({ canvasElement }) => {
    const details = inside(canvasElement, 'zi-app-details');
    await userEvent.click(await details.findByRole('heading', { name: 'Quickstart' }));
    const root = canvasElement.querySelector('zi-app-details')?.shadowRoot as unknown as HTMLElement;
    await waitFor(() => inside(root, 'zi-quickstart').getByRole('tab', { name: 'Python' }));
  },
};

export const Editing = story('app-approved', () => ({ view: 'edit' }));

export const EditingWithNotes = inReview('app-lantern-reports', 'edit');

export const EditingWidens: StoryObj = {
  ...inReview('app-lantern-sync', 'edit'),
  play: async ({ canvasElement }) => {
    const details = inside(canvasElement, 'zi-app-details');
    await type(details, /^App Integration Name/, 'Lantern Sync Pro');
    await type(details, 'Sign-in redirect URI 3', 'https://sync.lantern.example.net/callback');
    await expect(details.getByRole('button', { name: 'Save and submit for review' })).toBeEnabled();
  },
};

export const Conflict: StoryObj = {
  render: () => {
    const portal = storyPortal({
      prepare: (store) => {
        const colleague = store.as(people['org-admin'].id).apps;
        edited = () =>
          colleague.update({
            appId: 'app-my-new-app',
            version: '1',
            changes: { name: 'Harbor CRM', redirectUris: ['https://crm.harbor.example/oauth/callback'] },
          });
      },
    });
    return html`<zi-app-details app-id="app-my-new-app" view="edit" .portal=${portal}></zi-app-details>`;
  },
  play: async ({ canvasElement }) => {
    const details = inside(canvasElement, 'zi-app-details');
    await type(details, /^App Integration Name/, 'CRM connector');
    await edited();
    await userEvent.click(details.getByRole('button', { name: 'Save' }));
    await expect(await details.findByText(/Someone else has changed this app/)).toBeVisible();
    await details.findByText(/Olivia Chen/);
  },
};
let edited: () => Promise<unknown> = () => Promise.resolve();

export const History: StoryObj = {
  render: () => {
    const portal = storyPortal();
    const { apps, secrets } = portal.backend;
    const appId = 'app-another-app';
    const busy = async (): Promise<void> => {
      const uris = ['https://reports.harbor.example/signin', 'https://reports.harbor.example/silent'];
      await apps.update({ appId, version: '1', changes: { name: 'Weekly Reports', redirectUris: uris } });
      await secrets.create({ appId, idempotencyKey: crypto.randomUUID() });
      for (let version = 2; version < 12; version += 1) {
        await apps.update({ appId, version: String(version), changes: { active: version % 2 === 1 } });
      }
      await apps.update({ appId, version: '12', changes: { scopes: ['ziapi:enrich', 'marketing:audiences'] } });
      portal.changes.announce({ kind: 'app', appId }, undefined);
    };
    void busy();
    return html`<zi-app-details app-id=${appId} .portal=${portal}></zi-app-details>`;
  },
  play: async ({ canvasElement }) => {
    const details = inside(canvasElement, 'zi-app-details');
    await details.findByText(/Scopes added: Enrich API/);
  },
};

export const DeleteDialog: StoryObj = {
  ...story('app-approved'),
  play: async ({ canvasElement }) => {
    const details = inside(canvasElement, 'zi-app-details');
    await userEvent.click(await details.findByRole('button', { name: 'Actions' }));
    await userEvent.click(await details.findByRole('menuitem', { name: 'Delete' }));
    await type(details, /Type .* to confirm/, 'Approved and on');
  },
};

export const WithoutReviewsAndHistory: StoryObj = {
  render: () => {
    const portal = storyPortal({ scenario: partner });
    const { history: _, ...apps } = portal.backend.apps;
    const { reviews: __, ...backend } = portal.backend;
    return html`<zi-app-details
      app-id="app-lantern-reports"
      .portal=${{ ...portal, backend: { ...backend, apps } }}
    ></zi-app-details>`;
  },
};

export const Narrow = story('app-lantern-sync', () => ({ scenario: partner, width: 380 }));

export const Loading = story('app-approved', () => ({
  prepare: (store) => {
    store.hangNext('apps.get', Infinity);
  },
}));

export const NotFound = story('app-of-nobody');

export const SignedOut = story('app-approved', () => ({ session: signedOutSession() }));
