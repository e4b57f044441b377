import type { ReactiveElement } from 'lit';

import type { App } from '../contract/app.js';
import type { PortalError } from '../contract/errors.js';
import type { Portal } from '../portal/portal.js';
import { emit } from './events.js';
import { MutationController } from './mutation-controller.js';
import { painted } from './painted.js';
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
  /** Apps whose switch waits for its frame, or for the backend. A write that runs would draw the element within that frame. */
  readonly #busy = new Set<string>();

  constructor(host: ReactiveElement, config: AppSwitchConfig) {
    this.#host = host;
    this.#config = config;
    this.#writes = new MutationController(host);
  }

  /** `box` is the switch, as the person has put it. */
  async handleChange(app: App, box: HTMLInputElement): Promise<void> {
    const { current } = this.#config.portal;
    if (!current || this.#busy.has(app.id)) {
      box.checked = app.active; // a click that comes too early changes nothing
      return;
    }
    this.#busy.add(app.id);
    const active = box.checked;
    try {
      await painted();
      if (this.#host.isConnected) await this.#write(current, app, active);
      else box.checked = app.active; // as it is, should the element come back
    } finally {
      this.#busy.delete(app.id);
    }
  }

  async #write(portal: Portal, app: App, active: boolean): Promise<void> {
    const { show, onDone, onRefused } = this.#config;
    show({ ...app, active });
    const input = { appId: app.id, version: app.version, changes: { active } };
    const outcome = await this.#writes.run(app.id, (signal) => portal.backend.apps.update(input, { signal }));
    if (!outcome) return;
    if ('error' in outcome) {
      show(app);
      onRefused(app, outcome.error);
      return;
    }
    show(outcome.value);
    onDone(outcome.value);
    portal.changes.announce({ kind: 'app', appId: app.id }, this.#host);
    emit(this.#host, 'zi-app-updated', { app: outcome.value });
  }
}
