import { expect } from '@open-wc/testing';

import { people, scenarios } from '../../src/backends/memory/scenarios.js';
import { type FormScreen, openForm } from './support/create-app-screen.js';

/** As a person who sees the box would call it. */
function parent(screen: FormScreen, title: string): 'none' | 'some' | 'all' {
  const box = screen.get<HTMLInputElement>('checkbox', title);
  if (box.indeterminate) return 'some';
  return box.checked ? 'all' : 'none';
}

describe('<zi-create-app> and the scopes', () => {
  it('offers every scope of the catalogue with its description, and is accessible', async () => {
    const { host, screen } = await openForm();
    const group = screen.scopesGroup;
    expect([...group.querySelectorAll('.choice-name')].map(({ textContent }) => textContent)).to.deep.equal([
      'Manage Audiences',
      'Manage Audience Members',
      'Search API',
      'Enrich API',
      'Copilot Read Account Summary API',
    ]);
    expect(screen.text).to.include('Create, update, and delete audience lists.');
    await expect(host).to.be.accessible();
  });

  it('shows a category as chosen in none, some or all of its scopes', async () => {
    const { host, screen } = await openForm();
    expect(parent(screen, 'Marketing')).to.equal('none');
    screen.scope('marketing:audiences').click();
    await host.updateComplete;
    expect(parent(screen, 'Marketing')).to.equal('some');
    expect(screen.text).to.include('1 of 2 selected');
    screen.scope('marketing:audience-members').click();
    await host.updateComplete;
    expect(parent(screen, 'Marketing')).to.equal('all');
    screen.scope('marketing:audiences').click();
    await host.updateComplete;
    expect(parent(screen, 'Marketing')).to.equal('some');
    screen.scope('marketing:audience-members').click();
    await host.updateComplete;
    expect(parent(screen, 'Marketing')).to.equal('none');
  });

  it('chooses all of a category by its box, and none', async () => {
    const { host, screen } = await openForm();
    screen.get('checkbox', 'Marketing').click();
    await host.updateComplete;
    expect(screen.content.scopes).to.deep.equal(['marketing:audiences', 'marketing:audience-members']);
    screen.get('checkbox', 'Marketing').click();
    await host.updateComplete;
    expect(screen.content.scopes).to.deep.equal([]);
  });

  it('goes from some to all by the box', async () => {
    const { host, screen } = await openForm();
    screen.scope('ziapi:search').click();
    await host.updateComplete;
    screen.get('checkbox', 'ziapi').click();
    await host.updateComplete;
    expect(screen.content.scopes).to.deep.equal(['ziapi:search', 'ziapi:enrich']);
    expect(parent(screen, 'ziapi')).to.equal('all');
  });

  it('leaves the other categories as they are', async () => {
    const { host, screen } = await openForm();
    screen.scope('ziapi:search').click();
    screen.get('checkbox', 'Marketing').click();
    await host.updateComplete;
    expect(screen.content.scopes).to.deep.equal(['marketing:audiences', 'marketing:audience-members', 'ziapi:search']);
    expect(parent(screen, 'ziapi')).to.equal('some');
  });

  it('leaves out a scope whose package the organisation lacks, and says which one that is', async () => {
    const { host, screen } = await openForm();
    const locked = screen.scope('ziapi:copilot-account-summary:read');
    expect(locked.disabled).to.equal(true);
    expect(screen.text).to.include('Needs the Copilot package');
    screen.get('checkbox', 'ziapi').click();
    await host.updateComplete;
    expect(locked.checked).to.equal(false);
    expect(parent(screen, 'ziapi')).to.equal('all');
    locked.click();
    await host.updateComplete;
    expect(screen.content.scopes).to.deep.equal(['ziapi:search', 'ziapi:enrich']);
  });

  it('offers the same scope to an organisation that has the package', async () => {
    const { host, screen } = await openForm({ scenario: scenarios.empty, viewer: people['other-tenant'].id });
    expect(screen.scope('ziapi:copilot-account-summary:read').disabled).to.equal(false);
    expect(screen.text).not.to.include('Needs the Copilot package');
    screen.get('checkbox', 'ziapi').click();
    await host.updateComplete;
    expect(screen.content.scopes).to.deep.equal(['ziapi:search', 'ziapi:enrich', 'ziapi:copilot-account-summary:read']);
  });

  it('no longer asks for a scope once one is chosen', async () => {
    const { host, screen } = await openForm();
    screen.create();
    await screen.reads('Select at least one scope.');
    expect(screen.problemAt(screen.scopesGroup)).to.equal('Select at least one scope.');
    screen.get('checkbox', 'Marketing').click();
    await host.updateComplete;
    expect(screen.problemAt(screen.scopesGroup)).to.equal('');
  });
});
