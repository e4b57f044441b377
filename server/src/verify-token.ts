import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

/** What a token must carry to manage apps. No registered app can be given it: it is not in the catalogue. */
export const manageScope = 'devportal:manage';

/** Okta's name for the default authorization server's audience, and the local issuer's. */
export const apiAudience = 'api://default';

export interface TokenRules {
  /** Exactly as in the token's `iss`. */
  issuer: string;
  /** The clients whose tokens may manage apps. The apps that people register get tokens of the same audience. */
  clientIds: readonly string[];
  /** `at+jwt` where the issuer follows RFC 9068; Okta sets none. */
  tokenType?: string;
  /** Where the keys come from; the issuer's `/v1/keys` unless told. */
  keys?: JWTVerifyGetKey;
}

export interface VerifiedToken {
  userId: string;
  /** When the person signed in; null where the token does not say. A refresh leaves it as it was. */
  authTime: Date | null;
  /** The class of that sign-in (`acr`). */
  acr: string | null;
}

export type VerifyToken = (authorization: string | null) => Promise<VerifiedToken>;

/**
 * Checks the access token of an `Authorization` header. The keys are fetched when first needed and again when a token
 * names an unknown one; a failure to fetch them says nothing about the token.
 *
 * @returns A function that rejects with `unauthenticated` for every token that is not good, without saying why to the
 * caller, and with `server` when the issuer's keys cannot be had.
 */
export function createTokenVerifier({ issuer, clientIds, tokenType, keys }: TokenRules): VerifyToken {
  const getKey = keys ?? createRemoteJWKSet(new URL(`${issuer}/v1/keys`), { timeoutDuration: 5_000 });
  return async (authorization) => {
    const token = /^Bearer +([\w\-.]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw refuse('no bearer token');
    const { payload } = await jwtVerify(token, getKey, {
      issuer,
      audience: apiAudience,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iat'],
      ...(tokenType && { typ: tokenType }),
    }).catch((error: unknown) => {
      throw isTokensFault(error) ? refuse(error.code) : new PortalError('server', { message: 'keys', cause: error });
    });
    return { userId: readUser(payload, clientIds), ...readSignIn(payload) };
  };
}

function readUser(payload: JWTPayload, clientIds: readonly string[]): string {
  const { cid, scp, uid, sub, cnf } = payload;
  if (typeof cid !== 'string' || !clientIds.includes(cid)) throw refuse('another client');
  if (!Array.isArray(scp) || !scp.includes(manageScope)) throw refuse('no scope');
  // A token that is bound to a key counts only with a proof of that key (RFC 9449, section 7.1).
  if (cnf !== undefined) throw refuse('bound to a key');
  const userId = uid ?? sub;
  if (typeof userId !== 'string' || userId === '') throw refuse('no user');
  return userId;
}

function readSignIn({ auth_time, acr }: JWTPayload): Omit<VerifiedToken, 'userId'> {
  return {
    authTime: typeof auth_time === 'number' ? new Date(auth_time * 1000) : null,
    acr: typeof acr === 'string' ? acr : null,
  };
}

const tokenFaults = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWKSNoMatchingKey,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
];

function isTokensFault(error: unknown): error is errors.JOSEError {
  return tokenFaults.some((fault) => error instanceof fault);
}

function refuse(reason: string): PortalError {
  return new PortalError('unauthenticated', { message: `access token refused: ${reason}` });
}
