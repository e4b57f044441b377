import type { ReactiveElement } from 'lit';

import type { App } from '../contract/app.js';
import type { PortalError } from '../contract/errors.js';
import { emit } from './events.js';
import { MutationController } from './mutation-controller.js';
import type { PortalController } from './portal-controller.js';

export interface AppSwitchConfig {
  portal: PortalController;
  /** Puts an app on screen: the hoped-for state at once, then the backend's answer or the old state. */
  show(app: App): void;
  onDone(app: App): void;
  onRefused(app: App, error: PortalError): void;
}

/**
 * The active switch of an app: changes on screen at once, and goes back with a reason when the backend refuses.
 *
 * @example
 * @change=${(event) => this.#switch.handleChange(app, event.target)}
 */
export class AppSwitchController {
  readonly #host: ReactiveElement;
  readonly #config: AppSwitchConfig;
  readonly #writes: MutationController;

  constructor(host: ReactiveElement, config: AppSwitchConfig) {
    this.#host = host;
    this.#config = config;
    this.#writes = new MutationController(host);
  }

  /** `box` is the switch, as the person has put it. */
  async handleChange(app: App, box: HTMLInputElement): Promise<void> {
    const { portal, show, onDone, onRefused } = this.#config;
    const current = portal.current;
    if (!current || this.#writes.isRunning(app.id)) {
      box.checked = app.active; // a click that comes too early changes nothing
      return;
    }
    const active = box.checked;
    show({ ...app, active });
    const input = { appId: app.id, version: app.version, changes: { active } };
    const outcome = await this.#writes.run(app.id, (signal) => current.backend.apps.update(input, { signal }));
    if (!outcome) return;
    if ('error' in outcome) {
      show(app);
      onRefused(app, outcome.error);
      return;
    }
    show(outcome.value);
    onDone(outcome.value);
    current.changes.announce({ kind: 'app', appId: app.id }, this.#host);
    emit(this.#host, 'zi-app-updated', { app: outcome.value });
  }
}
