import { PortalError } from '@zoominfo/devportal-elements/contract/errors';

/** Why a request's token does not count, in words that name nothing of it: for the log and the metrics. */
export type TokenFault =
  | 'no-token'
  | 'scheme'
  | 'malformed'
  | 'signature'
  | 'unknown-key'
  | 'expired'
  | 'not-yet-valid'
  | 'claims'
  | 'client'
  | 'scope'
  | 'nobody'
  | 'bound'
  | 'unbound'
  | 'no-proof'
  | 'proof'
  | 'replayed-proof';

/** A token that is refused, with the `WWW-Authenticate` that says so (RFC 6750, section 3; RFC 9449, section 7.1). */
export class TokenRefusal extends PortalError {
  readonly fault: TokenFault;
  readonly challenge: string;

  constructor(fault: TokenFault, challenge: string, cause?: unknown) {
    super(fault === 'scope' ? 'forbidden' : 'unauthenticated', {
      message: `access token refused: ${fault}`,
      ...(cause !== undefined && { cause }),
    });
    this.fault = fault;
    this.challenge = challenge;
  }
}

/** Signature algorithms of proofs: what okta-auth-js and browsers' own keys can do. All of them are asymmetric. */
export const proofAlgorithms = ['ES256', 'RS256', 'PS256', 'EdDSA', 'Ed25519', 'ES384', 'ES512'];

const realm = 'realm="devportal"';
const algorithms = `algs="${proofAlgorithms.join(' ')}"`;

/** What a caller is told who presented a token by `scheme`; each scheme that would do has its challenge. */
export function challengeFor(
  fault: TokenFault,
  scheme: 'bearer' | 'dpop' | undefined,
  dpop: 'accepted' | 'required',
): string {
  const error = errorFor(fault);
  const said = error && scheme ? `, error="${error}"${error === 'insufficient_scope' ? scopeNeeded : ''}` : '';
  const byProof = `DPoP ${realm}${scheme === 'dpop' || dpop === 'required' ? said : ''}, ${algorithms}`;
  if (scheme === 'dpop' || dpop === 'required') return byProof;
  return `Bearer ${realm}${said}, ${byProof}`;
}

/** What a token must carry to manage apps. No registered app can be given it: it is not in the catalogue. */
export const manageScope = 'devportal:manage';

const scopeNeeded = `, scope="${manageScope}"`;

function errorFor(fault: TokenFault): string | undefined {
  if (fault === 'no-token') return undefined;
  if (fault === 'scope') return 'insufficient_scope';
  return fault.endsWith('proof') ? 'invalid_dpop_proof' : 'invalid_token';
}
