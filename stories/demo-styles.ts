/** The page around the demo: a host's own frame, in its own light and dark. */
import { css } from 'lit';

export const demoStyles = css`
  .demo {
    --line: light-dark(#dfe3ea, #2c313a);
    --ink: light-dark(#171a21, #eef0f4);
    --soft: light-dark(#5a6170, #a7aebb);
    --lit: light-dark(#4b3bd1, #aaa4ff);
    display: grid;
    grid-template-columns: 248px minmax(0, 1fr);
    gap: 28px;
    max-width: 1360px;
    margin-inline: auto;
    padding: 20px;
    color: var(--ink);
    font:
      14px/1.45 system-ui,
      sans-serif;
  }
  .demo-knobs {
    display: grid;
    gap: 22px;
    align-content: start;
    padding: 20px 16px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: light-dark(#f6f7fa, #1b1e24);
  }
  .demo-knobs h2 {
    margin: 0;
    font-size: 17px;
    letter-spacing: -0.01em;
  }
  .demo-knobs p {
    margin: 4px 0 0;
    color: var(--soft);
    font-size: 13px;
  }
  .demo-knobs fieldset {
    display: grid;
    gap: 4px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .demo-knobs legend,
  .demo-label {
    padding: 0 0 6px;
    color: var(--soft);
    font-size: 12px;
    font-weight: 600;
  }
  .demo-role {
    position: relative;
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr);
    gap: 10px;
    align-items: center;
    padding: 7px 8px;
    border-radius: 10px;
    cursor: pointer;
  }
  .demo-role:hover {
    background: light-dark(#eceef4, #23272f);
  }
  .demo-role:has(:checked) {
    background: light-dark(#fff, #2a2e37);
    box-shadow: 0 0 0 1px var(--line);
  }
  .demo-role:has(:focus-visible) {
    outline: 2px solid var(--lit);
  }
  .demo-role input,
  .demo-theme input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .demo-face {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    background: light-dark(#e3e0fb, #37325f);
    color: light-dark(#35289f, #d8d4ff);
    font-size: 12px;
    font-weight: 600;
  }
  .demo-role b,
  .demo-role small {
    display: block;
    overflow-wrap: anywhere;
  }
  .demo-role b {
    font-weight: 600;
  }
  .demo-role small {
    color: var(--soft);
    font-size: 12px;
  }
  .demo-knobs select {
    inline-size: 100%;
    padding: 8px 10px;
    border: 1px solid light-dark(#8b92a0, #6b7382);
    border-radius: 8px;
    background: light-dark(#fff, #16181d);
    color: inherit;
    font: inherit;
  }
  .demo-themes {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    padding: 3px;
    border-radius: 10px;
    background: light-dark(#e7e9f0, #0f1115);
  }
  .demo-theme {
    position: relative;
    padding: 5px 0;
    border-radius: 8px;
    text-align: center;
  }
  .demo-theme:has(:checked) {
    background: light-dark(#fff, #333844);
    font-weight: 600;
  }
  .demo-theme:has(:focus-visible) {
    outline: 2px solid var(--lit);
  }
  .demo-stage {
    min-width: 0;
  }
  @media (max-width: 900px) {
    .demo {
      grid-template-columns: minmax(0, 1fr);
      padding: 0;
      gap: 20px;
    }
    .demo-roles {
      grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    }
  }
`;
