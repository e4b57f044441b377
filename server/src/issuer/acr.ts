/**
 * Authentication context classes (`acr`, OpenID Connect Core, section 2) that the sign-in page can give, weakest first:
 * Okta's names for one factor, two factors, and a phishing-resistant one.
 */
export const supportedAcrs = ['urn:okta:loa:1fa:any', 'urn:okta:loa:2fa:any', 'phr'] as const;

export type Acr = (typeof supportedAcrs)[number];

/** Those of a request's `acr_values` that there are, the most wanted first. As with Okta, the others are no error. */
export function askedAcrs(acrValues: unknown): Acr[] {
  const asked = typeof acrValues === 'string' ? acrValues.split(' ') : [];
  return asked.flatMap((value) => supportedAcrs.find((acr) => acr === value) ?? []);
}

/** What a sign-in for this request is worth: nobody is asked for factors here, so whatever was asked for is given. */
export function grantedAcr(acrValues: unknown): Acr {
  return askedAcrs(acrValues)[0] ?? 'urn:okta:loa:1fa:any';
}
