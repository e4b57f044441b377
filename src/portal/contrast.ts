/** Whether the colours of an element can be told apart: WCAG 2.2, 1.4.3 for text and 1.4.11 for controls. */

export interface ContrastPair {
  /** What is drawn with these colours. */
  use: string;
  /** The variables that the two colours come from. */
  variables: readonly string[];
  /** As `#rrggbb`, as they are on the screen. */
  color: string;
  background: string;
  /** From 1 to 21, rounded down to hundredths. */
  ratio: number;
  /** The least ratio that will do. */
  needed: number;
  enough: boolean;
}

/** `on` is undefined for what is behind the element. Names without `zi` are of styles/tokens.ts. */
interface PairRule {
  use: string;
  of: string;
  on?: string;
  needed: number;
  variables: readonly string[];
}

const text = '--zi-color-text';
const surface = '--zi-color-surface';
const accent = '--zi-color-accent';
const behind = 'what is behind the element';

const rules: readonly PairRule[] = [
  { use: 'text', of: '--text', on: '--surface', needed: 4.5, variables: [text, surface] },
  { use: 'text on the page', of: '--text', needed: 4.5, variables: [text, behind] },
  { use: 'muted text', of: '--muted', on: '--sunken', needed: 4.5, variables: [text, surface] },
  { use: 'muted text on the page', of: '--muted', needed: 4.5, variables: [text, behind] },
  {
    use: 'text on the accent colour',
    of: '--on-accent',
    on: '--accent',
    needed: 4.5,
    variables: ['--zi-color-on-accent', accent],
  },
  { use: 'links', of: '--accent', on: '--surface', needed: 4.5, variables: [accent, surface] },
  { use: 'links on the page', of: '--accent', needed: 4.5, variables: [accent, behind] },
  ...(['success', 'warning', 'danger'] as const).map((tone) => ({
    use: `text of ${tone}`,
    of: `--${tone}`,
    // As badges are (styles/controls.ts); the background of banners is nearer to the surface.
    on: `color-mix(in oklab, var(--${tone}) 12%, var(--surface))`,
    needed: 4.5,
    variables: [`--zi-color-${tone}`, surface],
  })),
  {
    use: 'text on the danger colour',
    of: '--surface',
    on: '--danger',
    needed: 4.5,
    variables: [surface, '--zi-color-danger'],
  },
  { use: 'borders of controls', of: '--control-border', on: '--surface', needed: 3, variables: [text, surface] },
  {
    use: 'switches that are on',
    of: '--success',
    on: '--surface',
    needed: 3,
    variables: ['--zi-color-success', surface],
  },
  { use: 'focus ring', of: '--accent', on: '--surface', needed: 3, variables: [accent, surface] },
  { use: 'focus ring on the page', of: '--accent', needed: 3, variables: [accent, behind] },
];

/**
 * Every pair of colours that has to be told apart, as this element shows it now. Empty while it shows nothing, and in
 * forced colours, which are the person's own. Pairs with what is behind are left out where that is a picture.
 *
 * @example
 * const bad = checkContrast(document.querySelector('zi-app-list')).filter(({ enough }) => !enough);
 */
export function checkContrast(element: HTMLElement): ContrastPair[] {
  const base = element.shadowRoot?.querySelector('.base');
  if (!base || matchMedia('(forced-colors: active)').matches) return [];
  const probe = new Probe(base);
  try {
    const page = backdropOf(element, probe);
    return rules.flatMap(({ of, on, needed, ...rule }) => {
      const below = on === undefined ? page : [probe.resolve(on)];
      const color = probe.resolve(of);
      if (!below || color === undefined || below[0] === undefined) return [];
      const bottom = flatten(below);
      const top = flatten([...below, color]);
      const ratio = Math.floor(contrast(top, bottom) * 100) / 100;
      return [{ ...rule, color: hex(top), background: hex(bottom), ratio, needed, enough: ratio >= needed }];
    });
  } finally {
    probe.remove();
  }
}

/** Resolves what a custom property of an element holds, such as `light-dark(…)` or `color-mix(…)`, to one colour. */
class Probe {
  readonly #base: CSSStyleDeclaration;
  /** Beside what is rendered, where the page's own rules do not reach. It is gone before anything is drawn. */
  readonly #element = document.createElement('span');

  constructor(base: Element) {
    this.#base = getComputedStyle(base);
    (base.getRootNode() as ShadowRoot).append(this.#element);
  }

  /** Undefined for what is no colour. */
  resolve(value: string, colorScheme = this.#base.colorScheme): string | undefined {
    const held = value.startsWith('--') ? this.#base.getPropertyValue(value) : this.#insert(value);
    const { style } = this.#element;
    style.color = '';
    style.color = held;
    style.colorScheme = colorScheme;
    return style.color === '' ? undefined : getComputedStyle(this.#element).color;
  }

  remove(): void {
    this.#element.remove();
  }

  #insert(value: string): string {
    return value.replace(/var\((--[a-z-]+)\)/g, (_, name: string) => this.#base.getPropertyValue(name));
  }
}

/** The colours behind an element, the lowest first; undefined where a picture is among them. */
function backdropOf(element: Element, probe: Probe): string[] | undefined {
  const colors: string[] = [];
  for (let above: Element | undefined = element; above; above = parentInFlatTree(above)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(above);
    if (backgroundImage !== 'none') return undefined;
    colors.unshift(backgroundColor);
    if (isOpaque(backgroundColor)) return colors;
  }
  const canvas = probe.resolve('Canvas', getComputedStyle(document.documentElement).colorScheme);
  return canvas === undefined ? undefined : [canvas, ...colors];
}

function parentInFlatTree(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : undefined;
}

type Rgb = [number, number, number];

let canvas: CanvasRenderingContext2D | null | undefined;

function pixel(): CanvasRenderingContext2D {
  canvas ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  if (!canvas) throw new Error('This browser has no canvas');
  canvas.clearRect(0, 0, 1, 1);
  return canvas;
}

/** The colour that is seen where these lie on each other, the lowest first. */
function flatten(colors: readonly (string | undefined)[]): Rgb {
  const [r = 0, g = 0, b = 0] = draw(colors);
  return [r, g, b];
}

function isOpaque(color: string): boolean {
  return draw([color])[3] === 255;
}

function draw(colors: readonly (string | undefined)[]): Uint8ClampedArray {
  const context = pixel();
  for (const color of colors) {
    if (color === undefined) continue;
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  return context.getImageData(0, 0, 1, 1).data;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: Rgb): number {
  const [r, g, b] = color.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function hex(color: Rgb): string {
  return `#${color.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
