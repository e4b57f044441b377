/** `tags` are those of the copy that speaks; undefined where it came without a suffix. */
export function warnOfCopies(others: readonly string[], version: string, tags?: string): void {
  const names =
    tags === undefined
      ? `The tags stay with ${others.join(', ')}. To use ${version} beside it, load devportal.js?suffix=…, or call defineElements({ suffix }).`
      : `The tags of ${version} are ${tags}.`;
  // eslint-disable-next-line no-console -- Nothing is broken that an event could tell a host of, and nobody listens yet.
  console.warn(`@zoominfo/devportal-elements ${version} is on this page beside ${others.join(', ')}. ${names}`);
}
