import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { within } from 'storybook/test';

import { createMemoryStore } from '../src/backends/memory/memory-backend.js';
import { type Scenario, scenarios, tenants } from '../src/backends/memory/scenarios.js';
import type { DevPortalBackend } from '../src/contract/backend.js';
import type { ScopeCategory } from '../src/contract/scope.js';
import type { Words } from '../src/i18n/messages.js';
import { createPortal, type Portal } from '../src/portal/portal.js';
import { brandPage } from './brand-page.js';
import { bloom, type Brand, halcyon, ledger, meridian, probe } from './brands.js';
import { insideAll, type Play, see, type Sight, signedInSession, storyPortal } from './support.js';

const meta: Meta = { title: 'Brands', parameters: { layout: 'padded' } };
export default meta;

const whole = (brand: Brand, portal: () => Portal): StoryObj => ({
  render: () => brandPage(brand, html`<zi-dev-portal .portal=${portal()}></zi-dev-portal>`),
});

/** The brand's own page around an element that is there. */
const shownOn = ({ name }: Brand, tags: readonly string[], ...sights: readonly Sight[]): Play => {
  return async ({ canvasElement }) => {
    await see(within(canvasElement), ['navigation', name]);
    await see(await insideAll(canvasElement, ...tags), ...sights);
  };
};

/** Serif, paper and ink. */
export const Ledger: StoryObj = {
  ...whole(ledger, () => storyPortal({ scenario: scenarios.statuses, session: signedInSession() })),
  play: shownOn(ledger, ['zi-dev-portal', 'zi-app-list'], '4 apps', ['button', 'Create App']),
};

/** Monospace, square and dense. */
export const Probe: StoryObj = {
  render: () =>
    brandPage(probe, html`<zi-app-details app-id="app-my-new-app" .portal=${storyPortal()}></zi-app-details>`),
  play: shownOn(probe, ['zi-app-details'], ['heading', 'My New App'], ['region', 'Settings']),
};

/** Round and roomy. */
export const Bloom: StoryObj = {
  render: () => brandPage(bloom, html`<zi-create-app .portal=${storyPortal()}></zi-create-app>`),
  play: shownOn(bloom, ['zi-create-app'], ['heading', 'Create App'], ['checkbox', 'ziapi']),
};

/** Narrow letters and thin margins, at the desk of a reviewer. */
export const Meridian: StoryObj = {
  render: () =>
    brandPage(
      meridian,
      html`<zi-review-queue .portal=${storyPortal({ scenario: scenarios.reviews })}></zi-review-queue>`,
    ),
  play: shownOn(meridian, ['zi-review-queue'], '3 reviews', ['button', 'Review Lantern Mobile']),
};

/** A partner's catalogue; the guide's speaks of the vendor's data. */
const halcyonScopes: readonly ScopeCategory[] = [
  {
    id: 'records',
    title: 'Records',
    scopes: [
      {
        name: 'ziapi:search',
        title: 'Find records',
        description: 'Look records up by name, date or practice.',
        requiredPackage: null,
      },
      {
        name: 'ziapi:enrich',
        title: 'Read a record',
        description: 'The whole of one record that the patient has shared.',
        requiredPackage: null,
      },
    ],
  },
];

const halcyonWords: Words = {
  common: {
    signedOutText: 'Sign in with your Halcyon account to manage your integrations.',
    forbiddenTitle: 'Your account can’t register integrations yet',
    missingSubscription: 'You need the Developer role, which your practice’s administrator gives.',
    askAdmin: 'Ask your practice’s administrator for it.',
  },
  access: {
    askAdmin: 'Ask your practice’s administrator for it.',
    askContact: ['Ask your practice’s administrator, ', ', for it.'],
    seen: (contact) => `${contact ?? 'Your practice’s administrator'} sees it in Users.`,
  },
  appList: {
    title: 'Integrations',
    description: 'What may read your practice’s records, and how. Nothing is shared before you say so.',
    createApp: 'New integration',
    emptyText: 'Register an integration to get a client ID and client secret for the Halcyon API.',
  },
  createApp: {
    title: 'New integration',
    redirectUrisHint: 'We send the answer to a sign-in to these addresses, and to no other.',
    redirectUriPlaceholder: 'https://your-app.example/callback',
  },
  appDetails: { underReviewText: 'Our safety team is looking at this integration. It can be switched on after that.' },
  secretManager: { emptyText: 'Generate a client secret to use this integration with the Halcyon API.' },
  devPortal: { title: 'Developers', areas: 'Developers' },
};

const practice: Scenario = {
  ...scenarios.guide,
  tenants: [{ ...tenants.harbor, name: 'Harbour Street Practice' }],
  apps: scenarios.guide.apps.map((app, index) => ({
    ...app,
    name: ['Front desk', 'Lab results', 'Reminders by text', 'Yearly report'][index] ?? app.name,
    logo: null,
    redirectUris: ['https://practice.example/callback'],
  })),
};

function halcyonPortal(): Portal {
  const store = createMemoryStore({ scenario: practice, now: () => Date.parse('2025-05-21T15:00:00.000Z') });
  const backend: DevPortalBackend = {
    ...store.as(practice.viewer),
    scopes: { list: () => Promise.resolve([...halcyonScopes]) },
  };
  return createPortal({
    backend,
    session: signedInSession(),
    words: halcyonWords,
    locale: 'en-GB',
    timeZone: 'Europe/London',
  });
}

/** White-labelled: the product's own words, name and mark. */
export const Halcyon: StoryObj = {
  ...whole(halcyon, halcyonPortal),
  play: shownOn(halcyon, ['zi-dev-portal', 'zi-app-list'], ['heading', 'Integrations'], ['button', 'New integration']),
};

export const HalcyonForm: StoryObj = {
  ...Halcyon,
  play: async ({ canvasElement }) => {
    const list = await insideAll(canvasElement, 'zi-dev-portal', 'zi-app-list');
    (await list.findByRole('button', { name: 'New integration' })).click();
    const form = await insideAll(canvasElement, 'zi-dev-portal', 'zi-create-app');
    await form.findByText('Records');
  },
};

export const HalcyonApp: StoryObj = {
  ...Halcyon,
  play: async ({ canvasElement }) => {
    const list = await insideAll(canvasElement, 'zi-dev-portal', 'zi-app-list');
    (await list.findByRole('button', { name: 'Yearly report' })).click();
    const details = await insideAll(canvasElement, 'zi-dev-portal', 'zi-app-details');
    await details.findByText('Settings');
  },
};
