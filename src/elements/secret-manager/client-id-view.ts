import { html, nothing, type TemplateResult } from 'lit';

import type { CommonMessages, SecretManagerMessages } from '../../i18n/messages.js';
import { copyField } from '../views/copy-field.js';

export interface ClientIdOptions {
  words: SecretManagerMessages;
  common: CommonMessages;
  copied: boolean;
  onCopy: () => void;
}

export function clientIdView(clientId: string, { words, common, copied, onCopy }: ClientIdOptions): TemplateResult {
  return html`<section class="client-id" aria-labelledby="client-id-title">
    <div>
      <h3 id="client-id-title">${words.clientId}</h3>
      <p class="muted">${words.clientIdHint}</p>
    </div>
    ${copyField({
      id: 'client-id',
      label: words.clientId,
      value: clientId,
      copy: common.copy,
      copied: common.copied,
      done: copied,
      onCopy,
    })}
    <p class="visually-hidden" role="status">${copied ? common.copied : nothing}</p>
  </section>`;
}
