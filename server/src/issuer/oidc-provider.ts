/**
 * oidc-provider, loaded without its note that Node.js 20 is not its newest target: this version is pinned, tested on
 * it, and a line of prose would break a log of JSON lines.
 */
const warn = console.warn;
console.warn = (...parts: unknown[]) => {
  if (!String(parts[0]).includes('Unsupported runtime')) warn(...parts);
};
const { Provider, errors, interactionPolicy } = await import('oidc-provider').finally(() => {
  console.warn = warn;
});

export { errors, interactionPolicy, Provider };
