import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import { manyPeople, people, type Scenario, scenarios, tenants } from '../src/backends/memory/scenarios.js';
import { PortalError } from '../src/contract/errors.js';
import { createPortal } from '../src/portal/portal.js';
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

const meta: Meta = { title: 'Subscription manager', component: 'zi-subscription-manager' };
export default meta;

const tag = 'zi-subscription-manager';
const { users } = scenarios;

const story = (options: () => StoryPortalOptions = () => ({ scenario: users })): StoryObj => ({
  render: () => html`<zi-subscription-manager .portal=${storyPortal(options())}></zi-subscription-manager>`,
});

const choose = async (canvas: HTMLElement, name: string, value: string): Promise<ReturnType<typeof inside>> => {
  const screen = inside(canvas, tag);
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: `Subscription of ${name}` }), value);
  return screen;
};

export const Loaded: StoryObj = {
  ...story(),
  play: playIn(tag, async (screen) => {
    await see(screen, '2 people asked for access', 'Amara Adeyemi');
    const mine = screen.getByRole('combobox', { name: 'Subscription of Amara Adeyemi' });
    await expect(mine).toHaveDisplayValue('DevPortal');
    await expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  }),
};

export const Many: StoryObj = {
  ...story(() => ({ scenario: manyPeople(312) })),
  play: playIn(tag, async (screen) => {
    (await screen.findByRole('button', { name: 'Next' })).click();
    await see(screen, '26–50 of 315');
    screen.getByRole('button', { name: 'Previous' }).click();
    await see(screen, '1–25 of 315');
  }),
};

export const Requests: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const screen = inside(canvasElement, tag);
    await userEvent.click(await screen.findByRole('button', { name: 'Show requests' }));
    await screen.findByRole('button', { name: /^Asked for access/, pressed: true });
    await waitFor(() => expect(screen.queryByText('Amara Adeyemi')).toBeNull());
  },
};

export const Unsaved: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Ben Brandt', 'devportal');
    await choose(canvasElement, 'Elif Eriksen', 'devportal');
    const screen = await choose(canvasElement, 'Daniel Ortiz', '');
    await see(screen, /^3 changes/, ['button', 'Save']);
  },
};

export const Selected: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const screen = inside(canvasElement, tag);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select everyone on this page' }));
    await see(screen, /people selected$/);
  },
};

export const Saved: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const screen = await choose(canvasElement, 'Ben Brandt', 'devportal');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Undo' });
  },
};

export const SomeFailed: StoryObj = {
  ...story(() => ({
    scenario: users,
    prepare: (store) => {
      const [ben] = users.people.filter(({ name }) => name === 'Ben Brandt');
      const current = ben && {
        ...ben,
        email: ben.email,
        roles: [],
        subscriptions: [],
        accessRequestedAt: null,
        version: '7',
      };
      store.failNext('users.update', new PortalError('conflict', { current }));
    },
  })),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Ben Brandt', 'devportal');
    const screen = await choose(canvasElement, 'Elif Eriksen', 'devportal');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('1 person not changed');
  },
};

export const OwnSubscription: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const screen = await choose(canvasElement, 'Olivia Chen', '');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('dialog', { name: 'Remove your own subscription?' });
  },
};

export const NobodyMatches: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const screen = inside(canvasElement, tag);
    await userEvent.type(await screen.findByRole('searchbox'), 'zzz');
    await screen.findByRole('heading', { name: 'Nobody matches' });
  },
};

export const NoPackage: StoryObj = {
  ...story(() => ({
    scenario: {
      ...users,
      tenants: [{ ...tenants.harbor, packages: [] }],
      people: users.people.filter(({ tenantId }) => tenantId === tenants.harbor.id),
    } satisfies Scenario,
  })),
  play: shows(tag, /Until it has one, the subscription opens nothing\.$/, 'Amara Adeyemi'),
};

export const Loading: StoryObj = {
  ...story(() => ({
    scenario: users,
    prepare: hanging('users.list'),
  })),
  play: keepsLoading(tag),
};

export const Failed: StoryObj = {
  ...story(() => ({
    scenario: users,
    prepare: failing('users.list'),
  })),
  play: hasFailed(tag),
};

export const Forbidden: StoryObj = {
  ...story(() => ({ scenario: { ...users, viewer: people.developer.id } })),
  play: playIn(tag, async (screen) => {
    await see(screen, 'You need the role of ZoomInfo admin.', ['link', 'olivia.chen@harbor.example']);
    await expect(screen.queryByRole('searchbox')).toBeNull();
  }),
};

export const SignedOut: StoryObj = {
  ...story(() => ({ session: signedOutSession() })),
  play: isSignedOut(tag),
};

export const WithoutUsers: StoryObj = {
  render: () => {
    const { users: _, ...backend } = storyPortal({ scenario: users }).backend;
    return html`<zi-subscription-manager .portal=${createPortal({ backend })}></zi-subscription-manager>`;
  },
  play: playIn(tag, async (screen) => {
    await see(screen, ['heading', 'Users are managed elsewhere']);
    await expect(screen.queryByRole('searchbox')).toBeNull();
  }),
};
