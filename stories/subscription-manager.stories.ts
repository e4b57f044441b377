import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent } from 'storybook/test';

import { manyPeople, people, type Scenario, scenarios, tenants } from '../src/backends/memory/scenarios.js';
import { PortalError } from '../src/contract/errors.js';
import { createPortal } from '../src/portal/portal.js';
import { inside, signedOutSession, storyPortal, type StoryPortalOptions } from './support.js';

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

export const Loaded = story();

export const Many = story(() => ({ scenario: manyPeople(312) }));

export const Requests: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const screen = inside(canvasElement, tag);
    await userEvent.click(await screen.findByRole('button', { name: 'Show requests' }));
  },
};

export const Unsaved: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Ben Brandt', 'devportal');
    await choose(canvasElement, 'Elif Eriksen', 'devportal');
    await choose(canvasElement, 'Daniel Ortiz', '');
  },
};

export const Selected: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const screen = inside(canvasElement, tag);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select everyone on this page' }));
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

export const NoPackage = story(() => ({
  scenario: {
    ...users,
    tenants: [{ ...tenants.harbor, packages: [] }],
    people: users.people.filter(({ tenantId }) => tenantId === tenants.harbor.id),
  } satisfies Scenario,
}));

export const Loading = story(() => ({
  scenario: users,
  prepare: (store) => {
    store.hangNext('users.list', Infinity);
  },
}));

export const Failed = story(() => ({
  scenario: users,
  prepare: (store) => {
    store.failNext('users.list', new PortalError('server'), { times: Infinity });
  },
}));

export const Forbidden = story(() => ({ scenario: { ...users, viewer: people.developer.id } }));

export const SignedOut = story(() => ({ session: signedOutSession() }));

export const WithoutUsers: StoryObj = {
  render: () => {
    const { users: _, ...backend } = storyPortal({ scenario: users }).backend;
    return html`<zi-subscription-manager .portal=${createPortal({ backend })}></zi-subscription-manager>`;
  },
};
