import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { people, type Scenario, scenarios } from '../src/backends/memory/scenarios.js';
import { PortalError } from '../src/contract/errors.js';
import {
  failing,
  hanging,
  hasFailed,
  inside,
  isSignedOut,
  keepsLoading,
  playIn,
  see,
  signedOutSession,
  storyPortal,
  type StoryPortalOptions,
} from './support.js';

const meta: Meta = { title: 'Secret policy', component: 'zi-secret-policy' };
export default meta;

const tag = 'zi-secret-policy';
const admin: Scenario = { ...scenarios.guide, viewer: people['org-admin'].id };

const story = (options: () => StoryPortalOptions = () => ({ scenario: admin })): StoryObj => ({
  render: () => html`<zi-secret-policy .portal=${storyPortal(options())}></zi-secret-policy>`,
});

const choose = async (canvas: HTMLElement, value: string): Promise<ReturnType<typeof inside>> => {
  const screen = inside(canvas, tag);
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Longest lifetime' }), value);
  return screen;
};

const typeDays = async (canvas: HTMLElement, days: string): Promise<ReturnType<typeof inside>> => {
  const screen = await choose(canvas, 'other');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Days' }), days);
  return screen;
};

export const NoMaximum: StoryObj = {
  ...story(),
  play: playIn(tag, async (screen) => {
    await see(screen, 'A new secret may be made to last for good.');
    await expect(screen.getByRole('combobox', { name: 'Longest lifetime' })).toHaveDisplayValue('No maximum');
    await expect(screen.getByRole('button', { name: 'Save policy' })).toHaveAttribute('aria-disabled', 'true');
  }),
};

export const Saved: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const screen = await choose(canvasElement, '90');
    await userEvent.click(screen.getByRole('button', { name: 'Save policy' }));
    await screen.findByText('The policy is saved');
  },
};

export const OtherDays: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const screen = await typeDays(canvasElement, '45');
    await expect(screen.getByRole('button', { name: 'Save policy' })).not.toHaveAttribute('aria-disabled', 'true');
  },
};

export const BadDays: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const screen = await typeDays(canvasElement, '5000');
    await userEvent.click(screen.getByRole('button', { name: 'Save policy' }));
    await screen.findByRole('alert');
  },
};

export const Conflict: StoryObj = {
  ...story(() => ({
    scenario: admin,
    prepare: (store) => {
      store.failNext('settings.update', new PortalError('conflict'));
    },
  })),
  play: async ({ canvasElement }) => {
    const screen = await choose(canvasElement, '90');
    await userEvent.click(screen.getByRole('button', { name: 'Save policy' }));
    await screen.findByText(/^Somebody else has changed the policy/);
  },
};

export const Loading: StoryObj = {
  ...story(() => ({
    scenario: admin,
    prepare: hanging('settings.get'),
  })),
  play: keepsLoading(tag),
};

export const Failed: StoryObj = {
  ...story(() => ({
    scenario: admin,
    prepare: failing('settings.get'),
  })),
  play: hasFailed(tag),
};

export const Forbidden: StoryObj = {
  ...story(() => ({ scenario: scenarios.guide })),
  play: playIn(tag, async (screen) => {
    await see(screen, 'You need the role of ZoomInfo admin.', ['link', 'olivia.chen@harbor.example']);
    await expect(screen.queryByRole('combobox')).toBeNull();
  }),
};

export const SignedOut: StoryObj = {
  ...story(() => ({ scenario: admin, session: signedOutSession() })),
  play: isSignedOut(tag),
};
