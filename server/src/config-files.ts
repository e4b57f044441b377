import { readFileSync } from 'node:fs';

import { ConfigError } from './config-readers.js';
import { type Environment, variableNames } from './config-variables.js';

/** Those that may stand in a file of their own, named by the variable with `_FILE` behind its name. */
const fromFiles = ['DATABASE_URL', 'DEVPORTAL_OKTA_KEY', 'DEVPORTAL_SECRET_KEYS'] as const;

/**
 * The settings with what stands in files: secrets that a supervisor hands over (systemd's credentials, a container's
 * secrets), which the environment of a process would show to more than the process.
 *
 * @throws {ConfigError} Without anything of what is in the file.
 */
export function withFiles(env: Environment): Environment {
  const found: { [Name in (typeof fromFiles)[number]]?: string } = {};
  for (const name of fromFiles) {
    const path = env[`${name}_FILE`];
    if (!path) continue;
    if (env[name]) throw new ConfigError(`${name} and ${name}_FILE are both set: one of them is too many`);
    try {
      found[name] = readFileSync(path, 'utf8').trim();
    } catch (error) {
      throw new ConfigError(
        `${name}_FILE names ${path}, which cannot be read: ${(error as NodeJS.ErrnoException).code}`,
      );
    }
    if (found[name] === '') throw new ConfigError(`${name}_FILE names ${path}, which is empty`);
  }
  return { ...env, ...found };
}

/** Names that look like settings of ours and are none, as when one is mistyped. */
export function unknownSettings(env: NodeJS.ProcessEnv): string[] {
  const known = new Set<string>(variableNames);
  return Object.keys(env).filter((name) => name.startsWith('DEVPORTAL_') && !known.has(name));
}
