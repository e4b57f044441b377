/** What is looked at in a story's page: each function runs there, and is whole in itself. */

/**
 * What a person at 400 % zoom cannot get to: content beyond the page's width, text that is cut, dialogs that do not
 * scroll.
 *
 * @returns {string[]}
 */
export function cutOff() {
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  const name = (element) =>
    `${element.localName}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
  /** @type {string[]} */
  const problems = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) problems.push(`At 400 % the content is ${scrollWidth} pixels wide`);
  for (const element of all(document.querySelector('#storybook-root') ?? document.body)) {
    if (!element.checkVisibility() || !(element instanceof HTMLElement)) continue;
    const { overflowX, overflowY, textOverflow, clipPath, position } = getComputedStyle(element);
    // For screen readers alone, or with an ellipsis and the whole of it in a title or a field.
    if (clipPath !== 'none' || textOverflow === 'ellipsis' || element.matches('input, select, textarea')) continue;
    const wide = element.scrollWidth > element.clientWidth + 1;
    const high = element.scrollHeight > element.clientHeight + 1;
    const hides = /hidden|clip/;
    if (element.clientWidth > 0 && ((wide && hides.test(overflowX)) || (high && hides.test(overflowY)))) {
      problems.push(`At 400 % it is cut: ${name(element)}`);
    }
    if (wide && /auto|scroll/.test(overflowX) && element.tabIndex < 0 && !element.querySelector('button, a, input')) {
      problems.push(`At 400 % no keyboard scrolls it: ${name(element)}`);
    }
    // What stays in place has to leave room for the rest.
    if ((position === 'sticky' || position === 'fixed') && !element.matches('dialog, [popover]')) {
      const { height } = element.getBoundingClientRect();
      if (height > innerHeight * 0.5) problems.push(`At 400 % it covers ${height} of ${innerHeight}: ${name(element)}`);
    }
    if (element.matches('dialog[open]')) {
      const { top, bottom } = element.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) problems.push(`At 400 % the dialog is beyond the page: ${name(element)}`);
      if (high && !/auto|scroll/.test(overflowY))
        problems.push(`At 400 % the dialog does not scroll: ${name(element)}`);
    }
  }
  return problems;
}

/**
 * What moves though the person wants nothing to.
 *
 * @returns {string[]}
 */
export function moving() {
  const roots = (root) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  /** @type {string[]} */
  const problems = [];
  for (const root of roots(document)) {
    if (root instanceof Document) continue; // Storybook's own
    if (root.getAnimations().length > 0) problems.push(`Something moves in ${root.host.localName}`);
    for (const element of root.querySelectorAll('*')) {
      for (const part of [null, '::before', '::after', '::backdrop']) {
        const { animationName, transitionDuration } = getComputedStyle(element, part);
        if (animationName !== 'none' || /[1-9]/.test(transitionDuration)) {
          problems.push(
            `It would move: ${element.localName}.${element.className}${part ?? ''} in ${root.host.localName}`,
          );
        }
      }
    }
  }
  return problems;
}

/**
 * What looks the same in forced colours though it is not: focused or not, on or off, chosen or not, busy or done.
 *
 * @returns {string[]}
 */
export function indistinct() {
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  const visible = all(document.querySelector('#storybook-root') ?? document.body).filter((element) =>
    element.checkVisibility(),
  );
  /** @type {string[]} */
  const problems = [];
  const say = (what, element) => {
    problems.push(`In forced colours ${what}: ${element.localName}.${element.className}`);
  };
  const backgrounds = { on: new Set(), off: new Set() };
  const canvas = getComputedStyle(document.documentElement).backgroundColor;
  for (const element of visible) {
    const style = getComputedStyle(element);
    if (element.matches('.switch')) {
      const { checked } = element;
      backgrounds[checked ? 'on' : 'off'].add(style.backgroundColor);
      if (style.backgroundColor === getComputedStyle(element, '::before').backgroundColor) {
        say('the thumb of a switch is as its ground', element);
      }
      if (style.borderTopStyle === 'none') say('a switch has no border', element);
    }
    if (element.matches('.badge') && style.borderTopStyle === 'none') say('a badge has no border', element);
    if (element.matches('.skeleton') && style.backgroundColor === canvas)
      say('nothing stands for what is loading', element);
    if (element.matches('.spinner') && style.borderTopColor === style.borderInlineEndColor) {
      say('a spinner is a still circle', element);
    }
    if (element.matches('[aria-selected=true]:is(tr)') && style.outlineStyle === 'none') {
      say('a selected row is as the others', element);
    }
    if (element.matches('[aria-pressed]')) {
      const others = visible.filter((other) => other.matches('[aria-pressed]') && other !== element);
      const pressed = element.getAttribute('aria-pressed');
      for (const other of others) {
        if (other.getAttribute('aria-pressed') === pressed) continue;
        if (getComputedStyle(other).backgroundColor === style.backgroundColor) say('pressed looks as not', element);
      }
    }
  }
  if ([...backgrounds.on].some((color) => backgrounds.off.has(color))) problems.push('In forced colours on is as off');
  // A modal dialog takes the focus from all that is behind it.
  const focusable = visible.filter((element) => element.matches('button, a[href], input, select, textarea, summary'));
  for (const element of focusable) {
    element.focus({ preventScroll: true });
    if (!element.matches(':focus-visible') || element.matches('[type=file], .playground *, .brand-page > header *'))
      continue;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === 'none' || outlineWidth === '0px') say('the focus cannot be seen', element);
  }
  return problems;
}

/**
 * Where the vendor is named on a white-labelled page: in text, or in what is read out or shown on hover.
 *
 * @returns {string[]}
 */
export function vendorNames() {
  const texts = (root) =>
    [...root.querySelectorAll(':not(style, script)')].flatMap((element) => [
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data),
      ...['aria-label', 'title', 'placeholder', 'alt', 'href', 'value'].map((name) => element.getAttribute(name) ?? ''),
      ...(element.shadowRoot ? texts(element.shadowRoot) : []),
    ]);
  return texts(document.querySelector('#storybook-root'))
    .filter((text) => /zoom\s*info/i.test(text))
    .map((text) => `The vendor is named: ${text.trim()}`);
}
