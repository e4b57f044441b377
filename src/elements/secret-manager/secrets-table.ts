import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import {
  mayActivateSecret,
  mayDeactivateSecret,
  mayDeleteSecret,
  type Secret,
  type SecretProblem,
  stateOf,
  works,
} from '../../contract/secret.js';
import { daysLeft, expiryWarning } from '../../contract/secret-expiry.js';
import { allowed, type Verdict } from '../../contract/verdict.js';
import { formatAge, formatDay, formatMoment } from '../../i18n/format.js';
import { masked, type SecretWords } from './secret-words.js';

export interface SecretsTableOptions extends SecretWords {
  secrets: readonly Secret[];
  /** The id of the secret whose state is being changed. */
  busy: (secretId: string) => boolean;
  onDeactivate: (secret: Secret) => void;
  onActivate: (secret: Secret) => void;
  onDelete: (secret: Secret) => void;
  /** Absent where the backend shows no secret again. */
  onReveal: ((secret: Secret) => void) | undefined;
}

/** Columns of what a backend cannot tell are left out. */
export function secretsTable(options: SecretsTableOptions): TemplateResult {
  const { words, secrets } = options;
  const columns = [
    words.created,
    words.secret,
    ...(knows(secrets, 'lastUsedAt') ? [words.lastUsed] : []),
    ...(knows(secrets, 'expiresAt') ? [words.expires] : []),
    words.status,
  ];
  return html`<table part="table" role="table" aria-labelledby="secrets-title">
    <thead role="rowgroup">
      <tr part="head-row" role="row">
        ${columns.map((name) => html`<th part="column" role="columnheader" scope="col">${name}</th>`)}
        <th part="column column-action" role="columnheader" scope="col" class="end">${words.action}</th>
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

function knows(secrets: readonly Secret[], fact: 'lastUsedAt' | 'expiresAt'): boolean {
  return secrets.some((secret) => secret[fact] !== undefined);
}

function secretRow(secret: Secret, options: SecretsTableOptions): TemplateResult {
  const { words, place, secrets } = options;
  return html`<tr role="row" part="row" id="row-${secret.id}">
    <td part="cell cell-created" role="cell" data-label=${words.created}>
      <div>
        <time class="nowrap" datetime=${secret.createdAt}>${formatDay(secret.createdAt, place)}</time>
        ${secret.createdBy ? html`<div class="muted small">${words.by(secret.createdBy.name)}</div>` : nothing}
      </div>
    </td>
    <td part="cell cell-secret" role="cell" class="nowrap" data-label=${words.secret}>
      <span class="mono" aria-hidden="true">${masked(secret)}</span>
      <span class="visually-hidden">${words.endsWith(secret.hint)}</span>
    </td>
    ${knows(secrets, 'lastUsedAt') ? lastUsedCell(secret, options) : nothing}
    ${knows(secrets, 'expiresAt') ? expiresCell(secret, options) : nothing}
    <td part="cell cell-status" role="cell" data-label=${words.status}>${statusOf(secret, options)}</td>
    <td part="cell cell-action" role="cell" class="end actions">${rowActions(secret, options)}</td>
  </tr>`;
}

function lastUsedCell({ lastUsedAt }: Secret, { words, place, now }: SecretsTableOptions): TemplateResult {
  return html`<td part="cell cell-last-used" role="cell" data-label=${words.lastUsed}>
    ${
      lastUsedAt
        ? html`<time datetime=${lastUsedAt} title=${formatMoment(lastUsedAt, place)}
            >${formatAge(lastUsedAt, now, place)}</time
          >`
        : html`<span class="muted">${words.notYet}</span>`
    }
  </td>`;
}

function expiresCell(secret: Secret, { words, place, now }: SecretsTableOptions): TemplateResult {
  const { expiresAt } = secret;
  const warning = works(secret, now) ? expiryWarning(expiresAt, now) : undefined;
  return html`<td part="cell cell-expires" role="cell" data-label=${words.expires}>
    ${
      expiresAt
        ? html`<div>
            <time class="nowrap" datetime=${expiresAt} title=${formatMoment(expiresAt, place)}
              >${formatDay(expiresAt, place)}</time
            >
            ${
              warning === undefined
                ? nothing
                : html`<div class="small ending ${warning === 30 ? 'wait' : 'bad'}">
                    ${words.expiring(daysLeft(expiresAt, now))}
                  </div>`
            }
          </div>`
        : html`<span class="muted">${words.never}</span>`
    }
  </td>`;
}

function statusOf(secret: Secret, { words, place, now }: SecretsTableOptions): TemplateResult {
  const { retiresAt } = secret;
  switch (stateOf(secret, now)) {
    case 'active':
      return html`<span class="badge good">${words.active}</span>`;
    case 'retiring':
      return html`<span class="badge wait">${words.retiring(formatMoment(retiresAt ?? '', place))}</span>`;
    case 'expired':
      return html`<span class="badge bad">${words.expired}</span>`;
    case 'inactive':
      return html`<span class="badge">${words.inactive}</span>`;
  }
}

function rowActions(secret: Secret, options: SecretsTableOptions): TemplateResult {
  const { words, secrets, now, onActivate, onDeactivate, onDelete, onReveal } = options;
  const { id } = secret;
  const retiring = stateOf(secret, now) === 'retiring';
  const shown =
    onReveal && secret.revealable ? secretAction(words.reveal, allowed, secret, onReveal, options) : nothing;
  if (!works(secret, now)) {
    return html`${secretAction(words.activate, mayActivateSecret(secrets, id, now), secret, onActivate, options)}
    ${secretAction(words.remove, mayDeleteSecret(secrets, id, now), secret, onDelete, options)}`;
  }
  return html`${shown} ${retiring ? secretAction(words.keep, allowed, secret, onActivate, options) : nothing}
  ${secretAction(words.deactivate, mayDeactivateSecret(secrets, id, now), secret, onDeactivate, options)}`;
}

/** A control that is off stays reachable and says why. */
function secretAction(
  label: string,
  verdict: Verdict<SecretProblem>,
  secret: Secret,
  run: (secret: Secret) => void,
  { words, busy }: SecretsTableOptions,
): TemplateResult {
  const id = `why-${secret.id}`;
  const why = verdict.allowed ? undefined : words.reason(verdict.reason);
  return html`<button
      part="button secret-action"
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
