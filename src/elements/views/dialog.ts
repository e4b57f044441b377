import { html, type TemplateResult } from 'lit';

export interface DialogOptions {
  /** Unique in the shadow root. */
  id: string;
  title: string;
  /** The person wants it closed: Escape, or the browser did it. The caller stops rendering it, or keeps it. */
  onDismiss: () => void;
  content: unknown;
  /** Buttons. */
  actions: unknown;
}

/** A modal on the native `<dialog>`: rendered means open (see `openDialogs`). */
export function dialog({ id, title, onDismiss, content, actions }: DialogOptions): TemplateResult {
  const dismiss = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation(); // `cancel` and `close` bubble in some engines, and the host may have dialogs of its own
    onDismiss();
  };
  // Escape is taken from the key as well: browsers let a second one in a row close a dialog whose cancel event was refused.
  const handleKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') dismiss(event);
  };
  return html`<dialog
    part="dialog"
    aria-labelledby=${id}
    @pointerdown=${keepBackdrop}
    @mousedown=${keepBackdrop}
    @click=${keepBackdrop}
    @cancel=${dismiss}
    @close=${dismiss}
    @keydown=${handleKeydown}
  >
    <div class="dialog">
      <h3 id=${id}>${title}</h3>
      ${content}
      <footer role="presentation">${actions}</footer>
    </div>
  </dialog>`;
}

/** A host's dialog closes at clicks outside of it, by where they are: one on our backdrop is none of them. */
function keepBackdrop(event: Event): void {
  if (event.target === event.currentTarget) event.stopPropagation();
}

/**
 * Opens what was rendered since, and opens again what the browser closed on its own. Where the focused button was
 * taken away by an update, the next one gets the focus: it must not fall out of the dialog. Called from `updated`.
 */
export function openDialogs(root: ShadowRoot): void {
  for (const element of root.querySelectorAll('dialog')) {
    if (!element.open && element.isConnected) element.showModal();
    else if (!element.contains(root.activeElement)) element.querySelector<HTMLElement>('footer button')?.focus();
  }
}
