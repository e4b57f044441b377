import type { BrowserContext } from 'playwright-core';

/** Adds to `found` what a page's policy (CSP) refuses from now on, in every page and frame of the context. */
export async function recordViolations(context: BrowserContext, found: string[]): Promise<void> {
  await context.exposeBinding('tellViolation', (_source, text: string) => found.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber, columnNumber } = event;
      const where = `${sourceFile}:${lineNumber}:${columnNumber}`;
      const { tellViolation } = window as unknown as { tellViolation: (text: string) => void };
      tellViolation(`${document.URL} broke ${effectiveDirective}: ${blockedURI} ${sample} at ${where}`);
    });
  });
}
