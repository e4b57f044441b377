import type { BrowserContext, Page } from 'playwright-core';

/** Adds to `found` what a policy (CSP) refuses from the next load on, in every frame of the page or of the context's. */
export async function recordViolations(pages: BrowserContext | Page, found: string[]): Promise<void> {
  await pages.exposeBinding('tellViolation', (_source, text: string) => found.push(text));
  await pages.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber, columnNumber } = event;
      const where = `${sourceFile}:${lineNumber}:${columnNumber}`;
      const { tellViolation } = window as unknown as { tellViolation: (text: string) => void };
      tellViolation(`${document.URL} broke ${effectiveDirective}: ${blockedURI} ${sample} at ${where}`);
    });
  });
}
