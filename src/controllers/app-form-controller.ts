import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { App, AppChanges, AppDraft, ApplicationType } from '../contract/app.js';
import { type Metadata, mergeMetadata } from '../contract/metadata.js';
import { checkDraft, type DraftRules, normalizeName } from '../contract/draft.js';
import type { FieldProblem } from '../contract/errors.js';
import type { AppReview } from '../contract/review.js';
import { isIncluded, type Scope, type ScopeCategory } from '../contract/scope.js';
import { changedMetadata, metadataPath, noCustomFields, pickMetadata, type ShownProblem } from './form-metadata.js';
import { notesByPlace } from './form-notes.js';
import { LogoController } from './logo-controller.js';
import { isSameSet } from './same-set.js';
import { isSavedForm, type SavedForm } from './saved-form.js';
import { filledRows, toRow, type UriRow } from './uri-rows.js';

export const appFields = ['name', 'logo', 'applicationType', 'redirectUris', 'scopes'] as const;
export type AppField = (typeof appFields)[number];
export type AppFields = Pick<App, AppField | 'metadata'>;

/**
 * The state of an app form, for a new app or one that is edited: what is typed, what is wrong with it and when to say
 * so. A problem is shown once the person has left its field or tried to submit; one that the server found is shown
 * until its field changes.
 *
 * @example
 * readonly #form = new AppFormController(this);
 * html`<input .value=${this.#form.name} @input=${(e) => this.#form.setName(e.target.value)}>`
 */
export class AppFormController implements ReactiveController {
  name = '';
  applicationType: ApplicationType = 'internal';
  uris: UriRow[] = [{ key: 0, value: '' }];
  scopes: ReadonlySet<string> = new Set();
  metadata: Readonly<Metadata> = {};
  custom = noCustomFields;
  rules: DraftRules = { catalog: [], packages: [] };
  /** The same for every try of one draft, a new one when the draft changes: a lost answer can't make a second app. */
  idempotencyKey = crypto.randomUUID() as string;

  readonly logo: LogoController;

  readonly #host: ReactiveControllerHost;
  #base: AppFields | undefined;
  #notes: readonly { place: string; text: string }[] = [];
  #nextKey = 1;
  #dirty = false;
  #showAll = false;
  #touched = new Set<string>();
  #refused: readonly FieldProblem[] = [];
  /** What is wrong as it is drawn: each field asks for it, and what a host asks may take its time. */
  #drawn: readonly ShownProblem[] | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
    this.logo = new LogoController(host, () => {
      this.#change('logo', () => undefined);
    });
  }

  hostUpdate(): void {
    this.#drawn = undefined;
  }

  /** Whether it is about an app that there is already. */
  get editing(): boolean {
    return this.#base !== undefined;
  }

  /** Whether something was typed or chosen; of an edit, whether anything is different now. */
  get dirty(): boolean {
    if (!this.#base) return this.#dirty;
    const { status } = this.logo.state;
    return Object.keys(this.changes).length > 0 || status === 'reading' || status === 'refused';
  }

  /** What would be sent. Empty rows between filled ones are not; outer blanks come from pasting. */
  get draft(): AppDraft {
    return {
      name: this.name,
      applicationType: this.applicationType,
      redirectUris: filledRows(this.uris).map(({ value }) => value.trim()),
      scopes: [...this.scopes],
      logo: this.logo.data,
      ...(Object.keys(this.metadata).length > 0 && { metadata: { ...this.metadata } }),
    };
  }

  /** What an update of the app that the form was started with would send. */
  get changes(): AppChanges {
    const { name, applicationType, redirectUris, scopes } = this.draft;
    const base = this.#base;
    const metadata = changedMetadata(base?.metadata, this.metadata);
    return {
      ...(normalizeName(name) !== base?.name && { name }),
      ...(this.logo.change !== undefined && { logo: this.logo.change }),
      ...(applicationType !== base?.applicationType && { applicationType }),
      ...(!isSameSet(redirectUris, base?.redirectUris) && { redirectUris }),
      ...(!isSameSet(scopes, base?.scopes) && { scopes }),
      ...(Object.keys(metadata).length > 0 && { metadata }),
    };
  }

  /** Takes up an app to edit it, with what a reviewer has noted at its fields. */
  start(app: AppFields, notes: AppReview['notes'] = []): void {
    this.reset();
    this.#base = app;
    this.#fill(app);
    this.logo.setCurrent(app.logo?.url);
    this.#notes = notesByPlace(notes, app, this.rules.catalog, (path) => this.#placeOf(path));
  }

  /** Goes on with the app as somebody else has left it, and with their values in these fields. */
  rebase(app: AppFields, taken: ReadonlySet<string>): void {
    const own = pickMetadata(
      changedMetadata(this.#base?.metadata, this.metadata),
      (key) => !taken.has(metadataPath(key)),
    );
    this.#base = app;
    const mine = { ...this.draft, applicationType: this.applicationType };
    const theirs = Object.fromEntries(
      appFields.filter((field) => taken.has(field)).map((field) => [field, app[field]]),
    );
    this.#fill({ ...mine, ...theirs, metadata: mergeMetadata(app.metadata, own) });
    if (taken.has('logo')) this.logo.restore(undefined);
    this.logo.setCurrent(app.logo?.url);
    this.#refused = [];
  }

  /** Takes up the settings of another app for a new one; its logo is not ours to read. */
  copy(app: AppFields, name: string): void {
    const packages = this.rules.catalog.flatMap(({ scopes }) => scopes);
    const isOpen = (wanted: string): boolean =>
      packages.some((scope) => scope.name === wanted && isIncluded(scope, this.rules.packages));
    const metadata = pickMetadata(app.metadata, (key) => this.custom.keys.includes(key));
    this.#fill({ ...app, name, scopes: app.scopes.filter(isOpen), metadata });
  }

  /** A reviewer's notes at one field, as in `shown`. */
  notes(path: string): string[] {
    const place = this.#placeOf(path);
    return this.#notes.filter((note) => note.place === place).map((note) => note.text);
  }

  /** As it is drawn: the problem to show at one field: `name`, `redirectUris`, `redirectUris/0` (the row on screen). */
  shown(path: string): ShownProblem | undefined {
    const refused = this.#refused.find((problem) => problem.path === path);
    if (refused) return refused;
    const due = this.#showAll || path === 'logo' || this.#touched.has(this.#placeOf(path));
    return due ? (this.#drawn ??= this.#problems()).find((problem) => problem.path === path) : undefined;
  }

  /** The person has left a field: from now on its problem is shown. */
  touch(path: string): void {
    this.#touched.add(this.#placeOf(path));
    this.#host.requestUpdate();
  }

  /** From now on every problem is shown; answers whether the form itself knows of none. What a server said is asked anew. */
  validate(): boolean {
    this.#showAll = true;
    this.#refused = [];
    this.#host.requestUpdate();
    return this.#problems().length === 0;
  }

  /** Takes in what the server refused, by the indexes of what was sent. */
  refuse(fields: readonly FieldProblem[]): void {
    this.#refused = fields.map((problem) => toRow(problem, this.uris));
    this.#host.requestUpdate();
  }

  setName(name: string): void {
    this.#change('name', () => (this.name = name));
  }

  /** One of the host's own fields. */
  setMetadata(key: string, value: string): void {
    this.#change(metadataPath(key), () => (this.metadata = mergeMetadata(this.metadata, { [key]: value })));
  }

  setApplicationType(type: ApplicationType): void {
    this.#change('applicationType', () => (this.applicationType = type));
  }

  setUri(key: number, value: string): void {
    this.#change('redirectUris', () => {
      this.uris = this.uris.map((row) => (row.key === key ? { key, value } : row));
    });
  }

  addUri(): UriRow {
    const row = { key: this.#nextKey++, value: '' };
    this.uris = [...this.uris, row];
    this.#host.requestUpdate();
    return row;
  }

  /** The last row is emptied and not taken away, so that there is always one to type in. */
  removeUri(key: number): void {
    this.#change('redirectUris', () => {
      const rest = this.uris.filter((row) => row.key !== key);
      this.uris = rest.length > 0 ? rest : [{ key: this.#nextKey++, value: '' }];
    });
  }

  setScope(name: string, chosen: boolean): void {
    this.#setScopes([name], chosen);
  }

  /** Whether a scope can be chosen: the packages carry it, or the app has it already. */
  isOpen(scope: Scope): boolean {
    const had = this.scopes.has(scope.name) || this.rules.granted?.includes(scope.name);
    return had === true || isIncluded(scope, this.rules.packages);
  }

  /** All of a category that is open, or none of it. */
  setCategory(category: ScopeCategory, chosen: boolean): void {
    const open = category.scopes.filter((scope) => !chosen || this.isOpen(scope));
    this.#setScopes(
      open.map(({ name }) => name),
      chosen,
    );
  }

  /** Back to an empty form. */
  reset(): void {
    Object.assign(this, { name: '', applicationType: 'internal', uris: [{ key: 0, value: '' }] });
    Object.assign(this, { scopes: new Set(), metadata: {} });
    this.#base = undefined;
    this.#notes = [];
    this.logo.restore(null);
    this.logo.setCurrent(undefined);
    this.idempotencyKey = crypto.randomUUID();
    this.#nextKey = 1;
    this.#dirty = this.#showAll = false;
    this.#touched.clear();
    this.#refused = [];
    this.#host.requestUpdate();
  }

  /** A form to keep over a reload. */
  save(): SavedForm {
    const { name, applicationType, scopes, metadata, logo, idempotencyKey } = this;
    const redirectUris = this.uris.map(({ value }) => value);
    return { name, applicationType, redirectUris, scopes: [...scopes], metadata, logo: logo.change, idempotencyKey };
  }

  /** Takes up what `save` gave; answers whether it was one. */
  restore(saved: unknown): boolean {
    if (!isSavedForm(saved)) return false;
    this.#fill(saved);
    this.idempotencyKey = saved.idempotencyKey;
    this.logo.restore(saved.logo);
    this.#dirty = true;
    return true;
  }

  #fill({ name, applicationType, redirectUris, scopes, metadata = {} }: Omit<AppFields, 'logo'>): void {
    Object.assign(this, { name, applicationType, scopes: new Set(scopes), metadata });
    this.uris = redirectUris.map((value, key) => ({ key, value }));
    this.#nextKey = redirectUris.length;
    if (redirectUris.length === 0) this.addUri();
    this.#host.requestUpdate();
  }

  #change(path: string, change: () => void): void {
    change();
    this.#dirty = true;
    this.idempotencyKey = crypto.randomUUID();
    this.#refused = this.#refused.filter((problem) => !problem.path.startsWith(path));
    this.#host.requestUpdate();
  }

  #setScopes(names: readonly string[], chosen: boolean): void {
    this.#change('scopes', () => {
      const others = [...this.scopes].filter((name) => !names.includes(name));
      this.scopes = new Set(chosen ? [...this.scopes, ...names] : others);
    });
  }

  /** Everything that is wrong now, shown or not, by the rows on screen. */
  #problems(): ShownProblem[] {
    // The logo was checked when it was chosen; decoding it again at every key would be slow.
    // What an edit leaves as it is was accepted before.
    const typed = { ...(this.#base ? this.changes : this.draft), logo: undefined };
    const known = checkDraft(typed, this.rules).problems.map((problem) => toRow(problem, this.uris));
    const found = [...known, ...this.custom.problems(this.draft)];
    const logo = this.logo.state;
    return logo.status === 'refused' ? [...found, logo.problem] : found;
  }

  /** A path by the row's own key, which stays when rows before it go. */
  #placeOf(path: string): string {
    const row = /^redirectUris\/(\d+)$/.exec(path)?.[1];
    return row === undefined ? path : `redirectUris#${this.uris[Number(row)]?.key ?? ''}`;
  }
}
