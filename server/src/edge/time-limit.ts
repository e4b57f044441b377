import { PortalError } from '@zoominfo/devportal-elements/contract/errors';

import { problem } from './problem.js';
import { factsOf } from './request-facts.js';

type Handle = (request: Request) => Promise<Response>;

/** Answers 504 when `handle` takes longer than so many milliseconds, and tells it so by the signal in its facts. */
export function withTimeLimit(handle: Handle, milliseconds: number): Handle {
  return async (request) => {
    const waiting = (factsOf(request).waiting = new Waiting(request));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Response>((resolve) => {
      timer = setTimeout(() => {
        waiting.end(new PortalError('timeout', { message: `the request took longer than ${milliseconds} ms` }));
        // What is left of a body is not waited for.
        const headers = { connection: 'close' };
        resolve(problem({ status: 504, code: 'timeout', title: 'No answer in time', headers }));
      }, milliseconds);
    });
    try {
      return await Promise.race([handle(request), late]);
    } finally {
      clearTimeout(timer);
      waiting.forget();
    }
  };
}

/** The signal of a request that {@link withTimeLimit} has let through; its own otherwise. */
export function signalOf(request: Request): AbortSignal {
  return (factsOf(request).waiting ?? request).signal;
}

/**
 * How long somebody waits for an answer. Its signal is made for who asks for it: most requests end without, and two
 * controllers were a tenth of what a small one costs without its query.
 */
class Waiting {
  readonly #request: Request;
  #limit: AbortController | undefined;
  #ended: { reason: unknown } | undefined;

  constructor(request: Request) {
    this.#request = request;
  }

  get signal(): AbortSignal {
    if (!this.#limit) {
      this.#limit = new AbortController();
      const { signal } = this.#request;
      if (this.#ended) this.#limit.abort(this.#ended.reason);
      else if (signal.aborted) this.#leave();
      else signal.addEventListener('abort', this.#leave);
    }
    return this.#limit.signal;
  }

  end(reason: unknown): void {
    this.#ended = { reason };
    this.#limit?.abort(reason);
  }

  forget(): void {
    if (this.#limit) this.#request.signal.removeEventListener('abort', this.#leave);
  }

  readonly #leave = () => this.#limit?.abort(this.#request.signal.reason);
}
