import { css } from 'lit';

/** Buttons, links that act as buttons, switches and badges, as a list's first rows have them. */
export const basics = css`
  button {
    font: inherit;
    color: inherit;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space);
    min-block-size: var(--control-size);
    padding: var(--space-s) var(--space-xl);
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    font-weight: 600;
    line-height: 1.4;
    text-decoration: none;
    white-space: nowrap;
  }

  .button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }

  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: var(--target);
    block-size: var(--target);
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--muted);
    font-weight: 600;
    letter-spacing: 0.1em;
  }

  .link {
    padding: 0;
    border: 0;
    border-radius: calc(var(--radius) / 2);
    background: none;
    color: var(--accent);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  /* The knob is a picture behind the switch: a box of its own is laid out at each switch, with all that is around it. */
  .switch {
    font-size: 1em;
    inline-size: calc(1em + var(--space) * 2.75);
    block-size: calc(1em + 6px);
    margin: 0;
    border: 1px solid transparent;
    border-radius: var(--radius-l);
    vertical-align: middle;
    background: radial-gradient(closest-side, var(--surface) 76%, #0000 80%) var(--start, 0) / calc(1em + 4px) no-repeat
      var(--control-border);
    appearance: none;
  }

  .switch:checked {
    --start: var(--end, 100%);
    background-color: var(--success);
  }

  [dir='rtl'] {
    --start: 100%;
    --end: 0;
  }

  .switch[aria-disabled='true'] {
    opacity: 0.5;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--space-s);
    padding: calc(var(--space) / 4) calc(var(--space) * 1.25);
    border-radius: calc(var(--radius) * 2);
    background: color-mix(in oklab, var(--tone, var(--muted)) 12%, var(--surface));
    color: var(--tone, var(--muted));
    font-size: 0.9286em;
    font-weight: 600;
    white-space: nowrap;
  }

  .badge::before {
    content: '';
    border: 0.25em solid;
    border-radius: 50%;
  }

  .good {
    --tone: var(--success);
  }

  .wait {
    --tone: var(--warning);
  }

  .bad {
    --tone: var(--danger);
  }

  @media (forced-colors: active) {
    /* Of pictures, a browser would leave those alone that have an address. */
    .switch {
      forced-color-adjust: none;
      --surface: ButtonFace;
      --control-border: ButtonText;
      --success: Highlight;
    }

    .badge {
      border: 1px solid;
    }
  }
`;
