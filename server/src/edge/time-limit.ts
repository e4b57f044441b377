import { PortalError } from '@zoominfo/devportal-elements/contract/errors';

import { problem } from './problem.js';

type Handle = (request: Request) => Promise<Response>;
type Stoppable = (request: Request, options: { signal: AbortSignal }) => Promise<Response>;

/** Answers 504 when `handle` takes longer than so many milliseconds, and tells it so by the signal, or that the caller left. */
export function withTimeLimit(handle: Stoppable, milliseconds: number): Handle {
  return async (request) => {
    const limit = new AbortController();
    const { signal } = request;
    const leave = () => limit.abort(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
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
      // Another request with this signal would cost more than all else that stands in front of the handler.
      return await Promise.race([handle(request, { signal: limit.signal }), late]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    }
  };
}
