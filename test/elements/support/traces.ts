/** Where a secret could be found by who has no business with it. */

/** Everything of an element that a script of the page can read: attributes, texts, comments and values. */
export function readable(host: HTMLElement): string {
  const parts = [host.outerHTML];
  const walker = document.createTreeWalker(host.shadowRoot!, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    parts.push(node.nodeValue ?? '');
    if (node instanceof Element) parts.push(...[...node.attributes].map(({ value }) => value));
    if (node instanceof HTMLInputElement) parts.push(node.value, node.defaultValue);
  }
  return parts.join('\n');
}

/** What outlives the page, or stands in its address. */
export function storage(): string {
  return JSON.stringify([
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    document.cookie,
    location.href,
    history.state,
  ]);
}

/** What a host page and its other tabs get to hear, as text. */
export function overheard(): { text: () => string; stop: () => void } {
  const heard: string[] = [];
  const names = [
    'zi-secret-created',
    'zi-secret-changed',
    'zi-secret-expiring',
    'zi-error',
    'error',
    'unhandledrejection',
    'input',
    'change',
    'cancel',
    'close',
  ] as const;
  const hear = (event: Event): void => {
    heard.push(JSON.stringify([event.type, (event as CustomEvent<unknown>).detail]));
  };
  for (const name of names) addEventListener(name, hear, true);
  const methods = ['debug', 'info', 'log', 'warn', 'error'] as const;
  const before = methods.map((method) => console[method]);
  for (const method of methods) console[method] = (...all) => void heard.push(all.map(String).join(' '));
  const channel = new BroadcastChannel('zi-devportal-changes');
  channel.onmessage = ({ data }): void => {
    heard.push(JSON.stringify(data));
  };
  return {
    text: () => heard.join('\n'),
    stop: () => {
      for (const name of names) removeEventListener(name, hear, true);
      methods.forEach((method, index) => Object.assign(console, { [method]: before[index] }));
      channel.close();
    },
  };
}
