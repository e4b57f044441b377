import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { manyApps, scenarios } from '../src/backends/memory/scenarios.js';
import { PortalError } from '../src/contract/errors.js';
import { signedOutSession, storyPortal, type StoryPortalOptions } from './support.js';

const meta: Meta = { title: 'App list', component: 'zi-app-list' };
export default meta;

const story = (options?: () => StoryPortalOptions): StoryObj => ({
  render: () => html`<zi-app-list .portal=${storyPortal(options?.())}></zi-app-list>`,
});

export const Loaded = story();

export const EveryStatus = story(() => ({ scenario: scenarios.statuses }));

export const Many = story(() => ({ scenario: manyApps(60) }));

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
