import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { errors, type JWTPayload, type JWTVerifyGetKey } from 'jose';

import { type ClaimedPerson, type PersonClaims, readPerson } from './tokens/claimed-person.js';
import { type SpentProof, verifyProof } from './tokens/dpop-proof.js';
import { issuerKeys } from './tokens/issuer-keys.js';
import { challengeFor, manageScope, type TokenFault, TokenRefusal } from './tokens/token-refusal.js';
import { VerifiedTokens } from './tokens/verified-tokens.js';

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
  /** Whether tokens may be bound to a key (RFC 9449), or have to be. */
  dpop: 'accepted' | 'required';
  /** Seconds that the issuer's or the caller's clock may be off. */
  clockSkew: number;
  /** The claims that say who the person is; only the database does unless told. */
  personClaims?: PersonClaims | undefined;
}

/** As much of a request as says who makes it. */
export interface PresentedToken {
  /** The header `Authorization`. */
  authorization: string | null;
  /** The header `DPoP`. */
  proof: string | null;
  method: string;
  /** As the caller sees it. */
  url: string;
}

export interface VerifiedToken {
  userId: string;
  /** As the issuer knows them; undefined where it does not say. */
  person: ClaimedPerson | undefined;
  /** When the person signed in; null where the token does not say. A refresh leaves it as it was. */
  authTime: Date | null;
  /** The class of that sign-in (`acr`). */
  acr: string | null;
  /** For the store of proofs, which knows those that were used; undefined for a bearer token. */
  proof: SpentProof | undefined;
}

export interface TokenVerifier {
  /**
   * Rejects with a `TokenRefusal` for every token that is not good, without saying why to the caller beyond RFC 6750 and
   * RFC 9449, and with `server` when the issuer's keys cannot be had, which says nothing about the token.
   */
  verify(presented: PresentedToken): Promise<VerifiedToken>;
  /** The refusal of a request whose token was good when it was verified. */
  refuse(fault: TokenFault, presented: PresentedToken): TokenRefusal;
}

type Scheme = 'bearer' | 'dpop';

/** Checks the access token of a request. */
export function createTokenVerifier({ dpop, clockSkew, ...rules }: TokenRules): TokenVerifier {
  const { issuer, clientIds, tokenType, personClaims, keys = issuerKeys(new URL(`${issuer}/v1/keys`)) } = rules;
  const refusal = (fault: TokenFault, scheme?: Scheme, cause?: unknown) =>
    new TokenRefusal(fault, challengeFor(fault, scheme, dpop), cause);

  const verified = new VerifiedTokens(keys, {
    issuer,
    audience: apiAudience,
    algorithms: ['RS256'],
    requiredClaims: ['exp', 'iat'],
    clockTolerance: clockSkew,
    ...(tokenType && { typ: tokenType }),
  });

  async function verify({ authorization, proof, method, url }: PresentedToken): Promise<VerifiedToken> {
    const { scheme, token } = readHeader(authorization);
    const refuse = (fault: TokenFault, cause?: unknown) => refusal(fault, scheme, cause);
    if (token === undefined) throw refuse(authorization ? 'malformed' : 'no-token');
    if (scheme === 'bearer' && dpop === 'required') throw refuse('unbound');
    if (scheme === 'dpop' && proof === null) throw refuse('no-proof');
    const payload = await verified.payloadOf(token).catch((error: unknown) => {
      const fault = faultOf(error);
      throw fault ? refuse(fault, error) : new PortalError('server', { message: 'keys', cause: error });
    });
    if ((payload.iat ?? 0) > Date.now() / 1000 + clockSkew) throw refuse('not-yet-valid');
    const userId = readUser(payload, clientIds, refuse);

    // A token that is bound to a key counts with a proof of that key alone, and a proof with a bound token alone.
    const { cnf } = payload as { cnf?: { jkt?: unknown } | null };
    if (scheme === 'bearer' && cnf !== undefined) throw refuse('bound');
    if (scheme === 'dpop' && typeof cnf?.jkt !== 'string') throw refuse('unbound');
    const proven =
      scheme === 'dpop'
        ? await verifyProof({ proof: proof ?? '', token, thumbprint: String(cnf?.jkt), method, url }, clockSkew)
        : undefined;
    if (scheme === 'dpop' && !proven) throw refuse('proof');
    const person = personClaims && readPerson(payload, personClaims);
    return { userId, person, ...readSignIn(payload), proof: proven };
  }

  return {
    verify,
    refuse: (fault, { authorization }) => refusal(fault, readHeader(authorization).scheme),
  };
}

function readHeader(authorization: string | null): { scheme?: Scheme; token?: string } {
  const [, name = '', token] = /^(Bearer|DPoP) +([\w\-.]+)$/i.exec(authorization ?? '') ?? [];
  if (token !== undefined) return { scheme: name.toLowerCase() as Scheme, token };
  // What is presented badly is told by the scheme that it was meant for.
  return /^DPoP\b/i.test(authorization ?? '') ? { scheme: 'dpop' } : authorization ? { scheme: 'bearer' } : {};
}

function readUser(
  { cid, scp, uid, sub }: JWTPayload,
  clientIds: readonly string[],
  refuse: (fault: TokenFault) => TokenRefusal,
): string {
  if (typeof cid !== 'string' || !clientIds.includes(cid)) throw refuse('client');
  const userId = uid ?? sub;
  if (typeof userId !== 'string' || userId === '') throw refuse('nobody');
  if (!Array.isArray(scp) || !scp.includes(manageScope)) throw refuse('scope');
  return userId;
}

function readSignIn({ auth_time, acr }: JWTPayload): Pick<VerifiedToken, 'authTime' | 'acr'> {
  return {
    authTime: typeof auth_time === 'number' ? new Date(auth_time * 1000) : null,
    acr: typeof acr === 'string' ? acr : null,
  };
}

/** Undefined for what is not the token's fault. */
function faultOf(error: unknown): TokenFault | undefined {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return error.claim === 'nbf' ? 'not-yet-valid' : 'claims';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JWKSNoMatchingKey) return 'unknown-key';
  return malformed.some((fault) => error instanceof fault) ? 'malformed' : undefined;
}

const malformed = [
  errors.JWTInvalid,
  errors.JWSInvalid,
  // Several keys would do for a token that names none: the issuer's tokens name theirs.
  errors.JWKSMultipleMatchingKeys,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
];
