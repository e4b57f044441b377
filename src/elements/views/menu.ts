import { html, nothing, type TemplateResult } from 'lit';

import { moreDots } from './icon.js';

export interface MenuItem {
  label: string;
  run: () => void;
  /** For what cannot be undone. */
  danger?: boolean;
  /** Why it is off; it stays reachable and says so. */
  why?: string | undefined;
}

/**
 * A button and its menu, in the pattern of the ARIA Authoring Practices: the arrow keys move, Escape and a click
 * outside close (both the popover's own), focus goes back to the button. `id` is unique in the shadow root.
 */
export function menu(id: string, label: string, items: readonly MenuItem[], face: unknown = moreDots): TemplateResult {
  return html`<button
      class="icon-button"
      type="button"
      part="button menu-button"
      aria-label=${label}
      aria-haspopup="menu"
      popovertarget=${id}
    >
      ${face}
    </button>
    <div
      class="menu"
      part="menu"
      role="menu"
      popover
      id=${id}
      aria-label=${label}
      @beforetoggle=${handleBeforeToggle}
      @toggle=${handleToggle}
      @keydown=${handleKeydown}
    >
      ${menuItems(items)}
    </div>`;
}

/** What stands in a menu. */
export function menuItems(items: readonly MenuItem[]): TemplateResult[] {
  return items.map(
    ({ label, run, danger = false, why }) =>
      html`<button
        part="button menu-item"
        type="button"
        class=${danger ? 'bad' : ''}
        role="menuitem"
        tabindex="-1"
        aria-disabled=${why ? 'true' : nothing}
        @click=${(event: Event): void => {
          if (why) return;
          (event.currentTarget as HTMLElement).closest<HTMLElement>('.menu')?.hidePopover();
          run();
        }}
      >
        ${label}${why ? html`<small>${why}</small>` : nothing}
      </button>`,
  );
}

/** The browser forgets to give the focus back where the popover is inside a shadow root. */
export function handleBeforeToggle(event: ToggleEvent): void {
  const menuElement = event.currentTarget as HTMLElement;
  const { activeElement } = menuElement.getRootNode() as ShadowRoot;
  if (event.newState === 'closed' && menuElement.contains(activeElement)) {
    (menuElement.previousElementSibling as HTMLElement).focus();
  }
}

/** `button` is what the menu belongs to: the element before it, unless there is one menu for many. */
export function handleToggle(event: ToggleEvent, button?: Element): void {
  const menuElement = event.currentTarget as HTMLElement;
  if (event.newState !== 'open') return;
  placeMenu(menuElement, button ?? (menuElement.previousElementSibling as HTMLElement));
  menuElement.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}

/** Under its button, or over it where there is no room; in the top layer no ancestor can clip it. */
function placeMenu(menuElement: HTMLElement, button: Element): void {
  const anchor = button.getBoundingClientRect();
  const size = menuElement.getBoundingClientRect();
  const room = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
  const start = getComputedStyle(button).direction === 'rtl' ? anchor.left : anchor.right - size.width;
  const below = anchor.bottom + 4;
  const top = below + size.height > room.height ? anchor.top - size.height - 4 : below;
  menuElement.style.setProperty('left', `${String(Math.max(8, Math.min(start, room.width - size.width - 8)))}px`);
  menuElement.style.setProperty('top', `${String(Math.max(8, top))}px`);
}

/** The arrow keys, Home and End move; Tab closes. */
export function handleKeydown(event: KeyboardEvent): void {
  const menuElement = event.currentTarget as HTMLElement;
  const items = [...menuElement.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(event.target as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (event.key === 'Tab') menuElement.hidePopover();
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}
