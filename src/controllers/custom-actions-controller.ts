import type { ReactiveElement } from 'lit';

import type { App } from '../contract/app.js';
import { isPortalError, type PortalError } from '../contract/errors.js';
import type { CustomAction } from '../portal/extensions.js';
import { MutationController } from './mutation-controller.js';

export interface CustomActionsConfig {
  /** It is done; `told` is what the action wants to be said. */
  onDone(told: string | undefined): void;
  /** It failed; a text is the host's own. */
  onFailed(reason: PortalError | string): void;
}

/** A host's action as a menu shows it. */
export interface OfferedAction {
  label: string;
  danger: boolean;
  /** Why it is off. */
  why: string | undefined;
  run: () => void;
}

/**
 * The actions that a host adds to an app's menu: one at a time for each app.
 *
 * @example
 * readonly #custom = new CustomActionsController(host, { onDone: …, onFailed: … });
 * menu('app-menu', label, [...ours, ...this.#custom.offered(host.actions, app)]);
 */
export class CustomActionsController {
  readonly #config: CustomActionsConfig;
  readonly #writes: MutationController;

  constructor(host: ReactiveElement, config: CustomActionsConfig) {
    this.#config = config;
    this.#writes = new MutationController(host);
  }

  isBusy({ id }: App): boolean {
    return this.#writes.isRunning(id);
  }

  offered(actions: readonly CustomAction[] = [], app: App): OfferedAction[] {
    return actions.flatMap((action) => {
      const when = action.when?.(app) ?? true;
      if (when === false) return [];
      const why = typeof when === 'string' && when !== '' ? when : undefined;
      const { label, danger = false } = action;
      return [{ label, danger, why, run: () => void this.#run(action, app) }];
    });
  }

  async #run(action: CustomAction, app: App): Promise<void> {
    const outcome = await this.#writes.run(app.id, async (signal) => action.run(app, { signal }));
    if (!outcome) return;
    if ('value' in outcome) {
      this.#config.onDone(outcome.value || undefined);
      return;
    }
    const { cause } = outcome.error;
    // A TypeError and its like are bugs, and not for people to read.
    const isTold = !isPortalError(cause) && cause instanceof Error && cause.name === 'Error' && cause.message !== '';
    this.#config.onFailed(isTold ? cause.message : outcome.error);
  }
}
