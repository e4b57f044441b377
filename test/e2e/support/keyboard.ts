/** A person without a mouse: what has the focus, and the way to it. */
import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

/** The accessible name of what has the focus, through every shadow root; empty where nothing but the page has it. */
export async function focusedName(page: Page): Promise<string> {
  return (await focused(page)).name;
}

interface Focused {
  name: string;
  /** Whether it can be seen that it has the focus. */
  visible: boolean;
}

async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    // The page itself has the focus until a control has it, and its text would hold every name.
    if (!element || element === document.body) return { name: '', visible: false };
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
    const labelled = ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
    const label = (element as HTMLInputElement).labels?.[0] ?? element;
    const told = element.getAttribute('aria-label') ?? (labelled || label.textContent);
    const name = (told ?? '').replace(/\s+/g, ' ').trim();
    // Some controls are drawn by their label or by what is beside them.
    const drawn = [element, element.parentElement, element.nextElementSibling].filter((each) => each !== null);
    const visible = drawn.some((each) => {
      const style = getComputedStyle(each);
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    });
    return { name, visible };
  });
}

/** Presses Tab until a control of that name has the focus, which can be seen at each stop on the way. */
export async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    const here = await focused(page);
    if (typeof name === 'string' ? here.name === name : name.test(here.name)) {
      // What has the focus before the first key was given it by a mouse, which shows nothing.
      assert.ok(presses === 0 || here.visible, `It cannot be seen that ${here.name} has the focus`);
      return;
    }
    passed.push(here.name);
    await page.keyboard.press(key);
  }
  assert.fail(`${key} never comes to ${String(name)}, but to ${passed.join(' | ')}`);
}

export async function press(page: Page, name: string | RegExp, key: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** What has the focus after something was done: never the page, which would send the person back to its start. */
export async function expectFocus(page: Page, name: string | RegExp): Promise<void> {
  let here = '';
  for (const start = Date.now(); Date.now() - start < 15_000; await page.waitForTimeout(50)) {
    here = await focusedName(page);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
  }
  assert.fail(`The focus is not on ${String(name)} but on ${here || 'nothing'}`);
}
