/**
 * Runs in the page, before its own scripts: tells when `marker` has been painted, and what has moved until then.
 *
 * Looks at each frame, before it is drawn, through all open shadow roots; a text that is there and not hidden is painted by
 * that frame, and the next task runs behind it. Element timing and the largest contentful paint do not see into shadow roots.
 */
(marker) => {
  const probe = { shift: 0, looking: 0 };
  globalThis.probe = probe;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) probe.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });

  const holder = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) {
        const found = holder(element.shadowRoot);
        if (found) return found;
      }
      // Of its own, and not of a script or a style.
      if (element.localName === 'script' || element.localName === 'style') continue;
      for (const { nodeType, data } of element.childNodes)
        if (nodeType === Node.TEXT_NODE && data.includes(marker)) return element;
    }
    return undefined;
  };

  const visible = (element) =>
    element.getBoundingClientRect().height > 0 &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  const look = () => {
    const start = performance.now();
    const element = holder(document);
    const isThere = element && visible(element);
    probe.looking += performance.now() - start;
    if (!isThere) {
      requestAnimationFrame(look);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      probe.painted = performance.now();
      globalThis.tellPainted('');
    };
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
};
