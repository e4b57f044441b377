import type { PortalError } from '../contract/errors.js';

/** Detail of `zi-error`: what a host may log or count. Never a message, a field's value or a secret. */
export interface ErrorDetail {
  code: PortalError['code'];
  /** Whether the same call may succeed later without the person changing anything. */
  retryable: boolean;
  requestId: string | undefined;
}

/** Tells hosts something, through every shadow root. Answers false where a listener cancelled it. */
export function emit(target: EventTarget, name: `zi-${string}`, detail: unknown, cancelable = false): boolean {
  return target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}

/** `zi-error` of one failed call. */
export function emitError(target: EventTarget, { code, retryable, requestId }: PortalError): void {
  emit(target, 'zi-error', { code, retryable, requestId } satisfies ErrorDetail);
}

declare global {
  interface HTMLElementEventMap {
    'zi-error': CustomEvent<ErrorDetail>;
  }
}
