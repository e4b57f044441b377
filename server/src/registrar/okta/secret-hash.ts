/** Okta's `secret_hash`: the first 16 bytes of a secret's SHA-256, in base64url. Checked on recorded answers. */
export function oktaHash(sha256: Buffer): string {
  return sha256.subarray(0, 16).toString('base64url');
}
