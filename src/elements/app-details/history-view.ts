import { html, nothing, type TemplateResult } from 'lit';

import type { HistoryEntry } from '../../contract/history.js';
import type { HistoryController } from '../../controllers/history-controller.js';
import { formatMoment } from '../../i18n/format.js';
import { describeError } from '../views/describe-error.js';
import { loadingLines } from '../views/loading.js';
import { warningIcon } from '../views/warning-icon.js';
import type { DetailsWords } from './details-words.js';
import { changeLines } from './history-words.js';

export interface HistoryOptions extends DetailsWords {
  onExport: () => void;
}

/** Who did what to an app and when, newest first. */
export function historyView(history: HistoryController, options: HistoryOptions): TemplateResult {
  const { words, common, onExport } = options;
  const { entries, error, exported } = history;
  return html`<section class="history" part="history" aria-labelledby="history-title" aria-busy=${!entries && !error}>
    <header>
      <h3 id="history-title">${words.history}</h3>
      ${
        entries && exported === undefined
          ? html`<button class="button" type="button" part="button export" @click=${onExport}>
              ${words.exportCsv}
            </button>`
          : nothing
      }
    </header>
    <div role="status" class="notice">
      ${
        exported === undefined
          ? nothing
          : html`<div class="banner">
              <span class="spinner"></span>
              <p>${words.exporting(exported)}</p>
              <button part="button cancel" class="button small" type="button" @click=${() => history.stop()}>
                ${common.cancel}
              </button>
            </div>`
      }
    </div>
    ${
      error
        ? html`<div class="banner wait" role="alert">
            ${warningIcon}
            <p>${words.historyFailed(describeError(error, common))}</p>
            <button part="button retry" class="button small" type="button" @click=${() => history.reload()}>
              ${common.retry}
            </button>
          </div>`
        : nothing
    }
    ${entries ? entriesView(entries, options) : error ? nothing : loadingLines(2, common)}
    ${
      history.hasMore
        ? html`<div>
            <button
              class="button"
              type="button"
              part="button more"
              aria-busy=${history.reading}
              @click=${() => void history.more()}
            >
              ${history.reading ? html`<span class="spinner"></span>` : nothing} ${words.more}
            </button>
          </div>`
        : nothing
    }
  </section>`;
}

function entriesView(entries: readonly HistoryEntry[], options: DetailsWords): TemplateResult {
  const { words, place } = options;
  return html`<ol class="entries">
    ${entries.map(({ at, by, action, changes, text }) => {
      const lines = changes.flatMap((change) => changeLines(change, options));
      return html`<li>
        <p>
          <span><strong>${by?.name ?? words.someone}</strong> ${words.did(action, text)}</span>
          <time class="hint" datetime=${at}>${formatMoment(at, place)}</time>
        </p>
        ${
          lines.length === 0
            ? nothing
            : html`<ul>
                ${lines.map((line) => html`<li>${line}</li>`)}
              </ul>`
        }
        ${text === null || action.startsWith('secret-') ? nothing : html`<blockquote>${text}</blockquote>`}
      </li>`;
    })}
  </ol>`;
}
