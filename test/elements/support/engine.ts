/** What not every engine has. The one place where a test may be left out, and why: the runner counts it as skipped. */
const abilities = {
  /** WebKitGTK 2.50 has none; without it the portal asks in a dialog of its own, which other tests see to. */
  'the Navigation API': 'navigation' in globalThis,
} as const;

/** A test of what an engine lets a page do: run where it can be, and counted as skipped elsewhere. */
export function itWith(ability: keyof typeof abilities, title: string, test: () => Promise<void>): void {
  if (abilities[ability]) it(title, test);
  else it.skip(`${title} (this engine lacks ${ability})`, test);
}
