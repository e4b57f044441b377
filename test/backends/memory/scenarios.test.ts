import { expect } from '@open-wc/testing';

import { manyApps, people, type Scenario, scenarios, tenants } from '../../../src/backends/memory/scenarios.js';
import { nameKey, checkDraft } from '../../../src/contract/draft.js';
import { guideScopes } from '../../../src/contract/scope.js';
import { missingEntitlements } from '../../../src/contract/viewer.js';

describe('the guide scenario', () => {
  it("is the guide's first table, its times in UTC", () => {
    const rows = scenarios.guide.apps.map(({ name, clientId, updatedAt, status, active }) => [
      name,
      clientId,
      updatedAt,
      status,
      active,
    ]);
    expect(rows).to.deep.equal([
      ['My New App', '0oamju0l4fwq09yljd7', '2025-05-20T14:09:00.000Z', 'approved', true],
      ['Another App', '0oamju4ff3de7rqdxld7', '2025-05-20T14:08:00.000Z', 'approved', true],
      ['Technographic Enrich', '0oame6vb2lrlr5h0ld7', '2025-05-15T15:06:00.000Z', 'approved', true],
      ['App Create', '0oalxvb96ltvtq69nhld7', '2025-04-29T15:24:00.000Z', 'under-review', false],
    ]);
  });
});

describe('the people', () => {
  it('are named by what they lack or may do', () => {
    const lacks = (id: keyof typeof people) => {
      const person = people[id];
      const tenant = Object.values(tenants).find((one) => one.id === person.tenantId)!;
      const viewer = { packages: [...tenant.packages], subscriptions: [...person.subscriptions] };
      return missingEntitlements(viewer).map(({ kind }) => kind);
    };
    expect(lacks('developer')).to.deep.equal([]);
    expect(lacks('org-admin')).to.deep.equal([]);
    expect(lacks('reviewer')).to.deep.equal([]);
    expect(lacks('other-tenant')).to.deep.equal([]);
    expect(lacks('no-subscription')).to.deep.equal(['subscription']);
    expect(lacks('no-package')).to.deep.equal(['package']);
    expect(people['org-admin'].roles).to.deep.equal(['org-admin']);
    expect(people.reviewer.roles).to.deep.equal(['reviewer']);
    expect(people['other-tenant'].tenantId).not.to.equal(people.developer.tenantId);
  });
});

for (const [name, scenario] of Object.entries({ ...scenarios, 'of many apps': manyApps(500) } as Record<
  string,
  Scenario
>)) {
  describe(`the scenario ${name}`, () => {
    it('holds apps that the rules allow', () => {
      for (const app of scenario.apps) {
        const tenant = scenario.tenants.find(({ id }) => id === app.tenantId);
        const { redirectUris, scopes, ...rest } = app;
        const draft = { ...rest, redirectUris: [...redirectUris], scopes: [...scopes] };
        const rules = { catalog: guideScopes, packages: tenant?.packages ?? [] };
        expect(checkDraft(draft, rules).problems, app.name).to.deep.equal([]);
        expect(app.status === 'under-review' && app.active, app.name).to.equal(false);
        expect(app.applicationType === 'internal' && app.status !== 'approved', app.name).to.equal(false);
      }
    });

    it('holds secrets that the rules allow', () => {
      for (const { name: appName, secrets } of scenario.apps) {
        expect(secrets.length, appName).to.be.at.most(2);
        if (secrets.length > 0)
          expect(
            secrets.some(({ status }) => status === 'active'),
            appName,
          ).to.equal(true);
        for (const { createdBy } of secrets) expect(scenario.people.map(({ id }) => id)).to.include(createdBy);
      }
    });

    it('gives every id, client ID and name once', () => {
      const { apps } = scenario;
      for (const values of [
        apps.map(({ id }) => id),
        apps.map(({ clientId }) => clientId),
        apps.map((app) => nameKey(app.name)),
        apps.flatMap(({ secrets }) => secrets.map(({ id }) => id)),
        scenario.people.map(({ id }) => id),
        scenario.tenants.map(({ id }) => id),
      ]) {
        expect(new Set(values).size).to.equal(values.length);
      }
    });

    it('names a viewer that it has', () => {
      expect(scenario.people.map(({ id }) => id)).to.include(scenario.viewer);
    });
  });
}

describe('manyApps', () => {
  it('gives as many as told, newest first, in every state, and the same at every call', () => {
    const { apps } = manyApps(500);
    expect(apps).to.have.length(500);
    const times = apps.map(({ updatedAt }) => updatedAt);
    expect(times).to.deep.equal([...times].sort().reverse());
    const states = apps.map(({ status, active }) => `${status} ${active}`);
    expect(new Set(states)).to.have.length(4);
    expect(manyApps(500)).to.deep.equal({ ...manyApps(500), apps });
  });
});
