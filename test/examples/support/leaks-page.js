/**
 * Runs in the page, before its own scripts: counts what is attached to the window and the document and what waits for
 * the clock (`held`), and makes the portal come and go (`comeAndGo`).
 */
{
  const attached = [window, document].map((target) => [target, new Map()]);
  const intervals = new Set();
  const timeouts = new Set();

  for (const [target, byType] of attached) {
    const { addEventListener, removeEventListener } = target;
    const keyOf = (type, options) => `${type}${options === true || options?.capture ? ' capture' : ''}`;
    target.addEventListener = (type, listener, options) => {
      const key = keyOf(type, options);
      if (!byType.has(key)) byType.set(key, new Set());
      byType.get(key).add(listener);
      options?.signal?.addEventListener('abort', () => byType.get(key).delete(listener));
      addEventListener.call(target, type, listener, options);
    };
    target.removeEventListener = (type, listener, options) => {
      byType.get(keyOf(type, options))?.delete(listener);
      removeEventListener.call(target, type, listener, options);
    };
  }

  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  Object.assign(window, {
    setTimeout(run, delay, ...args) {
      const id = setTimeout(() => {
        timeouts.delete(id);
        run(...args);
      }, delay);
      timeouts.add(id);
      return id;
    },
    clearTimeout(id) {
      timeouts.delete(id);
      clearTimeout(id);
    },
    setInterval(run, delay) {
      const id = setInterval(run, delay);
      intervals.add(id);
      return id;
    },
    clearInterval(id) {
      intervals.delete(id);
      clearInterval(id);
    },
  });

  const held = () => ({
    listeners: Object.fromEntries(
      attached.flatMap(([target, byType]) =>
        [...byType]
          .filter(([, { size }]) => size > 0)
          .map(([type, { size }]) => [`${target.constructor.name} ${type}`, size]),
      ),
    ),
    intervals: intervals.size,
    timeouts: timeouts.size,
  });

  const button = (name) =>
    [...document.querySelectorAll('nav button')].find((each) => each.textContent.trim() === name);

  const rows = () => {
    const portal = document.querySelector('zi-dev-portal');
    return portal?.shadowRoot?.querySelector('zi-app-list')?.shadowRoot?.querySelector('tbody tr');
  };

  /** Looks again in each task, which no timer does. */
  const until = async (holds) => {
    const limit = performance.now() + 60_000;
    while (!holds()) {
      if (performance.now() > limit) throw new Error('The portal did not come, or did not go');
      await new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          done();
        };
        port2.postMessage(0);
      });
    }
  };

  /** Comes to the portal and leaves it, each time once its rows are there. */
  const comeAndGo = async (times) => {
    for (let time = 0; time < times; time++) {
      button('DevPortal').click();
      await until(rows);
      button('Overview').click();
      await until(() => !document.querySelector('zi-dev-portal'));
    }
  };

  Object.assign(window, { held, comeAndGo });
}
