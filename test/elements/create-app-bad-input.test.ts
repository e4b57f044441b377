import { expect } from '@open-wc/testing';

import { createHandler } from '../../src/backends/http/handler.js';
import { scenarios } from '../../src/backends/memory/scenarios.js';
import type { AppDraft } from '../../src/contract/app.js';
import { decodeBase64 } from '../../src/contract/base64.js';
import type { DevPortalBackend } from '../../src/contract/backend.js';
import { type FieldProblem, PortalError } from '../../src/contract/errors.js';
import { createApp as words } from '../../src/i18n/en/create-app.js';
import { type BadDraft, badDrafts } from '../../src/testing/conformance/bad-drafts.js';
import { type FormScreen, goodDraft, openForm } from './support/create-app-screen.js';
import { eventually } from './support/forms.js';

/** What a form cannot hold: its controls have no such value, drop it or leave it out of what they send. */
const notInForm = new Set([
  'name with a line break',
  'redirect URI empty',
  'redirect URI one more than the maximum',
  'logo that is no base64',
  'application type unknown',
  'application type empty',
  'unknown scope',
]);

const inForm = badDrafts().filter(({ what }) => !notInForm.has(what));

describe('<zi-create-app> with bad input', () => {
  for (const bad of inForm) {
    it(`says at its field what is wrong, keeps what was typed and sends nothing: ${bad.what}`, async () => {
      const { screen, callsOf } = await openForm();
      await fillBadly(screen, bad);
      const before = screen.content;
      screen.create();
      const [problem] = bad.problems as [FieldProblem];
      await screen.reads(wordsFor(problem));
      expect(screen.problemAt(controlAt(screen, problem))).to.equal(wordsFor(problem));
      expect(screen.problems).to.deep.equal([wordsFor(problem)]);
      expect(screen.content).to.deep.equal(before);
      expect(callsOf('apps.create')).to.have.length(0);
      await eventually(() =>
        expect(controlAt(screen, problem) === screen.focused, 'the focus is on the field').to.equal(true),
      );
    });
  }

  for (const { what, part, problems } of badDrafts()) {
    it(`is refused alike by the memory backend and the handler: ${what}`, async () => {
      const { backend, apps } = await openForm();
      const draft = { ...goodDraft, ...part };
      expect(await refusalOf(backend, draft), 'by the memory backend').to.deep.equal(problems);
      expect(await answerOf(backend, draft), 'by the handler').to.deep.equal({ status: 422, problems });
      expect(await apps()).to.deep.equal([]);
    });
  }

  it('says that a name is taken, at the name and with the focus there, and keeps what was typed', async () => {
    const { host, screen, apps } = await openForm({ scenario: scenarios.guide });
    await screen.fill({ ...goodDraft, name: 'my new APP' });
    const before = screen.content;
    screen.create();
    await screen.reads('One field needs your attention.');
    const taken = 'Another app of your organization has this name. Choose a different one.';
    expect(screen.problemAt(screen.name)).to.equal(taken);
    expect(screen.name === screen.focused, 'the focus is on the name').to.equal(true);
    expect(screen.content).to.deep.equal(before);
    expect(await apps()).to.have.length(4);
    await expect(host).to.be.accessible();
  });

  it('takes another name after one was taken', async () => {
    const { host, screen, apps } = await openForm({ scenario: scenarios.guide });
    await screen.fill({ ...goodDraft, name: 'My New App' });
    screen.create();
    await screen.reads('Another app of your organization has this name.');
    await screen.fill({ name: 'My Newest App' });
    await host.updateComplete;
    expect(screen.problems).to.deep.equal([]);
    screen.create();
    await screen.find('button', 'Create');
    expect((await apps())[0]?.name).to.equal('My Newest App');
  });

  it('is refused alike by the memory backend and the handler: the name of another app', async () => {
    const { backend } = await openForm({ scenario: scenarios.guide });
    const draft = { ...goodDraft, name: 'My New App' };
    const problems = [{ path: 'name', code: 'taken' }];
    expect(await refusalOf(backend, draft)).to.deep.equal(problems);
    expect(await answerOf(backend, draft)).to.deep.equal({ status: 422, problems });
  });

  it('says everything that is wrong at once, and is accessible so', async () => {
    const { host, screen } = await openForm();
    screen.create();
    await screen.reads('Enter a name for the app.');
    expect(screen.problems).to.deep.equal([
      'Enter a name for the app.',
      'Enter at least one redirect URI.',
      'Select at least one scope.',
    ]);
    await expect(host).to.be.accessible();
  });

  it('says nothing of a field before it was left', async () => {
    const { host, screen } = await openForm();
    const uri = screen.uri(1) as HTMLInputElement;
    uri.value = 'http://app.example/';
    uri.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await host.updateComplete;
    expect(screen.problems).to.deep.equal([]);
    uri.dispatchEvent(new Event('change', { bubbles: true }));
    await screen.reads('Use https://.');
    expect(screen.problemAt(uri)).to.include('Use https://.');
  });

  it('takes a problem away as soon as it is put right', async () => {
    const { host, screen } = await openForm();
    await screen.fill({ redirectUris: ['http://app.example/'] });
    await screen.reads('Use https://.');
    const uri = screen.uri(1) as HTMLInputElement;
    uri.value = 'https://app.example/';
    uri.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await host.updateComplete;
    expect(screen.problems).to.deep.equal([]);
    expect(uri.getAttribute('aria-invalid')).to.equal('false');
  });

  it('shows what only the server refuses, at the row it is about', async () => {
    const { screen, store } = await openForm();
    await screen.fill({ ...goodDraft, redirectUris: ['', 'https://a.example/', 'https://b.example/'] });
    const fields = [{ path: 'redirectUris/1', code: 'wildcard' }];
    store.failNext('apps.create', new PortalError('validation', { fields }));
    screen.create();
    await screen.reads('Wildcards (*) are not allowed.');
    expect(screen.problemAt(screen.uri(3))).to.include('Wildcards (*) are not allowed.');
    expect(screen.problemAt(screen.uri(2))).to.equal('');
  });

  it('says a refusal that it has no words for, and never the server’s own', async () => {
    const { screen, store } = await openForm();
    await screen.fill(goodDraft);
    const fields = [{ path: 'name', code: '<img src=x>' }];
    store.failNext('apps.create', new PortalError('validation', { fields, message: 'ORA-00001' }));
    screen.create();
    await screen.reads('This value is not accepted.');
    expect(screen.problemAt(screen.name)).to.equal('This value is not accepted.');
    expect(screen.root.innerHTML).not.to.include('src=x').and.not.to.include('ORA-00001');
  });
});

async function fillBadly(screen: FormScreen, { part }: BadDraft): Promise<void> {
  const { logo, ...rest } = { ...goodDraft, ...part };
  await screen.fill(rest);
  if (typeof logo === 'string') await screen.chooseLogo(decodeBase64(logo)!);
}

function controlAt(screen: FormScreen, { path }: FieldProblem): HTMLElement {
  const [field, row] = path.split('/');
  if (field === 'name') return screen.name;
  if (field === 'logo') return screen.logo;
  if (field === 'scopes') return screen.scopesGroup;
  return screen.uri(Number(row ?? 0) + 1);
}

function wordsFor({ path, code, limit }: FieldProblem): string {
  const text = words.problem(path.split('/')[0] ?? '', code, limit);
  if (text === words.problem('', '', undefined)) throw new Error(`There are no words for ${path} ${code}`);
  return text;
}

async function refusalOf(backend: DevPortalBackend, draft: AppDraft): Promise<unknown> {
  const answer = await backend.apps
    .create({ idempotencyKey: crypto.randomUUID(), draft })
    .catch((error: unknown) => error);
  return (answer as PortalError).fields;
}

/** What a caller without a browser gets, with its JSON Pointers read as paths. */
async function answerOf(backend: DevPortalBackend, draft: AppDraft): Promise<unknown> {
  const handler = createHandler({ backend: () => backend });
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
  const body = JSON.stringify(draft);
  const response = await handler(new Request('https://portal.example/apps', { method: 'POST', headers, body }));
  const { errors } = (await response.json()) as { errors: { pointer: string; code: string; limit?: number }[] };
  return {
    status: response.status,
    problems: errors.map(({ pointer, ...rest }) => ({ path: pointer.slice(2), ...rest })),
  };
}
