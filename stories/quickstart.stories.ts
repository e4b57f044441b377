import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent } from 'storybook/test';

import { people, type Scenario, scenarios } from '../src/backends/memory/scenarios.js';
import type { DevPortalBackend, SecretsBackend } from '../src/contract/backend.js';
import type { CredentialVerdict } from '../src/contract/credential-check.js';
import { PortalError } from '../src/contract/errors.js';
import { createPortal } from '../src/portal/portal.js';
import { inside, signedOutSession, storyPortal, type StoryPortalOptions } from './support.js';

const meta: Meta = { title: 'Quickstart', component: 'zi-quickstart' };
export default meta;

const appId = 'app-technographic-enrich';

interface QuickstartOptions extends StoryPortalOptions {
  appId?: string;
  /** Another backend in place of the memory's. */
  backend?: (memory: DevPortalBackend) => DevPortalBackend;
}

const story = (options?: () => QuickstartOptions): StoryObj => ({
  render: () => {
    const { appId: id = appId, backend, ...rest } = options?.() ?? {};
    const portal = storyPortal(rest);
    return html`<zi-quickstart
      app-id=${id}
      .portal=${backend ? createPortal({ backend: backend(portal.backend) }) : portal}
    ></zi-quickstart>`;
  },
});

type Quickstart = ReturnType<typeof inside>;

/** A story that goes on from the loaded element. */
const played = (from: StoryObj, play: (quickstart: Quickstart) => Promise<unknown>): StoryObj => ({
  ...from,
  play: async ({ canvasElement }) => {
    const quickstart = inside(canvasElement, 'zi-quickstart');
    await quickstart.findByRole('heading', { name: 'Sign people in' });
    await play(quickstart);
  },
});

/** The guide's app with further redirect URIs. */
const severalUris: Scenario = {
  ...scenarios.guide,
  apps: scenarios.guide.apps.map((app) =>
    app.id === appId
      ? {
          ...app,
          redirectUris: [...app.redirectUris, 'http://localhost:3000/callback', 'com.example.enrich:/callback'],
        }
      : app,
  ),
};

export const Curl = story();

export const Node = played(story(), (quickstart) => userEvent.click(quickstart.getByRole('tab', { name: 'Node.js' })));

export const Python = played(story(), (quickstart) => userEvent.click(quickstart.getByRole('tab', { name: 'Python' })));

export const SeveralRedirectUris = played(
  story(() => ({ scenario: severalUris })),
  async (quickstart) => {
    await userEvent.selectOptions(quickstart.getByLabelText('Redirect URI'), 'http://localhost:3000/callback');
    await expect(quickstart.getByRole('region', { name: /^Program in/ })).toHaveTextContent('localhost%3A3000');
  },
);

export const SwitchedOff = story(() => ({ scenario: scenarios.statuses, appId: 'app-under-review' }));

export const NoIssuer = story(() => ({
  backend: ({ settings, ...memory }) => ({
    ...memory,
    settings: { get: async () => ({ ...(await settings!.get({})), issuer: null }) },
  }),
}));

export const NoCheckOfSecrets = story(() => ({
  backend: (memory) => {
    const { check, ...secrets } = memory.secrets;
    return { ...memory, secrets };
  },
}));

/** The check of a secret, with what the issuer makes of it. */
const checked = (check: NonNullable<SecretsBackend['check']>): StoryObj =>
  played(
    story(() => ({ backend: (memory) => ({ ...memory, secrets: { ...memory.secrets, check } }) })),
    async (quickstart) => {
      const field = quickstart.getByLabelText('Client secret');
      await fireEvent.input(field, { target: { value: 'zis_not-a-real-secret' } });
      await userEvent.click(quickstart.getByRole('button', { name: 'Check secret' }));
      field.closest('form')?.scrollIntoView();
    },
  );

const verdict = (is: CredentialVerdict, appName: string | null = null): StoryObj =>
  checked(async () => ({ verdict: is, secretId: null, appName }));

export const SecretRight = verdict('right');
export const SecretUnderReview = verdict('under-review');
export const SecretInactive = verdict('inactive');
export const SecretExpired = verdict('expired');
export const SecretOtherApp = verdict('other-app', 'Another App');
export const SecretTypo = verdict('typo');
export const SecretUnknown = verdict('unknown');
export const SecretAppOff = verdict('app-off');

export const SecretChecking = checked(() => new Promise(() => undefined));

export const SecretCheckFailed = checked(() => Promise.reject(new PortalError('network')));

const refused = (text: string, expected: RegExp, options?: () => QuickstartOptions): StoryObj =>
  played(story(options), async (quickstart) => {
    await fireEvent.input(quickstart.getByLabelText('What was refused'), { target: { value: text } });
    await expect(await quickstart.findByText(expected)).toBeVisible();
  });

const own = scenarios.guide.apps.find(({ id }) => id === appId)?.redirectUris[0] ?? '';

export const RefusedDiffers = refused(`${own.replace('https:', 'http:')}/`, /The nearest one differs/);

export const RefusedHasBlank = refused(`${own}\u200b `, /invisible character/);

export const RefusedOnThisMachine = refused('http://127.0.0.1:3000/callback', /by two names/, () => ({
  scenario: severalUris,
}));

export const RefusedIsRegistered = refused(own, /exactly as it is here/);

export const RefusedOfAnotherApp = refused(
  `https://identity.example/oauth2/default/v1/authorize?${String(
    new URLSearchParams({ client_id: '0oamju4ff3de7rqdxld7', response_type: 'code', redirect_uri: own }),
  )}`,
  /another client ID/,
);

export const RefusedUnderReview = refused(
  'https://sync.lanterm.example/oauth/callback',
  /is still under review/,
  () => ({
    scenario: { ...scenarios.reviews, viewer: people.partner.id },
    appId: 'app-lantern-sync',
  }),
);

export const Loading = story(() => ({
  prepare: (store) => {
    store.hangNext('apps.get', Infinity);
  },
}));

export const Failed = story(() => ({
  prepare: (store) => {
    store.failNext('apps.get', new PortalError('server', { requestId: 'req-7' }), { times: Infinity });
  },
}));

export const SignedOut = story(() => ({ session: signedOutSession() }));
