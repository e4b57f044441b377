/**
 * Channels of this page's own. The pages of one test run are tabs of one browser and of one origin: without this, what
 * one test file announces makes the elements of another read again.
 */
const Shared = globalThis.BroadcastChannel;
const page = crypto.randomUUID();

globalThis.BroadcastChannel = class extends Shared {
  constructor(name: string) {
    super(`${name} ${page}`);
  }
};
