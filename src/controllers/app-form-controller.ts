import type { ReactiveControllerHost } from 'lit';

import { type AppDraft, type ApplicationType, applicationTypes } from '../contract/app.js';
import { checkDraft, type DraftRules } from '../contract/draft.js';
import type { FieldProblem } from '../contract/errors.js';
import { isIncluded, type ScopeCategory } from '../contract/scope.js';
import { departure, type Shape } from '../contract/shape.js';
import { LogoController } from './logo-controller.js';

/** One row of the redirect URIs; the key stays with the row while others come and go. */
export interface UriRow {
  key: number;
  value: string;
}

const text: Shape = { type: 'string' };
const texts: Shape = { type: 'array', items: text };

/** What `save` gives. */
interface Saved {
  name: string;
  applicationType: ApplicationType;
  redirectUris: string[];
  scopes: string[];
  logo: string | null;
  idempotencyKey: string;
}

const savedMembers: Record<keyof Saved, Shape> = {
  name: text,
  applicationType: { enum: applicationTypes },
  redirectUris: texts,
  scopes: texts,
  logo: { type: ['string', 'null'] },
  idempotencyKey: text,
};
const savedShape: Shape = { type: 'object', properties: savedMembers, required: Object.keys(savedMembers) };

/**
 * The state of an app form: what is typed, what is wrong with it and when to say so. A problem is shown once the
 * person has left its field or tried to submit; one that the server found is shown until its field changes.
 *
 * @example
 * readonly #form = new AppFormController(this);
 * html`<input .value=${this.#form.name} @input=${(e) => this.#form.setName(e.target.value)}>`
 */
export class AppFormController {
  name = '';
  applicationType: ApplicationType = 'internal';
  uris: UriRow[] = [{ key: 0, value: '' }];
  scopes: ReadonlySet<string> = new Set();
  rules: DraftRules = { catalog: [], packages: [] };
  /** The same for every try of one draft, a new one when the draft changes: a lost answer can't make a second app. */
  idempotencyKey = crypto.randomUUID() as string;

  readonly logo: LogoController;

  readonly #host: ReactiveControllerHost;
  #nextKey = 1;
  #dirty = false;
  #showAll = false;
  #touched = new Set<string>();
  #refused: readonly FieldProblem[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.logo = new LogoController(host, () => {
      this.#change('logo', () => undefined);
    });
  }

  /** Whether something was typed or chosen. */
  get dirty(): boolean {
    return this.#dirty;
  }

  /** What would be sent. Empty rows between filled ones are not; outer blanks come from pasting. */
  get draft(): AppDraft {
    return {
      name: this.name,
      applicationType: this.applicationType,
      redirectUris: this.#filledRows().map(({ value }) => value.trim()),
      scopes: [...this.scopes],
      logo: this.logo.data,
    };
  }

  /** The problem to show at one field: `name`, `redirectUris`, `redirectUris/0` (the row on screen). */
  shown(path: string): FieldProblem | undefined {
    const refused = this.#refused.find((problem) => problem.path === path);
    if (refused) return refused;
    const due = this.#showAll || path === 'logo' || this.#touched.has(this.#placeOf(path));
    return due ? this.#problems().find((problem) => problem.path === path) : undefined;
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
    this.#refused = fields.map((problem) => this.#toRow(problem));
    this.#host.requestUpdate();
  }

  setName(name: string): void {
    this.#change('name', () => (this.name = name));
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

  /** All of a category that the packages carry, or none of it. */
  setCategory(category: ScopeCategory, chosen: boolean): void {
    const open = category.scopes.filter((scope) => !chosen || isIncluded(scope, this.rules.packages));
    this.#setScopes(
      open.map(({ name }) => name),
      chosen,
    );
  }

  /** Back to an empty form. */
  reset(): void {
    Object.assign(this, { name: '', applicationType: 'internal', uris: [{ key: 0, value: '' }], scopes: new Set() });
    this.logo.restore(null);
    this.idempotencyKey = crypto.randomUUID();
    this.#nextKey = 1;
    this.#dirty = this.#showAll = false;
    this.#touched.clear();
    this.#refused = [];
    this.#host.requestUpdate();
  }

  /** A form to keep over a reload. */
  save(): Saved {
    const { name, applicationType, scopes, logo, idempotencyKey } = this;
    const redirectUris = this.uris.map(({ value }) => value);
    return { name, applicationType, redirectUris, scopes: [...scopes], logo: logo.data, idempotencyKey };
  }

  /** Takes up what `save` gave; answers whether it was one. */
  restore(saved: unknown): boolean {
    if (departure(saved, savedShape) !== undefined) return false;
    const { name, applicationType, redirectUris, scopes, logo, idempotencyKey } = saved as Saved;
    Object.assign(this, { name, applicationType, scopes: new Set(scopes), idempotencyKey });
    this.uris = redirectUris.map((value, key) => ({ key, value }));
    this.#nextKey = redirectUris.length;
    if (redirectUris.length === 0) this.addUri();
    this.logo.restore(logo);
    this.#dirty = true;
    this.#host.requestUpdate();
    return true;
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
      const scopes = new Set(this.scopes);
      for (const name of names) {
        if (chosen) scopes.add(name);
        else scopes.delete(name);
      }
      this.scopes = scopes;
    });
  }

  /** Everything that is wrong now, shown or not, by the rows on screen. */
  #problems(): FieldProblem[] {
    // The logo was checked when it was chosen; decoding it again at every key would be slow.
    const typed = { ...this.draft, logo: undefined };
    const found = checkDraft(typed, this.rules).problems.map((problem) => this.#toRow(problem));
    const logo = this.logo.state;
    return logo.status === 'refused' ? [...found, logo.problem] : found;
  }

  /** A path by the row's own key, which stays when rows before it go. */
  #placeOf(path: string): string {
    const row = /^redirectUris\/(\d+)$/.exec(path)?.[1];
    return row === undefined ? path : `redirectUris#${this.uris[Number(row)]?.key ?? ''}`;
  }

  #filledRows(): UriRow[] {
    return this.uris.filter(({ value }) => value.trim() !== '');
  }

  /** From the index in what is sent to the row on screen. */
  #toRow(problem: FieldProblem): FieldProblem {
    const sent = /^redirectUris\/(\d+)$/.exec(problem.path)?.[1];
    const row = sent === undefined ? undefined : this.#filledRows()[Number(sent)];
    return row ? { ...problem, path: `redirectUris/${String(this.uris.indexOf(row))}` } : problem;
  }
}
