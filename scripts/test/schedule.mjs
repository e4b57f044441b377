/**
 * Runs steps side by side: each once those it needs are over and enough cores are free, in the order of the list.
 *
 * @param {import('./steps.mjs').Step[]} steps
 * @param {number} cores
 * @param {(step: import('./steps.mjs').Step, broken: string | undefined) => Promise<boolean>} run
 *   `broken` names a needed step that has failed. Answers whether the step is good for those that need it.
 */
export async function schedule(steps, cores, run) {
  const names = new Set(steps.map((step) => step.name));
  const waiting = new Set(steps);
  const underWay = new Set();
  /** @type {Map<string, boolean>} */
  const over = new Map();
  let free = cores;

  const start = async (step, share) => {
    free -= share;
    const broken = step.needs?.find((name) => over.get(name) === false);
    over.set(step.name, await run(step, broken));
    free += share;
  };

  while (waiting.size > 0) {
    for (const step of waiting) {
      const share = Math.min(step.cores ?? 1, cores);
      const ready = (step.needs ?? []).every((name) => over.has(name) || !names.has(name));
      if (!ready || share > free) continue;
      waiting.delete(step);
      const running = start(step, share).finally(() => underWay.delete(running));
      underWay.add(running);
    }
    await Promise.race(underWay);
  }
  await Promise.all(underWay);
}
