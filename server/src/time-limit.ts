/**
 * Runs work with a signal that is aborted after so many milliseconds, by a `TimeoutError`, or with the caller's, by its
 * reason, whichever comes first. Nothing of it is left once the work has ended.
 *
 * Not by `AbortSignal.timeout` within `AbortSignal.any`: Node.js collects such a timeout as garbage, and then it never
 * comes (nodejs/node#57736). Here the timer holds what it aborts.
 *
 * @param limit In milliseconds.
 */
export async function withTimeLimit<Answer>(
  limit: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(new DOMException('The time was up.', 'TimeoutError')), limit);
  try {
    return await work(signal ? AbortSignal.any([signal, end.signal]) : end.signal);
  } finally {
    clearTimeout(timer);
  }
}
