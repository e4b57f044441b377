import { PortalError } from '@zoominfo/devportal-elements/contract/errors';

import { isOkta } from './okta-error.js';

export function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

/** What a caller is told of what Okta did: nothing of its words. */
export function toPortalError(error: unknown): unknown {
  if (isOkta(error, 'rate-limited')) {
    return new PortalError('rate-limited', {
      retryAfter: Math.ceil((error.retryAfter ?? 1000) / 1000),
      message: error.message,
      cause: error,
    });
  }
  if (isOkta(error, 'uncertain') || isAbort(error)) {
    return new PortalError('timeout', { message: 'Okta did not answer in time', cause: error });
  }
  return isOkta(error) ? new PortalError('server', { message: error.message, cause: error }) : error;
}
