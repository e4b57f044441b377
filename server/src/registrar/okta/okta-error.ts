/**
 * What became of a call of Okta's.
 *
 * - `refused`: Okta will not do it as it was asked (E0000001, E0000003…); asking again is no use.
 * - `not-found`: what it is about is not there, or not there yet.
 * - `rate-limited`: not carried out, and the wait is longer than the caller has.
 * - `unauthorized`: not carried out; Okta does not take our service app, or does not let it do this.
 * - `uncertain`: carried out or not, nobody knows: no answer, an error of Okta's own, or an answer that cannot be read.
 */
export type OktaProblem = 'refused' | 'not-found' | 'rate-limited' | 'unauthorized' | 'uncertain';

interface Details {
  /** HTTP status; undefined where there was no answer. */
  status?: number;
  /** Okta's `errorCode`. Its texts change and can hold what people typed, so they are not kept. */
  errorCode?: string;
  /** Milliseconds to wait at least. */
  retryAfter?: number;
  cause?: unknown;
}

export class OktaError extends Error {
  override readonly name = 'OktaError';
  readonly status: number | undefined;
  readonly errorCode: string | undefined;
  readonly retryAfter: number | undefined;

  /** @param operation As `apps.create`: the message names no address and nothing of what was sent. */
  constructor(
    readonly problem: OktaProblem,
    readonly operation: string,
    { status, errorCode, retryAfter, cause }: Details = {},
  ) {
    super(`Okta: ${operation} ${problem}${status ? `, ${status}` : ''}${errorCode ? ` ${errorCode}` : ''}`, { cause });
    this.status = status;
    this.errorCode = errorCode;
    this.retryAfter = retryAfter;
  }
}

export function isOkta(error: unknown, ...problems: OktaProblem[]): error is OktaError {
  return error instanceof OktaError && (problems.length === 0 || problems.includes(error.problem));
}
