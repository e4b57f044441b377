import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';

import { people, type Scenario, scenarios } from '../src/backends/memory/scenarios.js';
import type { App } from '../src/contract/app.js';
import {
  hanging,
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

const meta: Meta = { title: 'App details', component: 'zi-app-details' };
export default meta;

const tag = 'zi-app-details';

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

export const Approved: StoryObj = {
  ...story('app-approved'),
  play: playIn(tag, async (details) => {
    await see(details, ['heading', 'Approved and on'], ['region', 'Settings'], ['region', 'History']);
    await expect(details.getByRole('switch', { name: 'Active' })).toBeChecked();
  }),
};

export const UnderReview: StoryObj = {
  ...story('app-under-review'),
  play: playIn(tag, async (details) => {
    await see(details, /^ZoomInfo’s API and Partnership teams are reviewing this app/);
    await see(details, ['button', 'Withdraw from review']);
    await expect(details.getByRole('switch', { name: 'Active' })).toHaveAttribute('aria-disabled', 'true');
  }),
};

export const ChangesRequested: StoryObj = {
  ...inReview('app-lantern-reports'),
  play: playIn(tag, async (details) => {
    const review = within(await details.findByRole('region', { name: 'Review' }));
    await see(review, 'Changes Requested', 'Reports of what?', ['button', 'Edit and resubmit']);
  }),
};

export const NotApproved: StoryObj = {
  ...inReview('app-lantern-outreach'),
  play: playIn(tag, async (details) => {
    const review = within(await details.findByRole('region', { name: 'Review' }));
    await see(review, 'Not Approved', ['button', 'Edit and resubmit']);
    await expect(review.queryByRole('button', { name: 'Withdraw from review' })).toBeNull();
  }),
};

export const ProposalWaiting: StoryObj = {
  ...inReview('app-lantern-sync'),
  play: shows(tag, /^Your changes wait for review/, ['columnheader', 'Works now'], ['button', 'Withdraw from review']),
};

export const Quickstart: StoryObj = {
  ...story('app-approved'),
  play: async ({ canvasElement }) => {
    const details = inside(canvasElement, 'zi-app-details');
    await userEvent.click(await details.findByRole('heading', { name: 'Quickstart' }));
    const root = canvasElement.querySelector('zi-app-details')?.shadowRoot as unknown as HTMLElement;
    await waitFor(() => inside(root, 'zi-quickstart').getByRole('tab', { name: 'Python' }));
  },
};

export const Editing: StoryObj = {
  ...story('app-approved', () => ({ view: 'edit' })),
  play: playIn(tag, async (details) => {
    await see(details, 'You have not changed anything yet.');
    await expect(details.getByLabelText(/^App Integration Name/)).toHaveValue('Approved and on');
    await expect(details.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  }),
};

export const EditingWithNotes: StoryObj = {
  ...inReview('app-lantern-reports', 'edit'),
  play: playIn(tag, async (details) => {
    const form = await details.findByRole('form', { name: 'Edit Lantern Reports' });
    await expect(form).toHaveTextContent('Reviewer’s note: Reports of what?');
  }),
};

export const EditingWidens: StoryObj = {
  ...inReview('app-lantern-sync', 'edit'),
  play: async ({ canvasElement }) => {
    const details = inside(canvasElement, 'zi-app-details');
    await type(details, /^App Integration Name/, 'Lantern Sync Pro');
    await type(details, 'Sign-in redirect URI 3', 'https://sync.lantern.example.net/callback');
    const save = await details.findByRole('button', { name: 'Save and submit for review' });
    await waitFor(() => expect(save).not.toHaveAttribute('aria-disabled', 'true'));
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
  play: playIn(tag, async (details) => {
    await see(details, ['button', 'Edit and resubmit'], ['region', 'Settings']);
    await expect(details.queryByRole('button', { name: 'Withdraw from review' })).toBeNull();
    await expect(details.queryByText('Conversation')).toBeNull();
    await expect(details.queryByRole('region', { name: 'History' })).toBeNull();
  }),
};

/** The app as a backend tells it whose registry has not what is shown. */
const registered = (registration: NonNullable<App['registration']>): StoryObj => ({
  render: () => {
    const portal = storyPortal({ scenario: scenarios.statuses });
    const { apps } = portal.backend;
    const get: typeof apps.get = async (...call) => ({ ...(await apps.get(...call)), registration });
    const backend = { ...portal.backend, apps: { ...apps, get } };
    return html`<zi-app-details app-id="app-approved" .portal=${{ ...portal, backend }}></zi-app-details>`;
  },
});

const since = '2025-05-20T14:09:00.000Z';

export const RegistrationPending: StoryObj = {
  ...registered({ state: 'pending', since, differences: [] }),
  play: playIn(tag, async (details) => {
    await see(details, 'The last change is on its way', /Nothing is lost/);
  }),
};

export const RegistrationRefused: StoryObj = {
  ...registered({ state: 'refused', since, differences: [] }),
  play: playIn(tag, async (details) => {
    await see(details, 'The last change was refused', /edit the app to try again/);
  }),
};

export const RegistrationDrifted: StoryObj = {
  ...registered({
    state: 'drifted',
    since,
    differences: [
      { path: 'name', expected: ['Approved and on'], found: ['Payroll'] },
      { path: 'redirectUris', expected: ['https://app.example/callback'], found: ['https://other.example/callback'] },
      { path: 'active', expected: ['true'], found: ['false'] },
    ],
  }),
  play: playIn(tag, async (details) => {
    await see(details, 'Changed outside the DevPortal', /“Payroll” in the sign-in service/);
    await see(details, 'Switched off in the sign-in service');
  }),
};

export const Narrow: StoryObj = {
  ...story('app-lantern-sync', () => ({ scenario: partner, width: 380 })),
  play: playIn(tag, async (details) => {
    const heading = await details.findByRole('heading', { name: 'Lantern Sync' });
    await see(details, ['button', 'Withdraw from review']);
    await expect(heading.getBoundingClientRect().right).toBeLessThan(420);
  }),
};

export const Loading: StoryObj = {
  ...story('app-approved', () => ({
    prepare: hanging('apps.get'),
  })),
  play: keepsLoading(tag),
};

export const NotFound: StoryObj = {
  ...story('app-of-nobody'),
  play: playIn(tag, async (details) => {
    await expect(await details.findByRole('alert')).toHaveTextContent('This app no longer exists');
    await expect(details.queryByRole('button', { name: 'Try again' })).toBeNull();
  }),
};

export const SignedOut: StoryObj = {
  ...story('app-approved', () => ({ session: signedOutSession() })),
  play: isSignedOut(tag),
};
