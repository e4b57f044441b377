/** Five products that nobody has to take for ours: each a rule of custom properties, a name, a mark and a typeface. */
import { svg, type SVGTemplateResult } from 'lit';

export interface Brand {
  name: string;
  /** What the product's own navigation says, the place with the DevPortal last. */
  places: readonly string[];
  mark: SVGTemplateResult;
  /** The page around the elements. */
  page: { background: string; bar: string; onBar: string };
  /** The whole of the brand, as far as the elements are concerned. */
  properties: Readonly<Record<`--zi-${string}`, string>>;
}

/** Accounting: paper, ink and a book face. */
export const ledger: Brand = {
  name: 'Ledger & Lane',
  places: ['Accounts', 'Reports', 'Integrations'],
  mark: svg`<path d="M4 3h11l5 5v13H4zM8 9h8M8 13h8M8 17h5" />`,
  page: {
    background: 'light-dark(#faf6ec, #191712)',
    bar: 'light-dark(#f1ead9, #211e17)',
    onBar: 'light-dark(#2b2417, #ece4d2)',
  },
  properties: {
    '--zi-color-accent': 'light-dark(#1f5c45, #8fd1b0)',
    '--zi-color-on-accent': 'light-dark(#fffdf6, #0e211a)',
    '--zi-color-surface': 'light-dark(#fffdf6, #201d16)',
    '--zi-color-text': 'light-dark(#2b2417, #ece4d2)',
    '--zi-color-border': 'light-dark(#e2d8c1, #3d3829)',
    '--zi-color-success': 'light-dark(#1c6a41, #8fd1a0)',
    '--zi-color-warning': 'light-dark(#875200, #e8bd6a)',
    '--zi-color-danger': 'light-dark(#9d2b1d, #f39d8d)',
    '--zi-font-family': "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, 'DejaVu Serif', serif",
    '--zi-font-size': '15px',
    '--zi-radius': '2px',
    '--zi-space': '8px',
  },
};

/** A tool for engineers: one width of letter, no round corner, as many rows as fit. */
export const probe: Brand = {
  name: 'probe/sh',
  places: ['runs', 'alerts', 'tokens'],
  mark: svg`<path d="m4 6 6 6-6 6M12 19h8" />`,
  page: {
    background: 'light-dark(#f3f5f7, #07090c)',
    bar: 'light-dark(#11161c, #0d1117)',
    onBar: 'light-dark(#e6edf3, #e6edf3)',
  },
  properties: {
    '--zi-color-accent': 'light-dark(#00677c, #3ddbf0)',
    '--zi-color-on-accent': 'light-dark(#fff, #00252c)',
    '--zi-color-surface': 'light-dark(#fff, #0d1117)',
    '--zi-color-text': 'light-dark(#11161c, #dde5ec)',
    '--zi-color-border': 'light-dark(#ccd4db, #2a323c)',
    '--zi-color-success': 'light-dark(#11693a, #56e08f)',
    '--zi-color-warning': 'light-dark(#7d5000, #ffc44d)',
    '--zi-color-danger': 'light-dark(#b0182b, #ff8a94)',
    '--zi-font-family': "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
    '--zi-font-size': '13px',
    '--zi-radius': '0px',
    '--zi-space': '6px',
  },
};

/** People and their well-being: round, soft and roomy. */
export const bloom: Brand = {
  name: 'Bloom',
  places: ['Team', 'Check-ins', 'Connect'],
  mark: svg`<path d="M12 12c-6-1-6-8 0-9 6 1 6 8 0 9Zm0 0c6-1 9 4 6 8-5 2-9-2-6-8Zm0 0c3 6-1 10-6 8-3-4 0-9 6-8Z" />`,
  page: {
    background: 'light-dark(#fff4f1, #1d1420)',
    bar: 'light-dark(#fff4f1, #1d1420)',
    onBar: 'light-dark(#3a1f38, #f7e6f1)',
  },
  properties: {
    '--zi-color-accent': 'light-dark(#b02a62, #ff9cc4)',
    '--zi-color-on-accent': 'light-dark(#fff, #3d0a20)',
    '--zi-color-surface': 'light-dark(#fff, #291c2d)',
    '--zi-color-text': 'light-dark(#3a1f38, #f7e6f1)',
    '--zi-color-border': 'light-dark(#f0dbdf, #4b3550)',
    '--zi-color-success': 'light-dark(#0f6b58, #7fdcc2)',
    '--zi-color-warning': 'light-dark(#8f4a00, #ffbf7d)',
    '--zi-color-danger': 'light-dark(#b3202c, #ff9a94)',
    '--zi-font-family':
      "ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, Nunito, 'Trebuchet MS', Verdana, sans-serif",
    '--zi-font-size': '15px',
    '--zi-radius': '16px',
    '--zi-space': '10px',
  },
};

/** Freight: the letters of a timetable, signal orange, thin margins. */
export const meridian: Brand = {
  name: 'MERIDIAN FREIGHT',
  places: ['Shipments', 'Carriers', 'API'],
  mark: svg`<path d="M2 17h3m14 0h3V9l-4-4H2v12m8 0h5M5 17a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0Zm9 0a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0Z" />`,
  page: {
    background: 'light-dark(#eceef0, #101214)',
    bar: 'light-dark(#ffb000, #ffb000)',
    onBar: 'light-dark(#16181a, #16181a)',
  },
  properties: {
    '--zi-color-accent': 'light-dark(#1d4e89, #ffb000)',
    '--zi-color-on-accent': 'light-dark(#fff, #16181a)',
    '--zi-color-surface': 'light-dark(#fff, #191c1f)',
    '--zi-color-text': 'light-dark(#16181a, #f0f1f2)',
    '--zi-color-border': 'light-dark(#c9ced3, #3a4046)',
    '--zi-color-success': 'light-dark(#17663a, #67d391)',
    '--zi-color-warning': 'light-dark(#8a4b00, #ffc04d)',
    '--zi-color-danger': 'light-dark(#b3171f, #ff8f89)',
    '--zi-font-family':
      "'Roboto Condensed', 'Arial Narrow', 'Helvetica Neue', 'DejaVu Sans Condensed', Arial, sans-serif",
    '--zi-font-size': '14px',
    '--zi-radius': '4px',
    '--zi-space': '7px',
  },
};

/** Health: calm blues and a humanist face. Its stories have none of our words either. */
export const halcyon: Brand = {
  name: 'Halcyon Health',
  places: ['Patients', 'Calendar', 'Developers'],
  mark: svg`<path d="M3 14c4 0 4-6 9-6s5 6 9 6M3 19c4 0 4-4 9-4s5 4 9 4M12 3v2" />`,
  page: {
    background: 'light-dark(#eef5f8, #0f1a21)',
    bar: 'light-dark(#0c4a5f, #0a2c3a)',
    onBar: 'light-dark(#fff, #e4f4fa)',
  },
  properties: {
    '--zi-color-accent': 'light-dark(#0c6a86, #7fd0ea)',
    '--zi-color-on-accent': 'light-dark(#fff, #05222d)',
    '--zi-color-surface': 'light-dark(#fff, #16242d)',
    '--zi-color-text': 'light-dark(#14313d, #e3eff4)',
    '--zi-color-border': 'light-dark(#d3e2e9, #2d414c)',
    '--zi-color-success': 'light-dark(#1d6b48, #7ed8a8)',
    '--zi-color-warning': 'light-dark(#855000, #f1c06b)',
    '--zi-color-danger': 'light-dark(#ab2a35, #ff9c9c)',
    '--zi-font-family': "Optima, Candara, 'Gill Sans', 'Noto Sans', 'Segoe UI', 'DejaVu Sans', sans-serif",
    '--zi-font-size': '14px',
    '--zi-radius': '10px',
    '--zi-space': '8px',
  },
};
