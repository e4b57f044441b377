import type { SignInRequest } from './session.js';

/** A request for a sign-in in okta-auth-js's own parameters; what is not asked for is left out. */
export function oktaParams({ maxAge, acrValues = [] }: SignInRequest = {}): { maxAge?: number; acrValues?: string } {
  return {
    ...(maxAge !== undefined && { maxAge }),
    ...(acrValues.length > 0 && { acrValues: acrValues.join(' ') }),
  };
}
