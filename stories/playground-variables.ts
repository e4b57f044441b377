/** The twelve variables as a person sets them: what each is called, where it starts, and how far it goes. */

export type Theme = 'light' | 'dark';

export interface ColorVariable {
  name: `--zi-color-${string}`;
  label: string;
  /** As in styles/tokens.ts. */
  initial: Record<Theme, string>;
}

export const colors: readonly ColorVariable[] = [
  { name: '--zi-color-accent', label: 'Accent', initial: { light: '#4b3bd1', dark: '#aaa4ff' } },
  { name: '--zi-color-on-accent', label: 'On accent', initial: { light: '#ffffff', dark: '#15122e' } },
  { name: '--zi-color-surface', label: 'Surface', initial: { light: '#ffffff', dark: '#16181d' } },
  { name: '--zi-color-text', label: 'Text', initial: { light: '#1b1d22', dark: '#eceef2' } },
  { name: '--zi-color-border', label: 'Border', initial: { light: '#dcdfe5', dark: '#343943' } },
  { name: '--zi-color-success', label: 'Success', initial: { light: '#14734a', dark: '#5fd39b' } },
  { name: '--zi-color-warning', label: 'Warning', initial: { light: '#8a5300', dark: '#f2b84b' } },
  { name: '--zi-color-danger', label: 'Danger', initial: { light: '#b3261e', dark: '#ff8a80' } },
];

export interface LengthVariable {
  name: '--zi-font-size' | '--zi-radius' | '--zi-space';
  label: string;
  /** CSS pixels. */
  initial: number;
  min: number;
  max: number;
}

export const lengths: readonly LengthVariable[] = [
  { name: '--zi-font-size', label: 'Type size', initial: 14, min: 12, max: 20 },
  { name: '--zi-radius', label: 'Roundness', initial: 8, min: 0, max: 24 },
  { name: '--zi-space', label: 'Distance', initial: 8, min: 5, max: 12 },
];

/** The first one is what stands where nothing is said. */
export const fonts: readonly { label: string; family: string }[] = [
  { label: 'The system’s', family: '' },
  { label: 'Grotesque', family: "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif" },
  { label: 'Humanist', family: "Optima, Candara, 'Gill Sans', 'Noto Sans', sans-serif" },
  { label: 'Rounded', family: "ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, Nunito, sans-serif" },
  { label: 'Serif', family: "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif" },
  { label: 'Monospace', family: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" },
];

/** What was changed, by variable; colours for each theme. */
export interface Changes {
  colors: Record<Theme, Record<string, string>>;
  others: Record<string, string>;
}

/** Each changed variable with its value for both themes. */
export function declarations({ colors: changed, others }: Changes): [name: string, value: string][] {
  const both = colors.flatMap(({ name, initial }): [string, string][] => {
    const { [name]: light = initial.light } = changed.light;
    const { [name]: dark = initial.dark } = changed.dark;
    if (light === initial.light && dark === initial.dark) return [];
    return [[name, light === dark ? light : `light-dark(${light}, ${dark})`]];
  });
  return [...both, ...Object.entries(others)];
}

/** A rule for the host's style sheet. */
export function cssOf(changes: Changes): string {
  const lines = declarations(changes).map(([name, value]) => `  ${name}: ${value};\n`);
  return lines.length === 0 ? '/* Nothing is changed yet. */' : `:root {\n${lines.join('')}}`;
}
