import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent } from 'storybook/test';

import { people, type Scenario, scenarios } from '../src/backends/memory/scenarios.js';
import type { DevPortalBackend } from '../src/contract/backend.js';
import { PortalError } from '../src/contract/errors.js';
import { inside, signedOutSession, storyPortal, type StoryPortalOptions } from './support.js';

const meta: Meta = { title: 'Review queue', component: 'zi-review-queue' };
export default meta;

/** The waits are as long on every day that the story is looked at. */
function waitingFor(...days: number[]): Scenario {
  const { reviews } = scenarios;
  let next = 0;
  const apps = reviews.apps.map((app) => {
    if (!('review' in app) || !app.review) return app;
    const submittedAt = new Date(Date.now() - (days[next++ % days.length] ?? 1) * 86_400_000 - 60_000).toISOString();
    return { ...app, review: { ...app.review, submittedAt } };
  });
  return { ...reviews, apps: apps.filter(({ tenantId }) => tenantId === 'tenant-lantern') };
}

const inReview = waitingFor(3, 9, 5, 12);

const story = (reviewId?: string, options?: () => StoryPortalOptions): StoryObj => ({
  render: () =>
    html`<zi-review-queue
      .reviewId=${reviewId}
      .portal=${storyPortal({ scenario: inReview, ...options?.() })}
    ></zi-review-queue>`,
});

const queue = (canvas: HTMLElement): ReturnType<typeof inside> => inside(canvas, 'zi-review-queue');

export const Waiting = story();

export const AllStates: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const reviews = queue(canvasElement);
    await userEvent.selectOptions(await reviews.findByLabelText('State'), '');
    await reviews.findByRole('button', { name: 'Review Lantern Outreach' });
  },
};

export const ChangeOpened = story('app-lantern-sync-review');

export const RegistrationOpened = story('app-lantern-mobile-review');

export const NotApproved = story('app-lantern-outreach-review');

export const ChangesRequested = story('app-lantern-reports-review');

export const ReasonMissing: StoryObj = {
  ...story('app-lantern-mobile-review'),
  play: async ({ canvasElement }) => {
    const reviews = queue(canvasElement);
    await userEvent.click(await reviews.findByRole('radio', { name: /Request changes/ }));
    await userEvent.click(reviews.getByRole('button', { name: 'Add note on Sign-in redirect URIs' }));
    await userEvent.type(
      await reviews.findByRole('textbox', { name: 'Note on Sign-in redirect URIs' }),
      'Whose host is zoomlnfo.example?',
    );
    await userEvent.click(reviews.getByRole('button', { name: 'Continue' }));
    await reviews.findByText('Say why: the owner needs it to go on.');
  },
};

export const Confirm: StoryObj = {
  ...story('app-lantern-sync-review'),
  play: async ({ canvasElement }) => {
    const reviews = queue(canvasElement);
    await userEvent.click(await reviews.findByRole('radio', { name: /Approve/ }));
    await userEvent.click(reviews.getByRole('button', { name: 'Continue' }));
    await reviews.findByRole('dialog', { name: 'Approve Lantern Sync?' });
  },
};

let owner: DevPortalBackend | undefined;

export const ChangedMeanwhile: StoryObj = {
  render: () => {
    const portal = storyPortal({
      scenario: inReview,
      prepare: (store) => {
        owner = store.as(people.partner.id);
      },
    });
    return html`<zi-review-queue .reviewId=${'app-lantern-mobile-review'} .portal=${portal}></zi-review-queue>`;
  },
  play: async ({ canvasElement }) => {
    const reviews = queue(canvasElement);
    await userEvent.click(await reviews.findByRole('radio', { name: /Approve/ }));
    await owner?.apps.update({
      appId: 'app-lantern-mobile',
      version: '1',
      changes: { redirectUris: ['com.lantern.mobile:/callback', 'https://mobile.lantern.example/callback'] },
    });
    await userEvent.click(reviews.getByRole('button', { name: 'Continue' }));
    await userEvent.click(await reviews.findByRole('button', { name: 'Approve' }));
    await reviews.findByText('The owner has changed this request');
  },
};

export const Empty = story(undefined, () => ({ scenario: { ...scenarios.empty, viewer: people.reviewer.id } }));

export const NoMatch: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const reviews = queue(canvasElement);
    await userEvent.type(await reviews.findByRole('searchbox'), 'nothing like it');
    await reviews.findByText('Nothing matches');
  },
};

export const Loading = story(undefined, () => ({
  prepare: (store) => {
    store.hangNext('reviews.list', Infinity);
  },
}));

export const Failed = story(undefined, () => ({
  prepare: (store) => {
    store.failNext('reviews.list', new PortalError('server', { requestId: 'req-41' }), { times: Infinity });
  },
}));

export const Forbidden = story(undefined, () => ({ scenario: { ...inReview, viewer: people.developer.id } }));

export const OwnTenant = story('app-lantern-sync-review', () => ({
  scenario: {
    ...inReview,
    people: inReview.people.map((person) =>
      person.id === people.reviewer.id ? { ...person, tenantId: people.partner.tenantId } : person,
    ),
  },
}));

export const SignedOut = story(undefined, () => ({ session: signedOutSession() }));

export const Narrow: StoryObj = {
  render: () =>
    html`<div .style=${'max-inline-size: 340px'}>
      <zi-review-queue
        .reviewId=${'app-lantern-sync-review'}
        .portal=${storyPortal({ scenario: inReview })}
      ></zi-review-queue>
    </div>`,
};
