/**
 * Runs in the page, before its own scripts: tells when `marker` has been painted, and what has moved until then.
 *
 * Looks at each frame, before it is drawn, through all shadow roots; a text that is there and not hidden is painted by
 * that frame, and the next task runs behind it. Element timing and the largest contentful paint do not see into shadow roots.
 */
(marker) => {
  const probe = { shift: 0, looking: 0 };
  globalThis.probe = probe;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) probe.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });

  // Kept as they are made: to go through all elements at each frame would cost what is to be measured.
  const roots = [document];
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  };

  /** The element around the text, unless that is a script's. */
  const holder = () => {
    for (const root of roots) {
      if (!(root.body ?? root).textContent.includes(marker)) continue;
      for (const element of root.querySelectorAll('*:not(script, style)'))
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
    const element = holder();
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
