import { html, nothing, type TemplateResult } from 'lit';

import { mayCreateSecret } from '../../contract/secret.js';
import { plusIcon } from '../views/icon.js';
import { keyIcon } from '../views/icons.js';
import { statePanel } from '../views/state-panel.js';
import { secretsTable, type SecretsTableOptions } from './secrets-table.js';

export interface SecretsSectionOptions extends SecretsTableOptions {
  generating: boolean;
  /** How long the next one lasts; nothing where the backend does not let one choose. */
  lifetime: unknown;
  /** What came of the last action. */
  notice: TemplateResult;
  onGenerate: () => void;
}

/** The secrets under their heading, with the way to a new one; where there is none, why. */
export function secretsSection(options: SecretsSectionOptions): TemplateResult {
  const { words, secrets, generating, lifetime, notice, onGenerate } = options;
  const verdict = mayCreateSecret(secrets);
  const why = verdict.allowed ? undefined : words.reason(verdict.reason);
  return html`<section aria-labelledby="secrets-title">
    <header>
      <div>
        <slot name="header"><h3 id="secrets-title">${words.title}</h3></slot>
        <p class="muted" id="secrets-hint">${why ?? words.hint}</p>
      </div>
      <div class="generate">
        ${verdict.allowed ? lifetime : nothing}
        <button
          class="button"
          type="button"
          id="generate"
          part="button generate"
          aria-disabled=${why === undefined ? nothing : 'true'}
          aria-busy=${generating}
          aria-describedby="secrets-hint"
          @click=${(): void => {
            if (verdict.allowed) onGenerate();
          }}
        >
          ${generating ? html`<span class="spinner"></span> ${words.generating}` : html`${plusIcon} ${words.generate}`}
        </button>
      </div>
    </header>
    ${notice}
    ${
      secrets.length === 0
        ? html`<slot name="empty">${statePanel(keyIcon, words.emptyTitle, html`<p>${words.emptyText}</p>`)}</slot>`
        : secretsTable(options)
    }
  </section>`;
}
