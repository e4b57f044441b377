import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    inline-size: min(43em, calc(100vw - var(--space) * 4));
    max-block-size: calc(100dvb - var(--space) * 4);
    padding: 0;
    border: 1px solid var(--border);
    border-radius: var(--radius-l);
    background: var(--surface);
    color: inherit;
    box-shadow: var(--shadow);
  }

  dialog[open] {
    animation: rise 160ms ease-out;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 48%);
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
