/**
 * The Trusted Types policy of the files for a `<script>` tag. They carry a lit of their own, and the build has it ask
 * here (`scripts/build/own-policy.mjs`) in place of making its policy `lit-html`, which may be the host's.
 *
 * https://www.w3.org/TR/trusted-types/
 */

interface Policy {
  createHTML(html: string): unknown;
}

interface Page {
  trustedTypes?: { createPolicy(name: string, rules: { createHTML: (html: string) => string }): Policy };
  [policiesKey]?: number;
}

const page = globalThis as unknown as Page;

/** How many such policies the page has: a second one of the same name takes 'allow-duplicates', and we ask for less. */
const policiesKey = Symbol.for('zi-devportal policies');

let made: Policy | undefined;

/** Made when it is first needed: a copy that defines nothing makes none. */
export const policy: Policy = {
  createHTML: (html) => (requirePolicy() ?? policy).createHTML(html),
};

/**
 * Undefined where the browser has no Trusted Types.
 *
 * @throws {Error} The page's `trusted-types` does not allow it; the message says what to add.
 */
export function requirePolicy(): Policy | undefined {
  if (made || !page.trustedTypes) return made;
  const number = (page[policiesKey] ?? 0) + 1;
  const name = number === 1 ? 'zi-devportal' : `zi-devportal-${number}`;
  try {
    made = page.trustedTypes.createPolicy(name, { createHTML: (html) => html });
  } catch (cause) {
    throw new Error(`@zoominfo/devportal-elements: add ${name} to trusted-types in this page's policy (CSP)`, {
      cause,
    });
  }
  page[policiesKey] = number;
  return made;
}
