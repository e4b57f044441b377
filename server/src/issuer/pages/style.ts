/** The one style sheet of the issuer's pages. Its system colours and `light-dark()` follow the person's setting. */
export const style = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1b2430, #e8ecf1);
  --quiet: light-dark(#566273, #a3afbf);
  --page: light-dark(#f3f5f8, #11161d);
  --card: light-dark(#fff, #1a212b);
  --line: light-dark(#d5dbe3, #354152);
  --accent: light-dark(#1f5fd0, #8db7ff);
  --on-accent: light-dark(#fff, #0d1a2e);
  --note: light-dark(#fff4d6, #3a2f10);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100vh;
  display: grid;
  place-items: center;
  padding: 24px 16px;
  background: var(--page);
  color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif;
}
main {
  width: min(100%, 480px);
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 12px;
  padding: 32px;
}
h1 { margin: 0 0 8px; font-size: 1.375rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 24px 0 8px; font-size: 0.875rem; color: var(--quiet); font-weight: 600; }
p { margin: 0 0 12px; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-size: 0.875rem; }
.note { background: var(--note); border-radius: 8px; padding: 8px 12px; font-size: 0.875rem; }
ul { margin: 0; padding: 0; list-style: none; }
li + li { margin-top: 8px; }
dl { margin: 16px 0; font-size: 0.875rem; }
dt { color: var(--quiet); }
dd { margin: 0 0 8px; font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
button {
  font: inherit;
  color: inherit;
  background: transparent;
  border: 1px solid var(--line);
  border-radius: 8px;
  padding: 10px 16px;
  min-height: 44px;
  cursor: pointer;
}
button:hover { border-color: var(--accent); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button.person { display: grid; width: 100%; text-align: start; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
label { display: block; font-size: 0.875rem; font-weight: 600; }
input { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--quiet); border-radius: 8px; background: var(--card); color: inherit; font: inherit; }
input:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
code, pre { font: 0.875rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { margin: 16px 0; padding: 12px; border: 1px solid var(--line); border-radius: 8px; white-space: pre-wrap; }
a { color: var(--accent); }
.actions { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 24px; }
.scopes li { border-inline-start: 3px solid var(--accent); padding-inline-start: 12px; }
.scopes strong { display: block; }
.logo { display: block; max-width: 100%; width: 210px; height: 60px; object-fit: contain; object-position: left; margin-bottom: 16px; }
`;
