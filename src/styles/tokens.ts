import { css } from 'lit';

/**
 * The look of every element. A host re-brands with the `--zi-*` properties on any ancestor; `light-dark()` follows
 * the `color-scheme` that the host has set there, or the element's `theme`. All of it sits on an inner `.base` and not
 * on `:host`, since resets such as `* { all: unset }` beat `:host` rules. `.base` inherits nothing of a host's but what is
 * meant for all that it has: scheme, direction, and whether it can be seen and clicked, as in a closed drawer. Every
 * distance, radius, colour and size of type in the styles of the elements is made from these.
 */
export const tokens = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme='light']) .base {
    color-scheme: light;
  }

  :host([theme='dark']) .base {
    color-scheme: dark;
  }

  :host([theme='system']) .base {
    color-scheme: light dark;
  }

  .base {
    --accent: var(--zi-color-accent, light-dark(#4b3bd1, #aaa4ff));
    --on-accent: var(--zi-color-on-accent, light-dark(#fff, #15122e));
    --surface: var(--zi-color-surface, light-dark(#fff, #16181d));
    --text: var(--zi-color-text, light-dark(#1b1d22, #eceef2));
    --border: var(--zi-color-border, light-dark(#dcdfe5, #343943));
    --success: var(--zi-color-success, light-dark(#14734a, #5fd39b));
    --warning: var(--zi-color-warning, light-dark(#8a5300, #f2b84b));
    --danger: var(--zi-color-danger, light-dark(#b3261e, #ff8a80));
    --radius: var(--zi-radius, 8px);
    --space: var(--zi-space, 8px);
    --muted: color-mix(in oklab, var(--text) 70%, var(--surface));
    --control-border: color-mix(in oklab, var(--text) 52%, var(--surface));
    --sunken: color-mix(in oklab, var(--text) 4%, var(--surface));
    --hover: color-mix(in oklab, var(--text) 7%, var(--surface));
    --ring: 0 0 0 2px var(--surface), 0 0 0 4px var(--accent);
    --shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 var(--space) calc(var(--space) * 3.5) rgb(0 0 0 / 18%);
    --radius-l: calc(var(--radius) * 1.25);
    --space-xs: calc(var(--space) / 2);
    --space-s: calc(var(--space) * 0.75);
    --space-l: calc(var(--space) * 1.5);
    --space-xl: calc(var(--space) * 1.75);
    --control-size: max(28px, 1em + var(--space) * 2.75);
    --target: max(24px, var(--space) * 4);

    --tone: initial;

    all: initial;
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    isolation: isolate;
    color: var(--text);
    color-scheme: inherit;
    font: 400 var(--zi-font-size, 14px) / 1.5 var(--zi-font-family, system-ui, -apple-system, 'Segoe UI', sans-serif);
    visibility: inherit;
    pointer-events: inherit;
  }

  /* No pseudo-elements: the browser would work out two styles more for each element. */
  .base * {
    box-sizing: border-box;
  }

  h2,
  p {
    margin: 0;
  }

  h2 {
    font-size: 1.5714em;
    line-height: 1.3;
    font-weight: 600;
  }

  a {
    color: inherit;
  }

  svg {
    display: block;
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  .muted {
    color: var(--muted);
  }

  .mono {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: 0.9286em;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible {
    outline: 2px solid transparent;
    box-shadow: var(--ring);
  }

  @media (prefers-reduced-motion: reduce) {
    .base *,
    .base ::before,
    .base ::after,
    .base ::backdrop {
      animation: none !important;
      transition: none !important;
    }
  }
`;
