import type { ReactiveController, ReactiveElement } from 'lit';

import { isPortalError, type PortalError } from '../contract/errors.js';
import type { IssuedSecret, Secret } from '../contract/secret.js';
import type { MutationController } from './mutation-controller.js';
import type { PortalController } from './portal-controller.js';
import { forgetReveal, rememberReveal, revealToResume } from './reveal-return.js';

/** A secret that is to be seen again, and a sign-in that has to come before. */
export interface StepUp {
  secret: Secret;
  /** Authentication context classes of which one will do; any where empty. */
  acrValues: readonly string[];
  /** Whether a sign-in has come back and was not enough. */
  again: boolean;
  /** The session cannot do it. */
  impossible: boolean;
}

export interface RevealConfig {
  portal: PortalController;
  writes: MutationController;
  appId: () => string | undefined;
  onRevealed: (issued: IssuedSecret) => void;
  onRefused: (error: PortalError) => void;
}

/**
 * Shows a secret again where the backend allows it: at once, or after the sign-in that it asks for (step-up). A
 * sign-in by redirect leaves the page; the next page load goes on with the same secret.
 *
 * @example
 * void this.#reveal.start(secret);
 * hostUpdated() { this.#reveal.resume(secrets); }
 */
export class RevealController implements ReactiveController {
  #stepUp: StepUp | undefined;
  /** The app for which the tab's storage was looked at: once is enough, and the host updates often. */
  #looked: string | undefined;
  readonly #host: ReactiveElement;
  readonly #config: RevealConfig;

  constructor(host: ReactiveElement, config: RevealConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** The sign-in that is asked for on screen. */
  get stepUp(): StepUp | undefined {
    return this.#stepUp;
  }

  hostDisconnected(): void {
    this.#looked = undefined;
    this.#stepUp = undefined;
  }

  async start(secret: Secret, again = false): Promise<void> {
    const { portal, writes, appId, onRevealed, onRefused } = this.#config;
    const [backend, id] = [portal.current?.backend, appId()];
    if (!backend?.secrets.reveal || id === undefined) return;
    const input = { appId: id, secretId: secret.id };
    const outcome = await writes.run(secret.id, async (signal) => {
      try {
        return { issued: await backend.secrets.reveal?.(input, { signal }) };
      } catch (error) {
        const acrValues = isPortalError(error) ? stepUpOf(error) : undefined;
        // What is asked for is no failure.
        if (acrValues) return { acrValues };
        throw error;
      }
    });
    if (!outcome || appId() !== id) return;
    if (again) forgetReveal();
    if ('error' in outcome) {
      // A page that leaves for the sign-in cuts calls off: what is remembered is for the next one then.
      if (outcome.error.retryable) this.close();
      else this.dismiss();
      onRefused(outcome.error);
      return;
    }
    const { issued, acrValues } = outcome.value;
    if (acrValues) this.#show({ secret, acrValues, again, impossible: portal.current?.session === undefined });
    else {
      this.dismiss();
      if (issued) onRevealed(issued);
    }
  }

  /** Lets the person sign in again. Where that does not leave the page, the secret is asked for right after. */
  async signIn(): Promise<void> {
    const { portal, appId } = this.#config;
    const asked = this.#stepUp;
    const session = portal.current?.session;
    if (!asked || !session) return;
    const { secret, acrValues } = asked;
    rememberReveal({ appId: appId() ?? '', secretId: secret.id, at: Date.now() });
    try {
      await session.signIn({ maxAge: 0, acrValues });
    } catch {
      this.#show({ ...asked, impossible: true });
      return;
    }
    if (this.#stepUp === asked) await this.start(secret);
  }

  /** Goes on with what a sign-in has interrupted, once the app's secrets are there. */
  resume(secrets: readonly Secret[]): void {
    const appId = this.#config.appId();
    if (appId === undefined || appId === this.#looked || !this.#host.isConnected) return;
    this.#looked = appId;
    const pending = revealToResume(appId);
    const secret = secrets.find(({ id }) => id === pending?.secretId);
    if (pending && !secret) forgetReveal();
    // Not while the host updates.
    if (secret) queueMicrotask(() => void this.start(secret, true));
  }

  dismiss(): void {
    forgetReveal();
    this.close();
  }

  /** Takes the question off the screen; a sign-in that is under way may still come back to it. */
  close(): void {
    if (this.#stepUp) this.#show(undefined);
  }

  #show(stepUp: StepUp | undefined): void {
    this.#stepUp = stepUp;
    this.#host.requestUpdate();
  }
}

/** The classes that a refusal asks for; undefined where it asks for no sign-in. */
function stepUpOf({ code, missing }: PortalError): readonly string[] | undefined {
  return code === 'forbidden' ? missing.find(({ kind }) => kind === 'step-up')?.anyOf : undefined;
}
