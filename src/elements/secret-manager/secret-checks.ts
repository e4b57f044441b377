import { html, nothing, type TemplateResult } from 'lit';

import { CredentialCheckController } from '../../controllers/credential-check-controller.js';
import type { IssuedSecretController } from '../../controllers/issued-secret-controller.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import { credentialCheck as english } from '../../i18n/en/credential-check.js';
import { credentialCheckAnswer, credentialCheckForm } from '../views/credential-check.js';
import type { SecretWords } from './secret-words.js';

interface SecretChecksConfig {
  portal: PortalController;
  appId: () => string | undefined;
  issued: IssuedSecretController;
}

/** What the issuer makes of a secret: of one that a person types, and of the new one on screen. */
export class SecretChecks {
  readonly typed: CredentialCheckController;
  readonly fresh: CredentialCheckController;
  readonly #config: SecretChecksConfig;

  constructor(host: PortalHost, config: SecretChecksConfig) {
    this.#config = config;
    this.typed = new CredentialCheckController(host, config);
    this.fresh = new CredentialCheckController(host, config);
  }

  get words(): typeof english {
    return this.#config.portal.words('credentialCheck', english);
  }

  checkFresh(): void {
    const { appId, issued } = this.#config;
    void issued.lend((plaintext) => this.fresh.check(appId() ?? '', plaintext));
  }
}

/** The field for a secret that a program holds, where the guide waits for its first use. */
export function typedCheck({ typed, words }: SecretChecks, appId: string, say: SecretWords): unknown {
  if (!typed.isServed) return nothing;
  return html`<details class="try">
    <summary>${say.words.rotation.check}</summary>
    ${credentialCheckForm(typed, appId, { words, common: say.common })}
  </details>`;
}

/** Tries the secret on screen out, before it is carried anywhere. */
export function freshCheck(checks: SecretChecks, { common }: SecretWords): TemplateResult | typeof nothing {
  const { fresh, words } = checks;
  if (!fresh.isServed) return nothing;
  const checking = fresh.state.status === 'checking';
  return html`<div class="try">
    <button
      class="button small"
      type="button"
      part="button check-button"
      aria-busy=${checking}
      @click=${(): void => {
        if (!checking) checks.checkFresh();
      }}
    >
      ${checking ? html`<span class="spinner"></span> ${words.checking}` : words.check}
    </button>
    ${credentialCheckAnswer(fresh.state, {
      words,
      common,
      onCancel: () => {
        fresh.cancel();
      },
    })}
  </div>`;
}
