import { css } from 'lit';

/** Buttons, links that act as buttons, switches, badges, banners and the panel of a whole-element state. */
export const controls = css`
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space);
    min-block-size: 36px;
    padding: 6px 14px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    font-weight: 550;
    line-height: 1.4;
    text-decoration: none;
    white-space: nowrap;
    transition: background-color 120ms;
  }

  .button:hover {
    background: var(--hover);
  }

  .button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--accent) 88%, var(--text));
  }

  .button.danger {
    border-color: transparent;
    background: var(--danger);
    color: var(--surface);
  }

  .button.plain {
    border-color: transparent;
    background: none;
  }

  .button.plain:hover {
    background: var(--hover);
  }

  .button.small {
    min-block-size: 32px;
    padding: 3px 10px;
  }

  .button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: not-allowed;
  }

  .button[aria-busy='true'] {
    cursor: progress;
  }

  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--muted);
  }

  .icon-button:hover {
    background: var(--hover);
    color: var(--text);
  }

  .link {
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--accent);
    font-weight: 550;
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }

  .switch {
    position: relative;
    flex: none;
    inline-size: 36px;
    block-size: 20px;
    margin: 0;
    border: 1px solid transparent;
    border-radius: 10px;
    vertical-align: middle;
    background: var(--control-border);
    appearance: none;
    cursor: pointer;
    transition: background-color 140ms;
  }

  .switch::before {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: var(--surface);
    transition: translate 140ms;
  }

  .switch:checked {
    background: var(--success);
  }

  .switch:checked::before {
    translate: 16px;
  }

  .switch:checked:dir(rtl)::before {
    translate: -16px;
  }

  .switch[aria-disabled='true'] {
    opacity: 0.5;
    cursor: not-allowed;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 2px 10px;
    border-radius: 999px;
    background: color-mix(in oklab, var(--tone, var(--muted)) 12%, var(--surface));
    color: var(--tone, var(--muted));
    font-size: 0.9286em;
    font-weight: 550;
    white-space: nowrap;
  }

  .badge::before {
    content: '';
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: currentcolor;
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

  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px calc(var(--space) * 1.5);
    padding: 10px 14px;
    border: 1px solid color-mix(in oklab, var(--tone, var(--border)) 40%, var(--surface));
    border-radius: var(--radius);
    background: color-mix(in oklab, var(--tone, var(--border)) 8%, var(--surface));
  }

  .banner > svg {
    color: var(--tone);
  }

  .banner > p {
    flex: 1 1 12em;
  }

  /* The words of a title end without a stop: not every language has the same. */
  .banner > p > strong {
    display: block;
  }

  /* Out of the layout while empty, but never out of the accessibility tree. */
  .notice:not(:has(*)) {
    position: absolute;
  }

  .notice .banner {
    animation: appear 160ms ease-out;
  }

  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }

  .panel {
    display: grid;
    justify-items: center;
    gap: var(--space);
    padding: calc(var(--space) * 6) calc(var(--space) * 3);
    border: 1px dashed var(--border);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--surface);
    text-align: center;
  }

  .panel > svg {
    inline-size: 40px;
    block-size: 40px;
    padding: 9px;
    margin-block-end: 4px;
    border-radius: 50%;
    background: var(--sunken);
    color: var(--muted);
  }

  .panel > p {
    max-inline-size: 32em;
    color: var(--muted);
    text-wrap: pretty;
  }

  .panel > .button {
    margin-block-start: var(--space);
  }

  .spinner {
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: spin 700ms linear infinite;
  }

  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }

  .skeleton {
    display: block;
    block-size: 0.8em;
    border-radius: 4px;
    background: var(--hover);
    animation: pulse 1.4s ease-in-out 150ms infinite alternate both;
  }

  @keyframes pulse {
    from {
      opacity: 0.35;
    }
  }

  @media (forced-colors: active) {
    .switch {
      border-color: ButtonText;
      background: ButtonFace;
      forced-color-adjust: none;
    }

    .switch::before {
      background: ButtonText;
    }

    .switch:checked {
      background: Highlight;
    }

    .badge {
      border: 1px solid;
    }
  }
`;
