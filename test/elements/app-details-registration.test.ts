import '../../src/define/app-details.js';

import { expect } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import type { App } from '../../src/contract/app.js';
import { AppDetailsDriver } from './support/app-details-driver.js';
import { eventually } from './support/forms.js';
import { longWaits } from './support/long-waits.js';
import { stage, wrapped } from './support/stage.js';

type Registration = NonNullable<App['registration']>;

const since = '2025-05-20T14:09:00.000Z';

/** An app whose registration stands so, as long as the test does not say otherwise. To look again is a long wait. */
async function show(first: Registration | null) {
  const later = longWaits(1_000);
  const state = { registration: first, reads: 0 };
  const { portal } = stage({ scenario: scenarios.statuses });
  const backend = wrapped(portal.backend, (operation, method) => async (input, options) => {
    const answer = await method(input, options);
    if (operation !== 'apps.get') return answer;
    state.reads += 1;
    return { ...(answer as App), registration: state.registration };
  });
  const details = await AppDetailsDriver.show({ ...portal, backend }, 'app-approved');
  await details.loaded('Approved and on');
  return { details, state, later };
}

describe('<zi-app-details> and the registration', () => {
  it('says nothing of one that is as it should be', async () => {
    const { details } = await show(null);
    expect(details.root.querySelector('[part=registration]')).to.equal(null);
  });

  it('says that a change is under way, and looks until it has arrived', async () => {
    const { details, state, later } = await show({ state: 'pending', since, differences: [] });
    await details.reads('The last change is on its way');
    await details.reads('Nothing is lost, and there is nothing for you to do.');
    await expect(details.host).to.be.accessible();
    later.end(2_000);
    await eventually(() => expect(state.reads).to.equal(2));
    await details.reads('The last change is on its way');
    state.registration = null;
    // Less and less often.
    later.end(3_000);
    await eventually(() => expect(details.root.querySelector('[part=registration]') === null).to.equal(true));
    expect(later.waits()).to.deep.equal([], 'it looks no more');
  });

  it('says that a change was refused, and does not look again', async () => {
    const { details, later } = await show({ state: 'refused', since, differences: [] });
    await details.reads('The last change was refused');
    await details.reads('What you entered is kept: edit the app to try again.');
    expect(later.waits()).to.deep.equal([]);
  });

  it('looks no more once it has left the page', async () => {
    const { details, later } = await show({ state: 'pending', since, differences: [] });
    expect(later.waits()).to.deep.equal([2_000]);
    details.host.remove();
    expect(later.waits()).to.deep.equal([]);
  });

  it('says what was changed elsewhere, field by field, in words', async () => {
    const { details } = await show({
      state: 'drifted',
      since,
      differences: [
        { path: 'name', expected: ['Approved and on'], found: ['<b>Payroll</b>'] },
        { path: 'applicationType', expected: ['internal'], found: ['partner'] },
        { path: 'redirectUris', expected: ['https://a.example/cb', 'https://b.example/cb'], found: [] },
        { path: 'scopes', expected: ['ziapi:search'], found: ['ziapi:search', 'ziapi:unknown'] },
        { path: 'active', expected: ['true'], found: ['false'] },
        { path: 'secrets', expected: [], found: ['ocs1'] },
        { path: 'client', expected: ['web'], found: ['native'] },
      ],
    });
    await details.reads('Changed outside the DevPortal');
    const lines = [...details.root.querySelectorAll('[part=registration] li')].map(({ textContent }) => textContent);
    expect(lines).to.deep.equal([
      'App Integration Name: “Approved and on” here, “<b>Payroll</b>” in the sign-in service',
      'Application Type: “For internal use only” here, “For partner and internal use” in the sign-in service',
      'Sign-in redirect URIs: “https://a.example/cb, https://b.example/cb” here, “None” in the sign-in service',
      'Scopes: “Search API” here, “Search API, ziapi:unknown” in the sign-in service',
      'Switched off in the sign-in service',
      'Client secrets were added, changed or deleted in the sign-in service',
      'Other OAuth settings were changed in the sign-in service',
    ]);
    await expect(details.host).to.be.accessible();
  });
});
