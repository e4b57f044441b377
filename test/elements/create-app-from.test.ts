import { expect, fixture, html, oneEvent } from '@open-wc/testing';

import { people, scenarios } from '../../src/backends/memory/scenarios.js';
import type { App } from '../../src/contract/app.js';
import { PortalError } from '../../src/contract/errors.js';
import type { ZiCreateApp } from '../../src/elements/create-app/create-app.js';
import { FormScreen } from './support/create-app-screen.js';
import { eventually, fill, settle } from './support/forms.js';
import { stage, type Stage } from './support/stage.js';

const copied = {
  name: 'Copy of My New App',
  type: 'internal',
  uris: ['https://crm.harbor.example/oauth/callback', 'http://localhost:8123/callback'],
  scopes: ['ziapi:search', 'ziapi:enrich'],
  logo: undefined,
};

async function show(set: Stage, from = 'app-my-new-app'): Promise<FormScreen> {
  return new FormScreen(
    await fixture<ZiCreateApp>(html`<zi-create-app from-app-id=${from} .portal=${set.portal}></zi-create-app>`),
  );
}

describe('<zi-create-app> from another app', () => {
  it('starts with its settings under another name, and makes a new app', async () => {
    const set = stage();
    const screen = await (await show(set)).ready();
    expect(screen.content).to.deep.equal(copied);
    expect(screen.problems).to.deep.equal([]);
    await expect(screen.host).to.be.accessible();
    const told = oneEvent<CustomEvent<{ app: App }>>(screen.host, 'zi-app-created');
    screen.create();
    const { app } = (await told).detail;
    expect(app).to.deep.include({ name: 'Copy of My New App', logo: null, redirectUris: copied.uris });
    expect(app.id).not.to.equal('app-my-new-app');
  });

  it('leaves out the scopes that the packages do not carry', async () => {
    const [app] = scenarios.guide.apps;
    const scopes = ['ziapi:search', 'ziapi:copilot-account-summary:read', 'ziapi:retired'];
    const set = stage({ scenario: { ...scenarios.guide, apps: app ? [{ ...app, scopes }] : [] } });
    const screen = await (await show(set)).ready();
    expect(screen.content.scopes).to.deep.equal(['ziapi:search']);
  });

  it('keeps a long name within its bounds', async () => {
    const [app] = scenarios.guide.apps;
    const name = 'n'.repeat(100);
    const set = stage({ scenario: { ...scenarios.guide, apps: app ? [{ ...app, name }] : [] } });
    const screen = await (await show(set)).ready();
    expect(screen.content.name).to.have.length(100);
  });

  it('goes before nothing that was typed before, until the person starts over', async () => {
    const set = stage();
    const first = new FormScreen(
      await fixture<ZiCreateApp>(html`<zi-create-app .portal=${set.portal}></zi-create-app>`),
    );
    await first.ready();
    fill(first.name, 'Half filled');
    first.host.remove();
    const screen = await (await show(set)).ready();
    expect(screen.content.name).to.equal('Half filled');
    screen.get('button', 'Start over').click();
    await eventually(() => expect(screen.content).to.deep.equal(copied));
  });

  it('stays when the other app is deleted meanwhile', async () => {
    const set = stage();
    const screen = await (await show(set)).ready();
    fill(screen.name, 'Mine');
    await set.portal.backend.apps.delete({ appId: 'app-my-new-app', version: '1' });
    set.store.failNext('apps.create', new PortalError('forbidden'));
    screen.create();
    await screen.reads('You don’t have permission to do this.');
    await settle();
    expect(screen.content.name).to.equal('Mine');
  });

  it('says that there is no such app, also where it is another organization’s', async () => {
    for (const set of [stage({ scenario: scenarios.empty }), stage({ viewer: people['other-tenant'].id })]) {
      const screen = await show(set);
      await screen.reads('This app no longer exists, or you can’t see it.');
      expect(screen.has('textbox')).to.equal(false);
    }
  });

  it('can be tried again, and is aborted when it leaves the page', async () => {
    const set = stage();
    set.store.failNext('apps.get', new PortalError('network'));
    const screen = await show(set);
    await screen.reads('The server can’t be reached.');
    set.store.hangNext('apps.get');
    screen.get('button', 'Try again').click();
    await eventually(() => expect(set.callsOf('apps.get')).to.have.length(2));
    screen.host.remove();
    expect(set.callsOf('apps.get')[1]?.signal?.aborted).to.equal(true);
  });
});
