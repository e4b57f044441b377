import { hash } from 'node:crypto';

/**
 * What is stored of a client secret, by the backend that makes it and for the issuer that compares it. SHA-256 once: a
 * slow hash protects what people make up, and these are 238 random bits.
 */
export function hashClientSecret(clientSecret: string): Buffer {
  return hash('sha256', clientSecret, 'buffer');
}
