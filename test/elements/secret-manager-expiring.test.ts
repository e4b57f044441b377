import { expect } from '@open-wc/testing';

import { expiries } from './support/expiries.js';
import { settle } from './support/forms.js';
import { ago, ahead, appId, day, hour, openSecrets, rotating, rows } from './support/secret-screen.js';

describe('<zi-secret-manager> and secrets that run out', () => {
  for (const [left, words, days] of [
    [29.5 * day, 'In 30 days', 30],
    [8 * day - hour, 'In 8 days', 30],
    [6.5 * day, 'In 7 days', 7],
    [1.5 * day, 'In 2 days', 7],
    [20 * hour, 'Within a day', 1],
  ] as const) {
    it(`warns where there is left: ${words.toLowerCase()}, and tells the page once`, async () => {
      const told = expiries();
      const expiresAt = ahead(left);
      const { host, screen, portal, callsOf } = await openSecrets({ scenario: rotating({ expiresAt }) });
      await rows(screen);
      expect(screen.get('row', /9bTx/).textContent).to.include(words);
      expect(screen.get('row', /mR5a/).textContent).not.to.match(/In \d+ days|Within/);
      await expect(host).to.be.accessible();
      const reads = callsOf('secrets.list').length;
      portal.changes.announce({ kind: 'secrets', appId }, undefined);
      await settle();
      expect(callsOf('secrets.list')).to.have.length(reads + 1);
      expect(told).to.deep.equal([{ appId, secretId: 'old', expiresAt, days }]);
    });
  }

  it('neither warns nor tells more than 30 days before', async () => {
    const told = expiries();
    const { screen } = await openSecrets({ scenario: rotating({ expiresAt: ahead(30 * day + hour) }) });
    await rows(screen);
    expect(screen.get('row', /9bTx/).textContent).not.to.match(/In \d+ days/);
    expect(told).to.deep.equal([]);
  });

  it('tells that one has run out, and does not warn of it any more', async () => {
    const told = expiries();
    const expiresAt = ago(day);
    const { screen } = await openSecrets({ scenario: rotating({ expiresAt }) });
    expect(await rows(screen)).to.deep.equal(['9bTx Expired', 'mR5a Active']);
    expect(screen.get('row', /9bTx/).textContent).not.to.match(/In \d+ days|Within/);
    expect(told).to.deep.equal([{ appId, secretId: 'old', expiresAt, days: 0 }]);
  });

  it('tells of one that runs out while it is looked at', async () => {
    const told = expiries();
    const expiresAt = ahead(1_000);
    const { screen } = await openSecrets({ scenario: rotating({ expiresAt }) });
    await screen.find('button', 'Delete: Secret that ends with 9bTx');
    await settle();
    expect(told.at(-1)).to.include({ secretId: 'old', days: 0 });
  });

  it('tells of the next warning when it comes due', async () => {
    const told = expiries();
    const { screen } = await openSecrets({
      scenario: rotating({ expiresAt: ahead(7 * day + 1_000) }, { lastUsedAt: ago(hour) }),
    });
    await screen.reads('In 7 days');
    await settle();
    expect(told.at(-1)).to.include({ secretId: 'old', days: 7 });
  });

  it('tells of each of two', async () => {
    const told = expiries();
    const scenario = rotating({ expiresAt: ahead(5 * day) }, { expiresAt: ahead(20 * day) });
    const { screen } = await openSecrets({ scenario });
    await rows(screen);
    expect(told.map(({ secretId, days }) => [secretId, days])).to.deep.equal([
      ['old', 7],
      ['next', 30],
    ]);
  });
});
