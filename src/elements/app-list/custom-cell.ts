import type { App } from '../../contract/app.js';
import type { CustomColumn } from '../../portal/extensions.js';

const drawn = new WeakMap<CustomColumn, WeakMap<App, string | Node>>();

/** What a host's column shows of an app: a text or an element, never markup. Asked once, or each update would replace it. */
export function customCell(column: CustomColumn, app: App): string | Node {
  const known = drawn.get(column) ?? new WeakMap<App, string | Node>();
  drawn.set(column, known);
  if (!known.has(app)) known.set(app, draw(column, app));
  return known.get(app) ?? '';
}

/** A column that fails is the host's bug, and no reason to lose the list. */
function draw(column: CustomColumn, app: App): string | Node {
  try {
    const content: unknown = column.render(app);
    return content instanceof Node ? content : String(content ?? '');
  } catch (error) {
    reportError(error);
    return '';
  }
}
