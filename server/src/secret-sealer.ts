import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

/** A key object shows nothing of itself when it is printed. */
export interface SealingKey {
  /** Stored beside what is sealed with it. */
  id: string;
  /** 32 bytes. */
  key: KeyObject;
}

/** Which secret a sealed plaintext belongs to: moved to another row, it does not open. */
export interface SecretIds {
  tenantId: string;
  appId: string;
  secretId: string;
}

/** As the columns of `client_secrets` hold it. */
export interface Sealed {
  sealed: Buffer;
  sealed_key: string;
}

const algorithm = 'aes-256-gcm';
/** Bytes. Random ones of this length are safe for 2^32 plaintexts a key (NIST SP 800-38D, section 8.3). */
const nonceLength = 12;
const tagLength = 16;

/**
 * Keeps plaintexts of client secrets so that the database alone does not give them away: AES-256-GCM, as nonce, tag and
 * ciphertext, with the ids of tenant, app and secret as associated data.
 */
export class SecretSealer {
  readonly #keys: ReadonlyMap<string, KeyObject>;
  readonly #current: SealingKey;

  /** @param current Seals; the `older` ones open what was sealed before. */
  constructor(current: SealingKey, older: readonly SealingKey[] = []) {
    this.#current = current;
    this.#keys = new Map([current, ...older].map(({ id, key }) => [id, key]));
  }

  get currentKey(): string {
    return this.#current.id;
  }

  get olderKeys(): string[] {
    return [...this.#keys.keys()].filter((id) => id !== this.currentKey);
  }

  knows(keyId: string): boolean {
    return this.#keys.has(keyId);
  }

  seal(clientSecret: string, ids: SecretIds): Sealed {
    const { id, key } = this.#current;
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength }).setAAD(associatedData(ids));
    const text = Buffer.concat([cipher.update(clientSecret, 'utf8'), cipher.final()]);
    return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]), sealed_key: id };
  }

  /** @throws Where the key is not known, or the row is not the one that it was sealed for, or has been changed. */
  open({ sealed, sealed_key }: Sealed, ids: SecretIds): string {
    const key = this.#keys.get(sealed_key);
    if (!key) throw new Error('The key of a sealed secret is not known.');
    const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength), { authTagLength: tagLength })
      .setAAD(associatedData(ids))
      .setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()]).toString();
  }
}

function associatedData({ tenantId, appId, secretId }: SecretIds): Buffer {
  return Buffer.from(JSON.stringify([tenantId, appId, secretId]));
}
