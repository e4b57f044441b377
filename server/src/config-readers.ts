/** Variables as what they mean, or a `ConfigError` that names the one that makes no sense. */
import type { Environment, VariableName } from './config-variables.js';

/** A setting that cannot be used; the message is for the person who set it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export function readNumber(
  env: Environment,
  name: VariableName,
  fallback: number,
  [least, greatest]: readonly [number, number],
  or = '',
): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= greatest) return value;
  throw new ConfigError(`${name} has to be a whole number from ${least} to ${greatest}${or}, not "${text}"`);
}

export function readOrigins(env: Environment, name: VariableName): string[] {
  const parts = (env[name] ?? '').split(',').map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    if (!URL.canParse(part) || new URL(part).origin !== part) {
      throw new ConfigError(`${name} takes origins such as https://admin.example.com, not "${part}"`);
    }
    return part;
  });
}

export function readChoice<Choice extends string>(
  env: Environment,
  name: VariableName,
  choices: readonly Choice[],
): Choice | undefined {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  const choice = choices.find((one) => one === text);
  if (choice === undefined) throw new ConfigError(`${name} has to be one of ${choices.join(', ')}, not "${text}"`);
  return choice;
}

export function readSwitch(env: Environment, name: VariableName): boolean | undefined {
  const choice = readChoice(env, name, ['on', 'off']);
  return choice && choice === 'on';
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Whether what is sent there is nobody else's to read: TLS, or this machine itself. */
export function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === '[::1]';
}

/** An http(s) URL that paths can be put behind; without the slash at its end. */
export function readUrl(env: Environment, name: VariableName): string | undefined {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url && /^https?:$/.test(url.protocol) && url.href === url.origin + url.pathname;
  if (plain) return url.href.replace(/\/+$/, '');
  // Not repeated: there may be a password in it.
  throw new ConfigError(
    `${name} takes a URL such as https://api.example.com or http://127.0.0.1:4318/path, without user, query or fragment`,
  );
}
