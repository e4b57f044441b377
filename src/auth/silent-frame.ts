/** Milliseconds to wait for an answer in all, and after the frame has loaded something that does not answer. */
const patience = 10_000;
const patienceOnceLoaded = 2_000;

/** The hidden frame's name. It stays through redirects, so that a page of ours that lands in it knows where it is. */
const frameName = 'zi-silent-sign-in';

/** Whether this page was loaded in a hidden frame of ours: it must not open another one within. */
export function isSilentFrame(): boolean {
  return window.name === frameName;
}

/**
 * Opens an authorization request in a hidden frame and answers what the issuer posts back (Okta's response mode
 * `okta_post_message`), or undefined when nothing comes: the page's or the issuer's policy forbids the frame, or
 * the network is down. Rejects with the signal's reason.
 */
export function askInFrame(
  url: string,
  options: { origin: string; state: string; signal: AbortSignal },
): Promise<Record<string, unknown> | undefined> {
  const { origin, state, signal } = options;
  if (signal.aborted) return Promise.reject(signal.reason);
  const frame = document.createElement('iframe');
  const over = new AbortController();
  let giveUp: ReturnType<typeof setTimeout>;
  let giveUpOnceLoaded: ReturnType<typeof setTimeout>;
  return new Promise<Record<string, unknown> | undefined>((resolve, reject) => {
    const listening = { signal: over.signal };
    const handleMessage = (event: MessageEvent) => {
      // The window too, not only the origin: another frame of the issuer may hold somebody else's answer.
      if (event.source !== frame.contentWindow || event.origin !== origin) return;
      if (isRecord(event.data) && event.data['state'] === state) resolve(event.data);
    };
    window.addEventListener('message', handleMessage, listening);
    signal.addEventListener('abort', () => reject(signal.reason), listening);
    frame.addEventListener(
      'load',
      () => {
        clearTimeout(giveUpOnceLoaded);
        giveUpOnceLoaded = setTimeout(resolve, patienceOnceLoaded, undefined);
      },
      listening,
    );
    giveUp = setTimeout(resolve, patience, undefined);
    frame.name = frameName;
    frame.hidden = true;
    // The page's own style sheet may show what is `hidden`.
    frame.style.display = 'none';
    frame.src = url;
    document.documentElement.append(frame);
  }).finally(() => {
    over.abort();
    clearTimeout(giveUp);
    clearTimeout(giveUpOnceLoaded);
    frame.remove();
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
