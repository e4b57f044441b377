import { css } from 'lit';

/** Of `credentialCheckForm`. */
export const credentialCheckStyles = css`
  .credential-check {
    display: grid;
    gap: var(--space-l);
    max-inline-size: 51em;
  }

  .credential-check .line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
  }

  .credential-check .control {
    flex: 1 1 18em;
    min-inline-size: 0;
  }

  .credential-check .banner {
    align-items: flex-start;
  }

  @container (max-width: 30em) {
    .credential-check .line > * {
      flex-basis: 100%;
    }
  }
`;
