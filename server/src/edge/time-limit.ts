import { PortalError } from '@zoominfo/devportal-elements/contract/errors';

import { problem } from './problem.js';
import { shareFacts } from './request-facts.js';

type Handle = (request: Request) => Promise<Response>;

/** Answers 504 when `handle` takes longer than so many milliseconds, and tells it so by the request's signal. */
export function withTimeLimit(handle: Handle, milliseconds: number): Handle {
  return async (request) => {
    const limit = new AbortController();
    const signal = AbortSignal.any([request.signal, limit.signal]);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Response>((resolve) => {
      timer = setTimeout(() => {
        limit.abort(new PortalError('timeout', { message: `the request took longer than ${milliseconds} ms` }));
        // What is left of a body is not waited for.
        const headers = { connection: 'close' };
        resolve(problem({ status: 504, code: 'timeout', title: 'No answer in time', headers }));
      }, milliseconds);
    });
    try {
      return await Promise.race([handle(shareFacts(request, new Request(request, { signal }))), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
