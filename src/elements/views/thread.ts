import { html, nothing, type TemplateResult } from 'lit';

import type { Review } from '../../contract/review.js';
import { formatMoment, type Place } from '../../i18n/format.js';
import type { ReviewMessages } from '../../i18n/messages.js';

export interface ThreadOptions {
  words: ReviewMessages;
  /** The portal, or nothing for the browser's own language and time zone. */
  place: Place;
  fieldLabel: (path: string) => string;
}

/** What owner and reviewers said about an app, oldest first. Needs the styles of `compare-styles.ts`. */
export function thread(entries: Review['thread'], { words, place, fieldLabel }: ThreadOptions): TemplateResult {
  return html`<ol class="thread" part="thread">
    ${entries.map(
      ({ at, by, action, text, notes }) =>
        html`<li>
          <p>
            <strong>${by?.name ?? words.someone}</strong> ${words.threadAction(action)}
            <time class="muted" datetime=${at}>${formatMoment(at, place)}</time>
          </p>
          ${text === null ? nothing : html`<blockquote>${text}</blockquote>`}
          ${
            notes.length > 0
              ? html`<dl class="notes">
                  ${notes.map(
                    (note) =>
                      html`<div>
                        <dt>${words.noteOn(fieldLabel(note.path))}</dt>
                        <dd>${note.text}</dd>
                      </div>`,
                  )}
                </dl>`
              : nothing
          }
        </li>`,
    )}
  </ol>`;
}
