import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { type Scenario, type ScenarioSecret, scenarios } from '../src/backends/memory/scenarios.js';
import {
  failing,
  hasFailed,
  inside,
  playIn,
  see,
  shows,
  signedInSession,
  storyPortal,
  type StoryPortalOptions,
} from './support.js';

const meta: Meta = { title: 'Secret manager', component: 'zi-secret-manager' };
export default meta;

const tag = 'zi-secret-manager';

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
  const secrets = inside(canvas, tag);
  await userEvent.click(await secrets.findByRole('button', { name: 'Generate New Secret' }));
  await secrets.findByRole('dialog', { name: 'Your new client secret' });
  return secrets;
};

export const TwoSecrets: StoryObj = {
  ...story(),
  play: playIn(tag, async (secrets) => {
    await see(secrets, /^An app can have two secrets/);
    await see(secrets, ['button', 'Activate: Secret that ends with 9bTx'], ['button', /^Deactivate: .* mR5a$/]);
    await expect(secrets.getByRole('button', { name: 'Generate New Secret' })).toHaveAttribute('aria-disabled', 'true');
  }),
};

export const Empty: StoryObj = {
  ...story(() => ({ scenario: withSecrets(() => []) })),
  play: playIn(tag, async (secrets) => {
    await see(secrets, ['heading', 'No secret yet']);
    await expect(secrets.getByRole('button', { name: 'Generate New Secret' })).not.toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expect(secrets.queryByRole('table')).toBeNull();
  }),
};

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
    const secrets = inside(canvasElement, tag);
    const [first] = await secrets.findAllByRole('button', { name: /^Deactivate/ });
    await userEvent.click(first);
    await secrets.findByRole('dialog', { name: 'Deactivate this secret?' });
  },
};

export const Failed: StoryObj = {
  ...story(() => ({
    prepare: failing('secrets.list'),
  })),
  play: hasFailed(tag),
};

export const RotationWaitsForUse: StoryObj = {
  ...story(rotating({}, {})),
  play: playIn(tag, async (secrets) => {
    await see(secrets, /^No token was asked for with it yet/);
    await expect(secrets.queryByRole('button', { name: 'Deactivate the old secret' })).toBeNull();
  }),
};

export const RotationProved: StoryObj = {
  ...story(rotating({}, { lastUsedAt: ago(2 * 60_000) })),
  play: shows(tag, /^The one that ends with 9bTx: now/, ['button', 'Deactivate the old secret']),
};

export const RotationRetiring: StoryObj = {
  ...story(rotating({ retiresAt: ahead(5 * day) }, { lastUsedAt: ago(2 * 60_000) })),
  play: playIn(tag, async (secrets) => {
    await see(secrets, ['cell', /^Active until/], ['button', 'Keep it active']);
    await expect(secrets.getByRole('button', { name: /^Deactivate: .* mR5a$/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  }),
};

export const RotationDeletes: StoryObj = {
  ...story(rotating({ status: 'inactive' }, { lastUsedAt: ago(2 * 60_000) })),
  play: shows(tag, ['button', 'Delete the old secret'], ['button', 'Activate it again']),
};

export const RotationStalled: StoryObj = {
  ...story(rotating({}, { status: 'inactive' })),
  play: playIn(tag, async (secrets) => {
    await see(secrets, /^The new secret, which ends with mR5a, is inactive/);
    await see(secrets, ['button', 'Activate: Secret that ends with mR5a']);
    await expect(secrets.getByRole('button', { name: /^Deactivate: .* 9bTx$/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  }),
};

export const Expiring: StoryObj = {
  ...story(rotating({ expiresAt: ago(day) }, { expiresAt: ahead(5.5 * day) })),
  play: playIn(tag, async (secrets) => {
    await see(secrets, ['cell', 'Expired'], ['cell', /In 6 days$/], 'The one that ends with 9bTx has expired.');
    await expect(secrets.getByRole('button', { name: /^Activate: .* 9bTx$/ })).toHaveAttribute('aria-disabled', 'true');
  }),
};

export const DeactivateInUse: StoryObj = {
  ...story(rotating({}, { lastUsedAt: ago(2 * 60_000) })),
  play: async ({ canvasElement }) => {
    const secrets = inside(canvasElement, tag);
    await userEvent.click(await secrets.findByRole('button', { name: 'Deactivate the old secret' }));
    await secrets.findByRole('textbox', { name: 'Type 9bTx to confirm' });
  },
};

export const DeactivateLater: StoryObj = {
  ...story(rotating({}, { lastUsedAt: ago(2 * 60_000) })),
  play: async ({ canvasElement }) => {
    const secrets = inside(canvasElement, tag);
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
    const secrets = inside(canvasElement, tag);
    await userEvent.click(await secrets.findByRole('button', { name: 'Generate New Secret' }));
    await secrets.findByRole('button', { name: 'Give it up' });
  },
};
