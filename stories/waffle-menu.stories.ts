import '../src/define/waffle-menu.js';

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import { people, type Scenario, scenarios } from '../src/backends/memory/scenarios.js';
import { PortalError } from '../src/contract/errors.js';
import {
  answersCome,
  hanging,
  playIn,
  type Screen,
  see,
  signedOutSession,
  staysLoading,
  storyPortal,
  type StoryPortalOptions,
} from './support.js';

const meta: Meta = { title: 'Waffle menu', component: 'zi-waffle-menu' };
export default meta;

const tag = 'zi-waffle-menu';

const withProducts = (...subscriptions: string[]): Scenario => ({
  ...scenarios.guide,
  people: [{ ...people.developer, subscriptions }],
});

const story = (options: () => StoryPortalOptions): StoryObj => ({
  render: () => html`<zi-waffle-menu .portal=${storyPortal(options())}></zi-waffle-menu>`,
});

const opened = (options: () => StoryPortalOptions, look: (screen: Screen) => Promise<unknown>): StoryObj => ({
  ...story(options),
  play: playIn(tag, async (screen) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Products' }));
    await look(screen);
  }),
});

/** Opens and closes it. */
export const Closed: StoryObj = {
  ...story(() => ({ scenario: withProducts('sales', 'devportal') })),
  play: playIn(tag, async (screen) => {
    const button = await screen.findByRole('button', { name: 'Products' });
    button.click();
    const product = await screen.findByRole('menuitem', { name: 'DevPortal' });
    button.click();
    await waitFor(() => expect(product).not.toBeVisible());
  }),
};

export const Open = opened(
  () => ({ scenario: withProducts('sales', 'marketing', 'talent', 'devportal') }),
  (screen) => see(screen, ['menuitem', 'Talent'], ['menuitem', 'DevPortal']),
);

export const NoDevPortal = opened(
  () => ({ scenario: withProducts('sales', 'marketing') }),
  async (screen) => {
    await see(screen, ['menuitem', 'Marketing']);
    await expect(screen.queryByRole('menuitem', { name: 'DevPortal' })).toBeNull();
  },
);

export const NoProducts = opened(
  () => ({ scenario: withProducts() }),
  (screen) => see(screen, /^You have no products yet/),
);

export const Failed = opened(
  () => ({
    prepare: (store) => {
      store.failNext('viewer.get', new PortalError('network'), { times: Infinity });
    },
  }),
  (screen) => see(screen, /^Your products can’t be shown/, ['button', 'Try again']),
);

export const Loading = opened(
  () => ({
    prepare: hanging('viewer.get'),
  }),
  staysLoading,
);

export const SignedOut: StoryObj = {
  ...story(() => ({ session: signedOutSession() })),
  play: playIn(tag, async (screen) => {
    await answersCome();
    await expect(screen.queryByRole('button')).toBeNull();
  }),
};
