import { css } from 'lit';

/** Of `credentialCheckForm`. */
export const credentialCheckStyles = css`
  .credential-check {
    display: grid;
    gap: calc(var(--space) * 1.5);
    max-inline-size: 720px;
  }

  .credential-check .line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
  }

  .credential-check .input {
    flex: 1 1 260px;
    inline-size: auto;
    min-inline-size: 0;
  }

  .credential-check .banner {
    align-items: flex-start;
  }

  @container (max-width: 420px) {
    .credential-check .line > * {
      flex-basis: 100%;
    }
  }
`;
