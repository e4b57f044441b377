const report = globalThis.reportError;

/** What is reported to the page's developer until the end of the test; mocha would take it for a failure. */
export function reports(): unknown[] {
  const reported: unknown[] = [];
  globalThis.reportError = (error: unknown): void => void reported.push(error);
  return reported;
}

afterEach(() => {
  globalThis.reportError = report;
});
