import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { mayDeactivateSecret, mayDeleteSecret, type Secret, type SecretProblem } from '../../contract/secret.js';
import type { Verdict } from '../../contract/verdict.js';
import { formatDay, type Place } from '../../i18n/format.js';
import type { SecretManagerMessages } from '../../i18n/messages.js';

export interface SecretsTableOptions {
  secrets: readonly Secret[];
  words: SecretManagerMessages;
  place: Place;
  /** The id of the secret whose state is being changed. */
  busy: (secretId: string) => boolean;
  onDeactivate: (secret: Secret) => void;
  onActivate: (secret: Secret) => void;
  onDelete: (secret: Secret) => void;
}

export function secretsTable(options: SecretsTableOptions): TemplateResult {
  const { words, secrets } = options;
  return html`<table part="table" role="table" aria-labelledby="secrets-title">
    <thead role="rowgroup">
      <tr role="row">
        ${[words.created, words.secret, words.status].map(
          (name) => html`<th role="columnheader" scope="col">${name}</th>`,
        )}
        <th role="columnheader" scope="col" class="end">${words.action}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        secrets,
        ({ id }) => id,
        (secret) => secretRow(secret, options),
      )}
    </tbody>
  </table>`;
}

function secretRow(secret: Secret, options: SecretsTableOptions): TemplateResult {
  const { words, place } = options;
  const active = secret.status === 'active';
  return html`<tr role="row" part="row" id="row-${secret.id}">
    <td role="cell" class="nowrap" data-label=${words.created}>
      <time datetime=${secret.createdAt}>${formatDay(secret.createdAt, place)}</time>
    </td>
    <td role="cell" data-label=${words.secret}>
      <span class="mono" aria-hidden="true">••••••••${secret.hint}</span>
      <span class="visually-hidden">${words.endsWith(secret.hint)}</span>
    </td>
    <td role="cell" data-label=${words.status}>
      <span class="badge ${active ? 'good' : ''}">${active ? words.active : words.inactive}</span>
    </td>
    <td role="cell" class="end actions">${rowActions(secret, options)}</td>
  </tr>`;
}

function rowActions(secret: Secret, options: SecretsTableOptions): TemplateResult {
  const { words, secrets, onActivate, onDeactivate, onDelete } = options;
  if (secret.status === 'active') {
    return action(words.deactivate, mayDeactivateSecret(secrets, secret.id, Date.now()), secret, onDeactivate, options);
  }
  return html`${action(words.activate, { allowed: true }, secret, onActivate, options)}
  ${action(words.remove, mayDeleteSecret(secrets, secret.id, Date.now()), secret, onDelete, options)}`;
}

/** A control that is off stays reachable and says why. */
function action(
  label: string,
  verdict: Verdict<SecretProblem>,
  secret: Secret,
  run: (secret: Secret) => void,
  { words, busy }: SecretsTableOptions,
): TemplateResult {
  const why = verdict.allowed ? undefined : words.reason(verdict.reason);
  const id = `why-${secret.id}`;
  return html`<button
      class="button small"
      type="button"
      aria-disabled=${why === undefined ? nothing : 'true'}
      aria-busy=${busy(secret.id) ? 'true' : nothing}
      aria-label="${label}: ${words.endsWith(secret.hint)}"
      aria-describedby=${why === undefined ? nothing : id}
      title=${why ?? nothing}
      @click=${(): void => {
        if (verdict.allowed && !busy(secret.id)) run(secret);
      }}
    >
      ${label}</button
    >${why === undefined ? nothing : html`<span class="visually-hidden" id=${id}>${why}</span>`}`;
}
