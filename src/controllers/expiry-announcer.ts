import type { ReactiveElement } from 'lit';

import { type ExpiryWarning, expiryWarning } from '../contract/secret-expiry.js';
import { emit } from './events.js';

export interface ExpiryDetail {
  appId: string;
  /** Null where it is only known that one of the app's runs out. */
  secretId: string | null;
  /** ISO 8601, UTC. */
  expiresAt: string;
  /** 30, 7 or 1: there are at most so many days left; 0 once it has run out. */
  days: 0 | 1 | 7 | 30;
}

interface Ending {
  appId: string;
  secretId: string | null;
  expiresAt: string | null | undefined;
}

/** Tells the host of secrets that run out: once for each and each of the warnings, while the element lives. */
export class ExpiryAnnouncer {
  readonly #host: ReactiveElement;
  readonly #told = new Set<string>();

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  announce(endings: readonly Ending[]): void {
    for (const { appId, secretId, expiresAt } of endings) {
      const warning = expiryWarning(expiresAt, Date.now());
      if (!expiresAt || warning === undefined) continue;
      const days = daysOf(warning);
      const mark = JSON.stringify([appId, secretId, expiresAt, days]);
      if (this.#told.has(mark)) continue;
      this.#told.add(mark);
      emit(this.#host, 'zi-secret-expiring', { appId, secretId, expiresAt, days });
    }
  }
}

function daysOf(warning: ExpiryWarning): ExpiryDetail['days'] {
  return warning === 'expired' ? 0 : warning;
}
