import type { ReactiveController } from 'lit';

import type { CredentialCheck } from '../contract/credential-check.js';
import { type PortalError, toPortalError } from '../contract/errors.js';
import type { Portal } from '../portal/portal.js';
import { emitError } from './events.js';
import type { PortalController, PortalHost } from './portal-controller.js';

export type CredentialCheckState =
  | { status: 'idle' }
  /** `slow`: the issuer has not answered for a while. */
  | { status: 'checking'; slow: boolean }
  | { status: 'answered'; check: CredentialCheck }
  | { status: 'failed'; error: PortalError };

export interface CredentialCheckConfig {
  portal: PortalController;
  /** The app on screen: what is known and typed goes when it is another one. */
  appId: () => string | undefined;
}

/** Milliseconds after which waiting is said to take long. */
const patience = 4_000;
const idle: CredentialCheckState = { status: 'idle' };

/**
 * Asks the issuer what it makes of a secret. What a person types for it is in a private field until there is an answer;
 * it goes with the element, the app and the sign-in.
 *
 * @example
 * readonly #check = new CredentialCheckController(this, { portal: this.#portal, appId: () => this.appId });
 * const state = await this.#check.check(appId, clientSecret);
 */
export class CredentialCheckController implements ReactiveController {
  /** For lit's `ref` at the field: one that is taken off the page holds no secret either, whoever holds on to it. */
  readonly follow = (field: Element | undefined): void => {
    if (!field && this.#field) this.#field.value = '';
    this.#field = field as HTMLInputElement | undefined;
  };

  readonly #host: PortalHost;
  readonly #config: CredentialCheckConfig;
  #state: CredentialCheckState = idle;
  #typed = '';
  #field: HTMLInputElement | undefined;
  #abort: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whose answer and text they are. */
  #appId: string | undefined;
  #source: Portal | undefined;

  constructor(host: PortalHost, config: CredentialCheckConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** Whether the backend can ask the issuer. */
  get isServed(): boolean {
    return this.#config.portal.current?.backend.secrets.check !== undefined;
  }

  get state(): CredentialCheckState {
    return this.#state;
  }

  /** What stands in the field. */
  get typed(): string {
    return this.#typed;
  }

  /** An answer is about a text: it goes with the first letter of the next. */
  type(text: string): void {
    this.cancel();
    this.#typed = text;
    this.#host.requestUpdate();
  }

  /** What was typed. It stays until the issuer has answered, so that a failed call can be made again. */
  async checkTyped(appId: string): Promise<void> {
    if (this.#typed === '' || this.#state.status === 'checking') return;
    const { status } = await this.check(appId, this.#typed);
    if (status !== 'answered') return;
    this.#typed = '';
    this.#host.requestUpdate();
  }

  /** Ends what is under way. The state that it came to is also the answer; `idle` where it was ended before. */
  async check(appId: string, clientSecret: string): Promise<CredentialCheckState> {
    this.cancel();
    const secrets = this.#config.portal.current?.backend.secrets;
    if (!secrets?.check) return idle;
    const abort = (this.#abort = new AbortController());
    this.#show({ status: 'checking', slow: false });
    this.#timer = setTimeout(() => {
      this.#show({ status: 'checking', slow: true });
    }, patience);
    let state: CredentialCheckState;
    try {
      const check = await secrets.check({ appId, credentials: { clientSecret } }, { signal: abort.signal });
      state = { status: 'answered', check };
    } catch (thrown) {
      state = { status: 'failed', error: toPortalError(thrown) };
    }
    if (abort.signal.aborted) return idle;
    clearTimeout(this.#timer);
    this.#show(state);
    if (state.status === 'failed') emitError(this.#host, state.error);
    return state;
  }

  /** Ends what is under way, and takes the last answer away. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#abort = undefined;
    this.#show(idle);
  }

  /** As `cancel`; what was typed goes too. */
  forget(): void {
    if (this.#typed !== '') this.#host.requestUpdate();
    this.#typed = '';
    this.cancel();
  }

  hostUpdate(): void {
    const { portal, appId } = this.#config;
    const isOther = appId() !== this.#appId || portal.current !== this.#source;
    this.#appId = appId();
    this.#source = portal.current;
    if (isOther || portal.sessionState.status === 'signed-out') this.forget();
  }

  hostDisconnected(): void {
    this.forget();
  }

  #show(state: CredentialCheckState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#host.requestUpdate();
  }
}
