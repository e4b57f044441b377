import '../src/define/waffle-menu.js';

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent } from 'storybook/test';

import { people, type Scenario, scenarios } from '../src/backends/memory/scenarios.js';
import { PortalError } from '../src/contract/errors.js';
import { inside, signedOutSession, storyPortal, type StoryPortalOptions } from './support.js';

const meta: Meta = { title: 'Waffle menu', component: 'zi-waffle-menu' };
export default meta;

const withProducts = (...subscriptions: string[]): Scenario => ({
  ...scenarios.guide,
  people: [{ ...people.developer, subscriptions }],
});

const story = (options: () => StoryPortalOptions): StoryObj => ({
  render: () => html`<zi-waffle-menu .portal=${storyPortal(options())}></zi-waffle-menu>`,
});

const opened = (options: () => StoryPortalOptions): StoryObj => ({
  ...story(options),
  play: async ({ canvasElement }) => {
    const screen = inside(canvasElement, 'zi-waffle-menu');
    await userEvent.click(await screen.findByRole('button', { name: 'Products' }));
  },
});

export const Closed = story(() => ({ scenario: withProducts('sales', 'devportal') }));

export const Open = opened(() => ({ scenario: withProducts('sales', 'marketing', 'talent', 'devportal') }));

export const NoDevPortal = opened(() => ({ scenario: withProducts('sales', 'marketing') }));

export const NoProducts = opened(() => ({ scenario: withProducts() }));

export const Failed = opened(() => ({
  prepare: (store) => {
    store.failNext('viewer.get', new PortalError('network'), { times: Infinity });
  },
}));

export const Loading = opened(() => ({
  prepare: (store) => {
    store.hangNext('viewer.get', Infinity);
  },
}));

export const SignedOut = story(() => ({ session: signedOutSession() }));
