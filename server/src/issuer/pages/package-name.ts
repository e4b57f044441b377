const names: Record<string, string> = { 'enterprise-api': 'Enterprise API', copilot: 'Copilot' };

/** As the guide calls it. */
export function packageName(id: string): string {
  return names[id] ?? id;
}
