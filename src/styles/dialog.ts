import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    inline-size: min(600px, calc(100vw - 32px));
    max-block-size: calc(100dvb - 32px);
    padding: 0;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--surface);
    color: inherit;
    box-shadow: var(--shadow);
  }

  dialog[open] {
    animation: rise 160ms ease-out;
  }

  dialog::backdrop {
    background: rgb(10 12 16 / 48%);
    animation: fade 160ms;
  }

  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }

  @keyframes fade {
    from {
      opacity: 0;
    }
  }

  .dialog {
    display: grid;
    gap: calc(var(--space) * 2);
    padding: calc(var(--space) * 3);
  }

  .dialog footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--space);
    margin-block-start: var(--space);
  }
`;
