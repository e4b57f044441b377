import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent } from 'storybook/test';

import { people, type Scenario, scenarios } from '../src/backends/memory/scenarios.js';
import type { DevPortalBackend, SecretsBackend } from '../src/contract/backend.js';
import type { CredentialVerdict } from '../src/contract/credential-check.js';
import { PortalError } from '../src/contract/errors.js';
import { createPortal } from '../src/portal/portal.js';
import {
  failing,
  hanging,
  inside,
  isSignedOut,
  keepsLoading,
  playIn,
  type Screen,
  see,
  shows,
  signedOutSession,
  storyPortal,
  type StoryPortalOptions,
} from './support.js';

const meta: Meta = { title: 'Quickstart', component: 'zi-quickstart' };
export default meta;

const tag = 'zi-quickstart';

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

/** A story that goes on from the loaded element. */
const played = (from: StoryObj, play: (quickstart: Screen) => Promise<unknown>): StoryObj => ({
  ...from,
  play: async ({ canvasElement }) => {
    const quickstart = inside(canvasElement, tag);
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

/** Looks at another language's program, and comes back. */
export const Curl = played(story(), async (quickstart) => {
  quickstart.getByRole('tab', { name: 'Python' }).click();
  await see(quickstart, ['region', 'Program in Python']);
  quickstart.getByRole('tab', { name: 'curl' }).click();
  await see(quickstart, ['region', 'Program in curl']);
});

const inLanguage = (language: string): StoryObj =>
  played(story(), async (quickstart) => {
    await userEvent.click(quickstart.getByRole('tab', { name: language }));
    await see(quickstart, ['region', `Program in ${language}`]);
  });

export const Node = inLanguage('Node.js');

export const Python = inLanguage('Python');

export const SeveralRedirectUris = played(
  story(() => ({ scenario: severalUris })),
  async (quickstart) => {
    await userEvent.selectOptions(quickstart.getByLabelText('Redirect URI'), 'http://localhost:3000/callback');
    await expect(quickstart.getByRole('region', { name: /^Program in/ })).toHaveTextContent('localhost%3A3000');
  },
);

export const SwitchedOff: StoryObj = {
  ...story(() => ({ scenario: scenarios.statuses, appId: 'app-under-review' })),
  play: shows(tag, /^This app is switched off/, ['region', 'Program in curl']),
};

export const NoIssuer: StoryObj = {
  ...story(() => ({
    backend: ({ settings, ...memory }) => ({
      ...memory,
      settings: { get: async () => ({ ...(await settings!.get({})), issuer: null }) },
    }),
  })),
  play: playIn(tag, async (quickstart) => {
    await see(quickstart, ['heading', 'The issuer is not known here'], ['region', 'Redirect URI refused?']);
    await expect(quickstart.queryByRole('tab')).toBeNull();
  }),
};

export const NoCheckOfSecrets: StoryObj = {
  ...story(() => ({
    backend: (memory) => {
      const { check, ...secrets } = memory.secrets;
      return { ...memory, secrets };
    },
  })),
  play: playIn(tag, async (quickstart) => {
    await see(quickstart, ['region', 'Program in curl'], ['region', 'Redirect URI refused?']);
    await expect(quickstart.queryByLabelText('Client secret')).toBeNull();
  }),
};

/** The check of a secret, with what the issuer makes of it, and what the person reads of that. */
const checked = (check: NonNullable<SecretsBackend['check']>, said: string): StoryObj =>
  played(
    story(() => ({ backend: (memory) => ({ ...memory, secrets: { ...memory.secrets, check } }) })),
    async (quickstart) => {
      const field = quickstart.getByLabelText('Client secret');
      await fireEvent.input(field, { target: { value: 'zis_not-a-real-secret' } });
      await userEvent.click(quickstart.getByRole('button', { name: 'Check secret' }));
      await see(quickstart, said);
      field.closest('form')?.scrollIntoView();
    },
  );

const verdict = (is: CredentialVerdict, said: string, appName: string | null = null): StoryObj =>
  checked(async () => ({ verdict: is, secretId: null, appName }), said);

export const SecretRight = verdict('right', 'This secret works');
export const SecretUnderReview = verdict('under-review', 'This secret is right, but the app is not approved');
export const SecretInactive = verdict('inactive', 'This secret is inactive');
export const SecretExpired = verdict('expired', 'This secret has expired');
export const SecretOtherApp = verdict('other-app', 'This secret belongs to Another App', 'Another App');
export const SecretTypo = verdict('typo', 'This secret is not complete or has a mistake');
export const SecretUnknown = verdict('unknown', 'This secret is not known');
export const SecretAppOff = verdict('app-off', 'This secret is right, but the app is switched off');

export const SecretChecking = checked(() => new Promise(() => undefined), 'Checking…');

export const SecretCheckFailed = checked(
  () => Promise.reject(new PortalError('network')),
  'The secret was not checked. The server can’t be reached. Check your connection and try again.',
);

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

export const Loading: StoryObj = {
  ...story(() => ({
    prepare: hanging('apps.get'),
  })),
  play: keepsLoading(tag),
};

export const Failed: StoryObj = {
  ...story(() => ({
    prepare: failing('apps.get', new PortalError('server', { requestId: 'req-7' })),
  })),
  play: shows(tag, /^Something went wrong on the server/, 'Request req-7', ['button', 'Try again']),
};

export const SignedOut: StoryObj = {
  ...story(() => ({ session: signedOutSession() })),
  play: isSignedOut(tag),
};
