import type { PortalError } from '../../contract/errors.js';
import type { CommonMessages } from '../../i18n/messages.js';

/** An error in the reader's words, chosen by its code: a server's own text never reaches the screen. */
export function describeError(error: PortalError, words: CommonMessages): string {
  switch (error.code) {
    case 'unauthenticated':
      return words.expiredTitle;
    case 'forbidden':
      return words.errorForbidden;
    case 'not-found':
      return words.errorNotFound;
    case 'conflict':
      return error.fields.some(({ code }) => code === 'under-review') ? words.underReviewOff : words.errorConflict;
    case 'validation':
      return words.errorValidation;
    case 'rate-limited':
      return words.errorRateLimited(error.retryAfter);
    case 'network':
      return words.errorNetwork;
    case 'timeout':
      return words.errorTimeout;
    case 'contract':
      return words.errorContract;
    case 'server':
      return words.errorServer;
  }
}
