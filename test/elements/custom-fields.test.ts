import { expect, fixture, html, oneEvent } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import type { App } from '../../src/contract/app.js';
import type { DevPortalBackend } from '../../src/contract/backend.js';
import type { ZiCreateApp } from '../../src/elements/create-app/create-app.js';
import type { CustomField } from '../../src/portal/extensions.js';
import { FormScreen, goodDraft, openForm, type OpenForm } from './support/create-app-screen.js';
import { effects, openDetails, openEdit, save } from './support/edit-screen.js';
import { eventually, fill } from './support/forms.js';
import { reports } from './support/reports.js';

const team: CustomField = { key: 'team', label: 'Team', type: 'text', required: true, hint: 'Who answers for it' };
const region: CustomField = {
  key: 'region',
  label: 'Region',
  type: 'select',
  options: [
    { value: 'emea', label: 'Europe' },
    { value: 'amer', label: 'Americas' },
  ],
};
const audited: CustomField = { key: 'audited', label: 'Audited', type: 'checkbox' };
const purpose: CustomField = {
  key: 'purpose',
  label: 'Purpose',
  type: 'textarea',
  check: (value, { name }) => (value.includes(name) && value !== '' ? 'Do not repeat the name.' : undefined),
};
const fields = [team, region, audited, purpose];

async function openWith(given: readonly CustomField[]): Promise<OpenForm> {
  const opened = await openForm();
  opened.host.fields = given;
  await opened.screen.find('textbox', /^Team/);
  return opened;
}

function select(control: HTMLElement, value: string): void {
  (control as HTMLSelectElement).value = value;
  control.dispatchEvent(new Event('change'));
}

describe("a host's own fields in <zi-create-app>", () => {
  it('are drawn with our controls, labelled and accessible', async () => {
    const { host, screen } = await openWith(fields);
    expect(screen.description(screen.get('textbox', /^Team/))).to.contain('Who answers for it');
    expect(screen.has('combobox', 'Region')).to.equal(true);
    expect(screen.has('checkbox', 'Audited')).to.equal(true);
    expect(screen.has('textbox', 'Purpose')).to.equal(true);
    await expect(host).to.be.accessible();
  });

  it("are stored as the app's metadata, the empty ones not", async () => {
    const { host, screen, apps } = await openWith(fields);
    await screen.fill(goodDraft);
    fill(screen.get('textbox', /^Team/), 'Revenue <b>');
    select(screen.get('combobox', 'Region'), 'emea');
    screen.get('checkbox', 'Audited').click();
    const told = oneEvent<CustomEvent<{ app: App }>>(host, 'zi-app-created');
    screen.create();
    const expected = { team: 'Revenue <b>', region: 'emea', audited: 'true' };
    expect((await told).detail.app.metadata).to.deep.equal(expected);
    expect((await apps())[0]?.metadata).to.deep.equal(expected);
  });

  it('say what is wrong at their place, and get the focus', async () => {
    const { screen, callsOf } = await openWith(fields);
    await screen.fill(goodDraft);
    const field = screen.get('textbox', /^Team/);
    expect(screen.problemAt(field)).to.equal('');
    screen.create();
    await eventually(() => expect(screen.problemAt(field)).to.equal('Fill in this field.'));
    expect(screen.focused === field).to.equal(true);
    expect(callsOf('apps.create')).to.deep.equal([]);
    fill(field, 'Sales');
    await eventually(() => expect(screen.problemAt(field)).to.equal(''));
  });

  it('are checked by the host, with the draft, in its own words', async () => {
    const { screen } = await openWith(fields);
    await screen.fill(goodDraft);
    const field = screen.get('textbox', 'Purpose');
    fill(field, `What ${goodDraft.name} is for`);
    field.dispatchEvent(new Event('change'));
    await eventually(() => expect(screen.problemAt(field)).to.equal('Do not repeat the name.'));
  });

  it('are checked once as the form is drawn, however many fields say what is wrong', async () => {
    const asked: string[] = [];
    const check = (value: string): undefined => void asked.push(value);
    const { host, screen } = await openWith([team, { ...purpose, check }]);
    screen.create();
    await eventually(() => expect(screen.problemAt(screen.get('textbox', /^Team/))).to.equal('Fill in this field.'));
    await host.updateComplete;
    asked.length = 0;
    let drawn = 0;
    host.addController({ hostUpdated: () => (drawn += 1) });
    fill(screen.get('textbox', 'Purpose'), 'Leads');
    await eventually(() => expect(drawn).to.be.above(0));
    await host.updateComplete;
    expect(asked).to.deep.equal(Array.from({ length: drawn }, () => 'Leads'));
  });

  it('are there again after the page went', async () => {
    const { host, screen, portal } = await openWith(fields);
    fill(screen.get('textbox', /^Team/), 'Sales');
    dispatchEvent(new Event('pagehide'));
    host.remove();
    const again = new FormScreen(
      await fixture<ZiCreateApp>(html`<zi-create-app .portal=${portal} .fields=${fields}></zi-create-app>`),
    );
    const field = await again.find<HTMLInputElement>('textbox', /^Team/);
    expect(field.value).to.equal('Sales');
  });

  it('leave out a field whose key cannot be kept, and say so to the developer', async () => {
    const reported = reports();
    const { screen } = await openWith([team, { ...region, key: 'Region' }]);
    expect(screen.has('combobox', 'Region')).to.equal(false);
    expect(reported.join()).to.contain('No keys of fields: Region');
  });
});

const scenario = {
  ...scenarios.guide,
  apps: scenarios.guide.apps.map((app) => ({ ...app, metadata: { team: 'Sales', region: 'emea', crm: '42' } })),
};
const appId = 'app-another-app';

describe("a host's own fields in <zi-app-details>", () => {
  it('are with the settings, a choice by its label', async () => {
    const { host, details } = await openDetails(appId, { scenario });
    host.fields = fields;
    await details.loaded('Another App');
    expect(details.setting('Team')).to.deep.equal(['Sales']);
    expect(details.setting('Region')).to.deep.equal(['Europe']);
  });

  it('are edited at once, without what is not among them, and are in the history', async () => {
    const { host, details, form, stored } = await openEdit(appId, { scenario });
    host.fields = fields;
    const field = await form.find<HTMLInputElement>('textbox', /^Team/);
    expect(field.value).to.equal('Sales');
    fill(field, 'Finance');
    select(form.get('combobox', 'Region'), '');
    await eventually(() => expect(effects(details).join()).to.match(/Region and Team|Team and Region/));
    save(details);
    await details.notices('saved');
    expect((await stored()).metadata).to.deep.equal({ crm: '42', team: 'Finance' });
    await details.reads(/Team.*Sales.*Finance/s);
  });

  it('do not stop an edit when only what is not among them was changed by somebody else', async () => {
    const { host, details, form, stored, colleague } = await openEdit(appId, { scenario });
    host.fields = fields;
    fill(await form.find('textbox', /^Team/), 'Finance');
    const { version } = await stored();
    await colleague.apps.update({ appId, version, changes: { metadata: { crm: '43' } } });
    save(details);
    await details.notices('saved');
    expect((await stored()).metadata).to.deep.equal({ crm: '43', region: 'emea', team: 'Finance' });
  });

  it('are compared where two people changed the same one', async () => {
    const { host, details, form, stored, colleague } = await openEdit(appId, { scenario });
    host.fields = fields;
    fill(await form.find('textbox', /^Team/), 'Finance');
    const { version } = await stored();
    await colleague.apps.update({ appId, version, changes: { metadata: { team: 'Legal' } } });
    save(details);
    const group = await details.find('group', 'Team');
    expect(group.textContent).to.contain('Finance');
    expect(group.textContent).to.contain('Legal');
    save(details);
    await details.notices('saved');
    expect((await stored()).metadata?.['team']).to.equal('Finance');
  });

  it('are not there where the backend keeps no metadata', async () => {
    const without = (backend: DevPortalBackend): DevPortalBackend => ({
      ...backend,
      apps: {
        ...backend.apps,
        get: async (...args) => {
          const { metadata, ...app } = await backend.apps.get(...args);
          return app;
        },
      },
    });
    const { host, form, details } = await openEdit(appId, { scenario, without });
    host.fields = fields;
    await host.updateComplete;
    fill(form.name, 'Renamed');
    save(details);
    await details.notices('saved');
    expect(form.has('textbox', /^Team/)).to.equal(false);
  });
});

describe("a host's own actions in <zi-app-details>", () => {
  it('stand in the menu behind ours, and tell what came of them', async () => {
    const { host, details, callsOf } = await openDetails(appId, { scenario });
    host.actions = [{ key: 'sync', label: 'Sync', run: ({ name }) => Promise.resolve(`${name} is synced.`) }];
    await details.loaded('Another App');
    const reads = callsOf('apps.get').length;
    details.get('button', 'Actions').click();
    const item = await details.find('menuitem', 'Sync');
    expect(details.all('menuitem').at(-1) === item).to.equal(true);
    item.click();
    await details.notices('Another App is synced.');
    await eventually(() => expect(callsOf('apps.get').length).to.be.greaterThan(reads));
  });
});
