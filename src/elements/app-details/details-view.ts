import { nothing, type TemplateResult } from 'lit';

import type { App } from '../../contract/app.js';
import type { Review } from '../../contract/review.js';
import type { AppQuestion } from '../../controllers/app-actions-controller.js';
import type { AppEditController } from '../../controllers/app-edit-controller.js';
import type { HistoryController } from '../../controllers/history-controller.js';
import type { NoticeController } from '../../controllers/notice-controller.js';
import type { ReadState } from '../../controllers/read-controller.js';
import type { Portal } from '../../portal/portal.js';
import { html } from '../tags.js';
import { noticeView } from '../views/notice.js';
import type { ExtensionViews } from './details-extensions.js';
import type { DetailsWords } from './details-words.js';
import { editView } from './edit-view.js';
import { headView } from './head-view.js';
import { historyView } from './history-view.js';
import { registrationView } from './registration-view.js';
import { reviewView } from './review-view.js';
import { settingsView } from './settings-view.js';

export interface DetailsOptions extends DetailsWords, ExtensionViews {
  editing: boolean;
  expiring: (app: App) => unknown;
  edit: AppEditController;
  history: HistoryController;
  reviewed: ReadState<Review | undefined>;
  notices: NoticeController;
  /** The portal in use, and the one that the element was given by hand. */
  portal: Portal | undefined;
  given: Portal | undefined;
  signedOut: boolean;
  /** Whether the Quickstart has been opened. */
  started: boolean;
  onSwitch: (event: Event) => void;
  onEdit: () => void;
  onAsk: (question: AppQuestion) => void;
  onRetryReview: () => void;
  onStart: () => void;
  onCancel: () => void;
  onCreateAgain: () => void;
  onExport: () => void;
}

/** All of an app; while it is edited the form stands in place of its settings. */
export function detailsView(app: App, options: DetailsOptions): TemplateResult {
  const { editing, portal, given, common, notices, edit, history, reviewed: read } = options;
  const withdrawable = portal?.backend.reviews !== undefined;
  return html`${headView(app, { ...options, withdrawable })} ${noticeView(notices, common)}
    ${registrationView(app, options)} ${reviewView(app, { ...options, withdrawable, read })}
    ${editing ? editView(edit, options) : nothing}
    <div id="secrets" tabindex="-1" ?hidden=${editing}>
      <zi-secret-manager .portal=${given} app-id=${app.id}></zi-secret-manager>
    </div>
    ${quickstartView(app, options)} ${editing ? nothing : settingsView(app, options)}
    ${editing || !portal?.backend.apps.history ? nothing : historyView(history, options)}`;
}

/** Closed until it is asked for, and loaded then. */
function quickstartView(app: App, { words, editing, given, started, onStart }: DetailsOptions): TemplateResult {
  return html`<details
    class="quickstart"
    part="quickstart"
    ?hidden=${editing}
    @toggle=${(event: Event): void => {
      if ((event.target as HTMLDetailsElement).open) onStart();
    }}
  >
    <summary>
      <h3>${words.quickstart}</h3>
      <span class="muted">${words.quickstartHint}</span>
    </summary>
    ${started ? html`<zi-quickstart .portal=${given} app-id=${app.id}></zi-quickstart>` : nothing}
  </details>`;
}
