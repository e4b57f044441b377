import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent } from 'storybook/test';

import { type Scenario, type ScenarioSecret, scenarios } from '../src/backends/memory/scenarios.js';
import { PortalError } from '../src/contract/errors.js';
import { inside, storyPortal, type StoryPortalOptions } from './support.js';

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
