import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { scenarios } from '../src/backends/memory/scenarios.js';
import type { CustomField } from '../src/portal/extensions.js';
import {
  hanging,
  inside,
  isSignedOut,
  keepsLoading,
  playIn,
  see,
  signedOutSession,
  storyPortal,
  type StoryPortalOptions,
} from './support.js';

const meta: Meta = { title: 'Create app', component: 'zi-create-app' };
export default meta;

const tag = 'zi-create-app';

const story = (options?: () => StoryPortalOptions): StoryObj => ({
  render: () => html`<zi-create-app .portal=${storyPortal(options?.())}></zi-create-app>`,
});

export const Empty: StoryObj = {
  ...story(),
  play: playIn(tag, async (form) => {
    await expect(await form.findByLabelText(/^App Integration Name/)).toHaveValue('');
    await expect(form.getByRole('radio', { name: /^For internal use only/ })).toBeChecked();
    await see(form, ['checkbox', 'ziapi'], ['button', 'Create']);
    await expect(form.getByRole('alert')).toHaveTextContent(/^$/);
  }),
};

export const WithProblems: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const form = inside(canvasElement, 'zi-create-app');
    await userEvent.click(await form.findByRole('button', { name: 'Create' }));
    await expect(await form.findByLabelText(/^App Integration Name/)).toBeInvalid();
  },
};

const fields: CustomField[] = [
  { key: 'team', label: 'Team', type: 'text', required: true, hint: 'Who answers for the app' },
  {
    key: 'region',
    label: 'Region',
    type: 'select',
    options: [
      { value: 'emea', label: 'Europe' },
      { value: 'amer', label: 'Americas' },
    ],
  },
  { key: 'purpose', label: 'Purpose', type: 'textarea' },
  { key: 'audited', label: 'Security has looked at it', type: 'checkbox' },
];

export const WithOwnField: StoryObj = {
  name: 'With own field',
  render: () => html`<zi-create-app .portal=${storyPortal()} .fields=${fields}></zi-create-app>`,
  play: async ({ canvasElement }) => {
    const form = inside(canvasElement, 'zi-create-app');
    await form.findByLabelText(/^Team/);
    await userEvent.click(form.getByRole('button', { name: 'Create' }));
    await expect(await form.findByText('Fill in this field.')).toBeVisible();
  },
};

export const Loading: StoryObj = {
  ...story(() => ({
    prepare: hanging('scopes.list'),
  })),
  play: keepsLoading(tag),
};

export const Forbidden: StoryObj = {
  ...story(() => ({ scenario: scenarios['no-package'] })),
  play: playIn(tag, async (form) => {
    await see(form, /^Your organization needs one of these packages/, ['button', 'Ask for access']);
    await expect(form.queryByRole('form')).toBeNull();
  }),
};

export const SignedOut: StoryObj = {
  ...story(() => ({ session: signedOutSession() })),
  play: isSignedOut(tag),
};
