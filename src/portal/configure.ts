import type { Portal } from './portal.js';

let configured: Portal | undefined;
const listeners = new Set<() => void>();

/**
 * Gives a portal to every element of the page that has neither a `portal` property nor a `<zi-dev-portal>` around
 * it. May be called again, and with undefined; the elements follow.
 */
export function configure(portal: Portal | undefined): void {
  configured = portal;
  for (const listener of [...listeners]) listener();
}

/** What `configure` was last given. */
export function configuredPortal(): Portal | undefined {
  return configured;
}

/** Calls `listener` after each `configure`; answers the way to stop it. */
export function onConfigured(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
