/** Longest wait in milliseconds: a page in the background draws nothing. */
const patience = 100;

/**
 * Resolves behind the next frame. What a person has just typed or switched stands in it; whatever else follows from that
 * may take its time afterwards.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, patience);
    requestAnimationFrame(() => setTimeout(end));
  });
}
