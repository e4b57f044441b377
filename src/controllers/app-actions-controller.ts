import type { ReactiveElement } from 'lit';

import type { App } from '../contract/app.js';
import type { PortalError } from '../contract/errors.js';
import { FocusReturnController } from './focus-return-controller.js';
import { MutationController, type Outcome } from './mutation-controller.js';
import type { PortalController } from './portal-controller.js';

/** What is asked before it is done. `discard` is of what was typed. */
export type AppQuestion = 'withdraw' | 'delete' | 'discard';

export interface AppActionsConfig {
  portal: PortalController;
  /** Where the focus goes when its button is gone. */
  places: readonly string[];
  onWithdrawn(app: App): void;
  onDeleted(app: App): void;
  onRefused(question: AppQuestion, error: PortalError, app: App): void;
}

/**
 * What takes something away from an app, and the question before it.
 *
 * @example
 * this.#actions.ask('delete');
 * this.#actions.question;  // for the dialog
 * await this.#actions.delete(app);
 */
export class AppActionsController {
  question: AppQuestion | undefined;
  /** What was typed to confirm. */
  typed = '';

  readonly #host: ReactiveElement;
  readonly #config: AppActionsConfig;
  readonly #writes: MutationController;
  readonly #focus: FocusReturnController;

  constructor(host: ReactiveElement, config: AppActionsConfig) {
    this.#host = host;
    this.#config = config;
    this.#writes = new MutationController(host);
    this.#focus = new FocusReturnController(host);
  }

  isBusy({ id }: App): boolean {
    return this.#writes.isRunning(id);
  }

  ask(question: AppQuestion): void {
    this.#focus.remember();
    this.question = question;
    this.typed = '';
    this.#host.requestUpdate();
  }

  type(text: string): void {
    this.typed = text;
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.question) return;
    this.question = undefined;
    this.#host.requestUpdate();
    void this.#focus.restore(...this.#config.places);
  }

  async withdraw(app: App): Promise<void> {
    const { id: appId, version } = app;
    const reviews = this.#config.portal.current?.backend.reviews;
    if (!reviews) return;
    const outcome = await this.#writes.run(appId, (signal) => reviews.withdraw({ appId, version }, { signal }));
    this.#end('withdraw', app, outcome, this.#config.onWithdrawn);
  }

  async delete(app: App): Promise<void> {
    const { id: appId, version } = app;
    const apps = this.#config.portal.current?.backend.apps;
    if (!apps) return;
    const outcome = await this.#writes.run(appId, async (signal) => {
      await apps.delete({ appId, version }, { signal });
      return app;
    });
    this.#end('delete', app, outcome, this.#config.onDeleted);
  }

  #end(question: AppQuestion, app: App, outcome: Outcome<App>, onDone: (app: App) => void): void {
    if (!outcome) return;
    this.close();
    if ('error' in outcome) this.#config.onRefused(question, outcome.error, app);
    else onDone(outcome.value);
  }
}
