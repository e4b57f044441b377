import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { AppDraft } from '../contract/app.js';
import { isMetadataKey } from '../contract/metadata.js';
import type { CustomField } from '../portal/extensions.js';
import type { AppFormController } from './app-form-controller.js';
import type { ShownProblem } from './form-metadata.js';
import { OnDemandController } from './on-demand-controller.js';

/** The code of a host's own fields. */
export interface CustomFieldsPart {
  view(form: AppFormController, fields: readonly CustomField[], ...words: never[]): unknown;
  problems(fields: readonly CustomField[], draft: AppDraft): ShownProblem[];
}

/**
 * A host's own fields in an app form; loaded where the host has some.
 *
 * @example
 * readonly #custom = new CustomFieldsController(host, form, () => host.fields, () => import('../views/…'));
 * this.#custom.part?.view(form, this.#custom.fields, words);
 */
export class CustomFieldsController<Part extends CustomFieldsPart> implements ReactiveController {
  readonly #form: AppFormController;
  readonly #given: () => readonly CustomField[];
  readonly #code: OnDemandController<Part>;
  #known: readonly CustomField[] | undefined;
  #fields: readonly CustomField[] = [];

  constructor(
    host: ReactiveControllerHost,
    form: AppFormController,
    given: () => readonly CustomField[],
    load: () => Promise<Part>,
  ) {
    this.#form = form;
    this.#given = given;
    this.#code = new OnDemandController(host, load);
    host.addController(this);
  }

  get part(): Part | undefined {
    return this.#code.part;
  }

  /** Those whose values can be kept: another key is the host's bug, and no reason to lose the form. */
  get fields(): readonly CustomField[] {
    const given = this.#given();
    if (given === this.#known) return this.#fields;
    this.#known = given;
    const wrong = given.filter(({ key }) => !isMetadataKey(key));
    if (wrong.length > 0) reportError(new TypeError(`No keys of fields: ${wrong.map(({ key }) => key).join(', ')}`));
    this.#fields = given.filter((field) => !wrong.includes(field));
    return this.#fields;
  }

  hostUpdate(): void {
    const { fields } = this;
    // Not again after a failure: each try renders, and so would ask for the next one. Sending tries again.
    if (fields.length > 0 && !this.#code.failed) void this.#code.load();
    this.#form.custom = {
      keys: fields.map(({ key }) => key),
      problems: (draft) => this.#code.part?.problems(fields, draft) ?? [],
      ready: async () => fields.length === 0 || (await this.#code.load()) !== undefined,
    };
  }
}
