import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { people, type Scenario, scenarios } from '../src/backends/memory/scenarios.js';
import type { DevPortalBackend } from '../src/contract/backend.js';
import { PortalError } from '../src/contract/errors.js';
import {
  answersCome,
  failing,
  hanging,
  inside,
  isSignedOut,
  playIn,
  see,
  shows,
  signedOutSession,
  storyPortal,
  type StoryPortalOptions,
} from './support.js';

const meta: Meta = { title: 'Review queue', component: 'zi-review-queue' };
export default meta;

const tag = 'zi-review-queue';

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

const queue = (canvas: HTMLElement): ReturnType<typeof inside> => inside(canvas, tag);

export const Waiting: StoryObj = {
  ...story(),
  play: playIn(tag, async (reviews) => {
    await see(reviews, '2 reviews');
    await expect(reviews.getByRole('row', { name: /Lantern Mobile/ })).toHaveTextContent(/New app.*9 days ago/s);
    await expect(reviews.getByRole('row', { name: /Lantern Sync/ })).toHaveTextContent(/Change.*3 days ago/s);
  }),
};

export const AllStates: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const reviews = queue(canvasElement);
    await userEvent.selectOptions(await reviews.findByLabelText('State'), '');
    await reviews.findByRole('button', { name: 'Review Lantern Outreach' });
  },
};

export const ChangeOpened: StoryObj = {
  ...story('app-lantern-sync-review'),
  play: playIn(tag, async (reviews) => {
    await see(reviews, ['heading', 'Lantern Sync'], ['region', 'Requested changes'], ['columnheader', 'Works now']);
    await expect(reviews.getByRole('radio', { name: /^Approve/ })).not.toHaveAttribute('aria-disabled', 'true');
  }),
};

export const RegistrationOpened: StoryObj = {
  ...story('app-lantern-mobile-review'),
  play: playIn(tag, async (reviews) => {
    await see(reviews, ['heading', 'Lantern Mobile'], ['region', 'Requested app'], 'App link');
    await expect(reviews.getByRole('radio', { name: /^Approve/ })).not.toHaveAttribute('aria-disabled', 'true');
  }),
};

export const NotApproved: StoryObj = {
  ...story('app-lantern-outreach-review'),
  play: playIn(tag, async (reviews) => {
    await see(reviews, 'Not Approved', /did not approve the app/, /^This review has been decided or withdrawn/);
    await expect(reviews.queryByRole('radio')).toBeNull();
  }),
};

export const ChangesRequested: StoryObj = {
  ...story('app-lantern-reports-review'),
  play: playIn(tag, async (reviews) => {
    await see(reviews, 'Changes Requested', 'Reports of what?', /^This review has been decided or withdrawn/);
    await expect(reviews.queryByRole('radio')).toBeNull();
  }),
};

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

export const Empty: StoryObj = {
  ...story(undefined, () => ({ scenario: { ...scenarios.empty, viewer: people.reviewer.id } })),
  play: shows(tag, '0 reviews', ['heading', 'All caught up']),
};

export const NoMatch: StoryObj = {
  ...story(),
  play: async ({ canvasElement }) => {
    const reviews = queue(canvasElement);
    await userEvent.type(await reviews.findByRole('searchbox'), 'nothing like it');
    await reviews.findByText('Nothing matches');
  },
};

export const Loading: StoryObj = {
  ...story(undefined, () => ({
    prepare: hanging('reviews.list'),
  })),
  play: playIn(tag, async (reviews) => {
    await see(reviews, ['table', 'Review Queue']);
    await answersCome();
    await expect(reviews.queryByRole('button', { name: /^Review / })).toBeNull();
    await see(reviews, ['table', 'Review Queue']);
  }),
};

export const Failed: StoryObj = {
  ...story(undefined, () => ({
    prepare: failing('reviews.list', new PortalError('server', { requestId: 'req-41' })),
  })),
  play: shows(tag, /^Something went wrong on the server/, 'Request req-41', ['button', 'Try again']),
};

export const Forbidden: StoryObj = {
  ...story(undefined, () => ({ scenario: { ...inReview, viewer: people.developer.id } })),
  play: playIn(tag, async (reviews) => {
    await see(reviews, ['heading', 'Reviews are for reviewers']);
    await expect(reviews.queryByRole('table')).toBeNull();
  }),
};

export const OwnTenant: StoryObj = {
  ...story('app-lantern-sync-review', () => ({
    scenario: {
      ...inReview,
      people: inReview.people.map((person) =>
        person.id === people.reviewer.id ? { ...person, tenantId: people.partner.tenantId } : person,
      ),
    },
  })),
  play: playIn(tag, async (reviews) => {
    await see(reviews, /^This app belongs to your own organization/);
    await expect(reviews.getByRole('radio', { name: /^Approve/ })).toHaveAttribute('aria-disabled', 'true');
    await expect(reviews.getByRole('button', { name: 'Continue' })).toHaveAttribute('aria-disabled', 'true');
  }),
};

export const SignedOut: StoryObj = {
  ...story(undefined, () => ({ session: signedOutSession() })),
  play: isSignedOut(tag),
};

export const Narrow: StoryObj = {
  render: () =>
    html`<div .style=${'max-inline-size: 340px'}>
      <zi-review-queue
        .reviewId=${'app-lantern-sync-review'}
        .portal=${storyPortal({ scenario: inReview })}
      ></zi-review-queue>
    </div>`,
  play: playIn(tag, async (reviews) => {
    await see(reviews, ['region', 'Requested changes']);
    await expect(reviews.getByRole('form', { name: 'Decision' }).getBoundingClientRect().width).toBeLessThan(341);
  }),
};
