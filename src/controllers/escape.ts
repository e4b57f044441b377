/**
 * Escape closes what is open in an element, and nothing of the host's around it: the browser would close the popover and
 * let the key go on to the page, where a host's drawer listens for it too.
 */
export function closeOnEscape(this: Element, event: KeyboardEvent): void {
  const popover = event.key === 'Escape' && this.shadowRoot?.querySelector<HTMLElement>(':popover-open');
  if (!popover) return;
  event.preventDefault();
  event.stopPropagation();
  popover.hidePopover();
}
