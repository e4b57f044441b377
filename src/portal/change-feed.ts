/** Tells every element, in this tab and the page's other ones, what has changed, so that they read it again. Ids only. */

/** `users`: who has which subscription, or has asked for one. `settings`: what the organisation's admins decide. */
export type Change = { kind: 'app' | 'secrets'; appId: string } | { kind: 'users' | 'settings'; appId?: undefined };

/** `by` is who announced it; undefined when it came from another tab. */
export type ChangeListener = (change: Change, by: unknown) => void;

const channelName = 'zi-devportal-changes';

/**
 * @example
 * const stop = feed.subscribe((change) => { if (change.kind === 'app') reload(); });
 */
export class ChangeFeed {
  readonly #listeners = new Set<ChangeListener>();
  #channel: BroadcastChannel | undefined;

  /** Says it to every subscriber here and in other tabs of this origin. */
  announce(change: Change, by: unknown): void {
    this.#tell(change, by);
    this.#channel?.postMessage(change);
  }

  /** The channel to other tabs is open while anyone listens. */
  subscribe(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    this.#open();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#channel?.close();
      this.#channel = undefined;
    };
  }

  #open(): void {
    if (this.#channel || typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(channelName);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>): void => {
      if (isChange(data)) this.#tell(data, undefined);
    };
  }

  #tell(change: Change, by: unknown): void {
    for (const listener of [...this.#listeners]) listener(change, by);
  }
}

/** Any script of the origin can post to the channel, so what arrives is looked at. */
function isChange(data: unknown): data is Change {
  const { kind, appId } = Object(data) as Record<string, unknown>;
  const global = kind === 'users' || kind === 'settings';
  return global || ((kind === 'app' || kind === 'secrets') && typeof appId === 'string');
}
