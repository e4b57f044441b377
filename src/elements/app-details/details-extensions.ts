import type { ReactiveElement } from 'lit';

import type { App } from '../../contract/app.js';
import type { PortalError } from '../../contract/errors.js';
import type { AppFormController } from '../../controllers/app-form-controller.js';
import { CustomActionsController } from '../../controllers/custom-actions-controller.js';
import { CustomFieldsController } from '../../controllers/custom-fields-controller.js';
import type { NoticeController } from '../../controllers/notice-controller.js';
import type { CreateAppMessages } from '../../i18n/messages.js';
import type { CustomAction, CustomField } from '../../portal/extensions.js';
import type { MenuItem } from '../views/menu.js';

export interface ExtendedHost extends ReactiveElement {
  fields: readonly CustomField[];
  actions: readonly CustomAction[];
}

export interface ExtensionsConfig {
  form: AppFormController;
  /** Whether the backend keeps metadata with the app. */
  isKept(): boolean;
  notices: NoticeController;
  /** What is read again after an action, which may have changed the app. */
  outdated: readonly { reload(): void }[];
  describe(error: PortalError): string;
}

/** What the details' views show of a host's own fields and actions. */
export interface ExtensionViews {
  /** The fields in the form; nothing where the backend keeps no metadata. */
  custom: unknown;
  offered: readonly MenuItem[];
  /** Whether an action is under way. */
  acting: boolean;
}

const none: readonly CustomField[] = [];

/** The host's own fields and actions in an app's details. */
export class DetailsExtensions {
  readonly #host: ExtendedHost;
  readonly #form: AppFormController;
  readonly #fields: CustomFieldsController<typeof import('../views/app-form/custom-fields.js')>;
  readonly #actions: CustomActionsController;

  constructor(host: ExtendedHost, { form, isKept, notices, outdated, describe }: ExtensionsConfig) {
    this.#host = host;
    this.#form = form;
    this.#fields = new CustomFieldsController(
      host,
      form,
      () => (isKept() ? host.fields : none),
      () => import('../views/app-form/custom-fields.js'),
    );
    this.#actions = new CustomActionsController(host, {
      onDone: (told) => {
        if (told !== undefined) notices.tell(told);
        for (const one of outdated) one.reload();
      },
      onFailed: (why) => notices.warn(typeof why === 'string' ? why : describe(why)),
    });
  }

  get fields(): readonly CustomField[] {
    return this.#fields.fields;
  }

  views(app: App, words: CreateAppMessages): ExtensionViews {
    return {
      custom: this.#fields.part?.view(this.#form, this.fields, words),
      offered: this.#actions.offered(this.#host.actions, app),
      acting: this.#actions.isBusy(app),
    };
  }
}
