import { html, nothing, type TemplateResult } from 'lit';

import type { App } from '../../contract/app.js';
import type { AppActionsController } from '../../controllers/app-actions-controller.js';
import type { PortalController } from '../../controllers/portal-controller.js';
import { deleteApp as englishDelete } from '../../i18n/en/delete-app.js';
import type { AppDetailsMessages } from '../../i18n/messages.js';
import { deleteAppDialog } from '../views/delete-app.js';
import { dialog } from '../views/dialog.js';
import { checkIcon } from '../views/icons.js';
import { statePanel } from '../views/state-panel.js';
import { detailsWords } from './details-words.js';

/** The question before something is taken away. Cancel comes first, so that it has the focus and Enter does no harm. */
export function askView(
  actions: AppActionsController,
  app: App | undefined,
  portal: PortalController,
  onDiscard: () => void,
): unknown {
  const { question, typed } = actions;
  if (!app || question === undefined) return nothing;
  const { words, common } = detailsWords(portal, [], []);
  const busy = actions.isBusy(app);
  const onDismiss = (): void => {
    actions.close();
  };
  if (question === 'delete') {
    return deleteAppDialog(app.name, {
      words: portal.words('deleteApp', englishDelete),
      common,
      typed,
      busy,
      onType: (text) => {
        actions.type(text);
      },
      onDismiss,
      onConfirm: () => void actions.delete(app),
    });
  }
  const ask = (title: string, text: string, stay: string, go: TemplateResult): TemplateResult =>
    dialog({
      id: 'ask-title',
      title,
      content: html`<p>${text}</p>`,
      onDismiss,
      actions: html`<button part="button stay" class="button" type="button" @click=${onDismiss}>${stay}</button> ${go}`,
    });
  if (question === 'discard') {
    return ask(
      words.discardTitle,
      words.discardText,
      words.keepEditing,
      html`<button class="button danger" type="button" part="button confirm" @click=${onDiscard}>
        ${words.discard}
      </button>`,
    );
  }
  return ask(
    words.withdrawTitle(app.name),
    app.status === 'approved' ? words.withdrawProposalText : words.withdrawAppText,
    common.cancel,
    html`<button
      class="button primary"
      type="button"
      part="button confirm"
      aria-busy=${busy}
      @click=${() => void actions.withdraw(app)}
    >
      ${words.withdraw}
    </button>`,
  );
}

/** What stands in place of an app that was deleted from here. */
export function deletedView(name: string, words: AppDetailsMessages): TemplateResult {
  const panel = statePanel(checkIcon, words.deletedTitle(name), html`<p>${words.deletedText}</p>`);
  return html`<slot name="empty">${panel}</slot>`;
}
