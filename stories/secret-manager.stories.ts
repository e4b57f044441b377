import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent } from 'storybook/test';

import { type Scenario, type ScenarioSecret, scenarios } from '../src/backends/memory/scenarios.js';
import { PortalError } from '../src/contract/errors.js';
import { inside, signedInSession, storyPortal, type StoryPortalOptions } from './support.js';

const meta: Meta = { title: 'Secret manager', component: 'zi-secret-manager' };
export default meta;

const appId = 'app-technographic-enrich';

/** The guide's app, its secrets changed. */
function withSecrets(change: (secrets: readonly ScenarioSecret[]) => readonly ScenarioSecret[]): Scenario {
  const { guide } = scenarios;
  return {
    ...guide,
    apps: guide.apps.map((app) => (app.id === appId ? { ...app, secrets: change(app.secrets) } : app)),
  };
}

const oneSecret = withSecrets((secrets) => secrets.slice(-1));
const twoActive = withSecrets((secrets) => secrets.map((secret) => ({ ...secret, status: 'active' })));

const hour = 3_600_000;
const day = 24 * hour;
const ago = (milliseconds: number): string => new Date(Date.now() - milliseconds).toISOString();
const ahead = (milliseconds: number): string => ago(-milliseconds);

/** Two secrets of these days, the old one in use: what is told of ages is told from now. */
function rotating(old: Partial<ScenarioSecret>, next: Partial<ScenarioSecret>): () => StoryPortalOptions {
  const created = { createdBy: 'person-developer', status: 'active' } as const;
  return () => ({
    now: Date.now,
    scenario: withSecrets(() => [
      { id: 'old', createdAt: ago(180 * day), lastUsedAt: ago(2 * hour), hint: '9bTx', ...created, ...old },
      { id: 'next', createdAt: ago(hour), hint: 'mR5a', ...created, ...next },
    ]),
  });
}

const story = (options?: () => StoryPortalOptions): StoryObj => ({
  render: () => html`<zi-secret-manager app-id=${appId} .portal=${storyPortal(options?.())}></zi-secret-manager>`,
});

const generate = async (canvas: HTMLElement): Promise<ReturnType<typeof inside>> => {
  const secrets = inside(canvas, 'zi-secret-manager');
  await userEvent.click(await secrets.findByRole('button', { name: 'Generate New Secret' }));
  await secrets.findByRole('dialog', { name: 'Your new client secret' });
  return secrets;
};

export const TwoSecrets = story();

export const Empty = story(() => ({ scenario: withSecrets(() => []) }));

export const NewSecret: StoryObj = {
  ...story(() => ({ scenario: oneSecret })),
  play: async ({ canvasElement }) => {
    await generate(canvasElement);
  },
};

export const CloseGuard: StoryObj = {
  ...story(() => ({ scenario: oneSecret })),
  play: async ({ canvasElement }) => {
    const secrets = await generate(canvasElement);
    await userEvent.click(secrets.getByRole('button', { name: 'Done' }));
    await secrets.findByRole('button', { name: 'Close without the secret' });
  },
};

export const DeactivateAsks: StoryObj = {
  ...story(() => ({ scenario: twoActive })),
  play: async ({ canvasElement }) => {
    const secrets = inside(canvasElement, 'zi-secret-manager');
    const [first] = await secrets.findAllByRole('button', { name: /^Deactivate/ });
    await userEvent.click(first);
    await secrets.findByRole('dialog', { name: 'Deactivate this secret?' });
  },
};

export const Failed = story(() => ({
  prepare: (store) => {
    store.failNext('secrets.list', new PortalError('server'), { times: Infinity });
  },
}));

export const RotationWaitsForUse = story(rotating({}, {}));

export const RotationProved = story(rotating({}, { lastUsedAt: ago(2 * 60_000) }));

export const RotationRetiring = story(rotating({ retiresAt: ahead(5 * day) }, { lastUsedAt: ago(2 * 60_000) }));

export const RotationDeletes = story(rotating({ status: 'inactive' }, { lastUsedAt: ago(2 * 60_000) }));

export const RotationStalled = story(rotating({}, { status: 'inactive' }));

export const Expiring = story(rotating({ expiresAt: ago(day) }, { expiresAt: ahead(5.5 * day) }));

export const DeactivateInUse: StoryObj = {
  ...story(rotating({}, { lastUsedAt: ago(2 * 60_000) })),
  play: async ({ canvasElement }) => {
    const secrets = inside(canvasElement, 'zi-secret-manager');
    await userEvent.click(await secrets.findByRole('button', { name: 'Deactivate the old secret' }));
    await secrets.findByRole('textbox', { name: 'Type 9bTx to confirm' });
  },
};

export const DeactivateLater: StoryObj = {
  ...story(rotating({}, { lastUsedAt: ago(2 * 60_000) })),
  play: async ({ canvasElement }) => {
    const secrets = inside(canvasElement, 'zi-secret-manager');
    await userEvent.click(await secrets.findByRole('button', { name: 'Deactivate the old secret' }));
    await userEvent.selectOptions(await secrets.findByRole('combobox', { name: 'When' }), 'at');
    await secrets.findByLabelText('Date and time');
  },
};

export const HiddenSecret: StoryObj = {
  ...story(() => ({ scenario: oneSecret })),
  play: async ({ canvasElement }) => {
    const secrets = await generate(canvasElement);
    await userEvent.click(secrets.getByRole('button', { name: 'Hide' }));
    await secrets.findByRole('button', { name: 'Show' });
  },
};

const reveal = { authentication: () => ({ at: 0 }) };

export const SignInToSee: StoryObj = {
  ...story(() => ({ scenario: oneSecret, session: signedInSession(), reveal })),
  play: async ({ canvasElement }) => {
    const secrets = await generate(canvasElement);
    await userEvent.click(secrets.getByRole('button', { name: 'Done' }));
    await userEvent.click(await secrets.findByRole('button', { name: /^Show: / }));
    await secrets.findByRole('dialog', { name: 'Sign in again to see this secret' });
  },
};

export const VaultRefuses: StoryObj = {
  ...story(() => ({
    scenario: oneSecret,
    onSecretIssued: () => Promise.reject(new Error('The vault is sealed')),
  })),
  play: async ({ canvasElement }) => {
    const secrets = inside(canvasElement, 'zi-secret-manager');
    await userEvent.click(await secrets.findByRole('button', { name: 'Generate New Secret' }));
    await secrets.findByRole('button', { name: 'Give it up' });
  },
};
