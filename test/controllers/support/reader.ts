/** An element with a read and nothing else. */
import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';

import { PortalController } from '../../../src/controllers/portal-controller.js';
import { ReadController } from '../../../src/controllers/read-controller.js';
import type { Portal } from '../../../src/portal/portal.js';
import { eventually } from '../../elements/support/forms.js';

/** A read that the test answers by hand. It is deaf to its signal, as a host's own backend may be. */
export interface Asked {
  portal: Portal;
  appId: string;
  signal: AbortSignal;
  answer(value: string): void;
  fail(error: unknown): void;
}

/** Shows how far its read is, in one word or the value. */
export class TestReader extends LitElement {
  static override properties = { portal: { attribute: false }, appId: { attribute: false } };

  declare portal: Portal | undefined;
  declare appId: string | undefined;
  readonly asked: Asked[] = [];
  readonly #portal = new PortalController(this);
  readonly read: ReadController<string, readonly [string | undefined]>;

  constructor(keepWhenExpired = false) {
    super();
    this.appId = 'app-1';
    this.read = new ReadController<string, readonly [string | undefined]>(this, {
      portal: this.#portal,
      keepWhenExpired,
      args: () => [this.appId] as const,
      outdatedBy: ({ appId }) => appId === this.appId,
      read: (portal, [appId = ''], signal) =>
        new Promise((answer, fail) => {
          this.asked.push({ portal, appId, signal, answer, fail });
        }),
    });
  }

  override render(): TemplateResult {
    const { state } = this.read;
    if (state.status === 'ready') return html`${state.value}`;
    if (state.status === 'failed') return html`${`failed: ${state.error.code}`}`;
    return html`${state.status === 'signed-out' && state.expired ? 'expired' : state.status}`;
  }

  /** The read that was asked last. */
  get last(): Asked {
    const asked = this.asked.at(-1);
    if (!asked) throw new Error('nothing was read');
    return asked;
  }

  async shows(text: string): Promise<void> {
    await eventually(() => expect(this.renderRoot.textContent?.trim()).to.equal(text));
  }

  async reads(count: number): Promise<void> {
    await eventually(() => expect(this.asked).to.have.length(count));
  }
}
customElements.define('test-reader', TestReader);
customElements.define(
  'test-keeping-reader',
  class extends TestReader {
    constructor() {
      super(true);
    }
  },
);
