/** What a call is answered with; no `body` is an empty one, a Buffer goes as it is, all else as JSON. */
export interface Answer {
  status: number;
  headers?: Record<string, string | string[]>;
  body?: unknown;
}

/** A refusal in the management API's form. */
export class OktaError extends Error {
  override readonly name = 'OktaError';

  constructor(
    readonly status: number,
    readonly code: string,
    summary: string,
    readonly causes: readonly string[] = [],
    readonly headers: Record<string, string> = {},
  ) {
    super(summary);
  }

  answer(errorId: string): Answer {
    const body = {
      errorCode: this.code,
      errorSummary: this.message,
      errorLink: this.code,
      errorId,
      errorCauses: this.causes.map((errorSummary) => ({ errorSummary })),
    };
    return { status: this.status, headers: this.headers, body };
  }
}

/** A refusal in OAuth's form (RFC 6749, 5.2). */
export class OAuthError extends Error {
  override readonly name = 'OAuthError';

  constructor(
    readonly status: number,
    readonly error: string,
    description = '',
    readonly headers: Record<string, string> = {},
  ) {
    super(description);
  }

  answer(): Answer {
    const body = { error: this.error, ...(this.message ? { error_description: this.message } : {}) };
    return { status: this.status, headers: this.headers, body };
  }
}

export const invalid = (subject: string, ...causes: string[]): OktaError =>
  new OktaError(400, 'E0000001', `Api validation failed: ${subject}`, causes);
export const denied = (): OktaError =>
  new OktaError(403, 'E0000006', 'You do not have permission to perform the requested action');
export const notFound = (id: string, kind: string): OktaError =>
  new OktaError(404, 'E0000007', `Not found: Resource not found: ${id} (${kind})`);
export const serverError = (): OktaError => new OktaError(500, 'E0000009', 'Internal Server Error');
export const invalidToken = (headers: Record<string, string> = {}): OktaError =>
  new OktaError(401, 'E0000011', 'Invalid token provided', [], headers);
export const tooMany = (headers: Record<string, string> = {}): OktaError =>
  new OktaError(429, 'E0000047', 'API call exceeded rate limit due to too many requests.', [], headers);
/** What Okta says while it puts a server's policies into their new order. */
export const locked = (): OktaError =>
  new OktaError(423, 'E0000239', 'Policy priorities are being reconciled. Please try again later.');
