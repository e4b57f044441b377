import type { ExpiryDetail } from '../../../src/controllers/expiry-announcer.js';

const stops: (() => void)[] = [];

/** What the page is told of secrets that run out, until the end of the test. */
export function expiries(): ExpiryDetail[] {
  const told: ExpiryDetail[] = [];
  const hear = ({ detail }: HTMLElementEventMap['zi-secret-expiring']): void => void told.push(detail);
  addEventListener('zi-secret-expiring', hear as EventListener);
  stops.push(() => {
    removeEventListener('zi-secret-expiring', hear as EventListener);
  });
  return told;
}

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});
