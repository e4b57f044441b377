/** What can be set from outside, all of it through the environment. */

export interface ServerConfig {
  /** The address that every server listens on. */
  host: string;
  /** Port 0 takes any that is free. */
  ports: { portal: number; api: number; issuer: number; client: number };
  database: DatabaseConfig;
  /** Origins whose pages may call the API from a browser, besides the host portal's own. */
  portalOrigins: readonly string[];
  /** Puts the example organisations and people into an empty database. */
  seed: boolean;
  /** Whether reviewers may decide on the apps of their own organisation. */
  reviewOwnTenant: boolean;
  /** How long the issuer's access tokens and ID tokens count. */
  accessTokenSeconds: number;
  log: 'json' | 'text';
}

/** `embedded` keeps PGlite's files in `folder`; `server` is any PostgreSQL from version 13 on. */
export type DatabaseConfig = { kind: 'embedded'; folder: string } | { kind: 'server'; url: string };

/** A setting that cannot be used; the message is for the person who set it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * @param defaults.folder Where the embedded database keeps its files unless `DEVPORTAL_DATA` says otherwise.
 * @throws {ConfigError}
 */
export function readConfig(env: NodeJS.ProcessEnv, defaults: { folder: string; tty: boolean }): ServerConfig {
  const url = env['DATABASE_URL'];
  return {
    host: env['DEVPORTAL_HOST'] ?? '127.0.0.1',
    ports: {
      portal: readNumber(env, 'DEVPORTAL_PORTAL_PORT', 4400, [0, 65_535]),
      api: readNumber(env, 'DEVPORTAL_API_PORT', 4401, [0, 65_535]),
      issuer: readNumber(env, 'DEVPORTAL_ISSUER_PORT', 4402, [0, 65_535]),
      client: readNumber(env, 'DEVPORTAL_CLIENT_PORT', 4403, [0, 65_535]),
    },
    database: url ? { kind: 'server', url } : { kind: 'embedded', folder: env['DEVPORTAL_DATA'] ?? defaults.folder },
    portalOrigins: readOrigins(env, 'DEVPORTAL_ORIGINS'),
    // The issuer lets anyone in as anyone, so this server is for development, and so are its people.
    seed: env['DEVPORTAL_SEED'] !== 'off',
    reviewOwnTenant: env['DEVPORTAL_REVIEW_OWN_TENANT'] === 'on',
    accessTokenSeconds: readNumber(env, 'DEVPORTAL_TOKEN_SECONDS', 3600, [1, 24 * 3600]),
    log: env['DEVPORTAL_LOG'] === 'json' || !defaults.tty ? 'json' : 'text',
  };
}

function readNumber(
  env: NodeJS.ProcessEnv,
  name: string,
  fallback: number,
  [least, greatest]: readonly [number, number],
): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= greatest) return value;
  throw new ConfigError(`${name} has to be a whole number from ${least} to ${greatest}, not "${text}"`);
}

function readOrigins(env: NodeJS.ProcessEnv, name: string): string[] {
  const parts = (env[name] ?? '').split(',').map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    if (!URL.canParse(part) || new URL(part).origin !== part) {
      throw new ConfigError(`${name} takes origins such as https://admin.example.com, not "${part}"`);
    }
    return part;
  });
}
