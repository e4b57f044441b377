import { html, nothing, type TemplateResult } from 'lit';

import type { HeldSecrets } from '../../controllers/secret-actions-controller.js';
import { askView } from './ask-view.js';
import { clientIdView } from './client-id-view.js';
import { issuedSecretView } from './issued-secret-view.js';
import { lifetimeField } from './lifetime-field.js';
import { rotationOf } from './rotation.js';
import { rotationView } from './rotation-view.js';
import type { SecretManagerBody } from './secret-manager-body.js';
import { freshCheck, typedCheck } from './secret-checks.js';
import { secretsSection } from './secrets-section.js';
import { handOverView, stepUpView } from './step-up-view.js';

/** Client ID, secrets, and the guide where there are two of them. */
export function contentView(
  body: SecretManagerBody,
  { app, secrets }: HeldSecrets,
  notice: TemplateResult,
): TemplateResult {
  const say = body.words;
  const { backend } = body.portal.current ?? {};
  const { state } = body.settings;
  const settings = state.status === 'ready' ? state.value : undefined;
  const shared = {
    ...say,
    secrets,
    busy: (id: string) => body.writes.isRunning(id),
    onActivate: body.changes.activate,
    onDeactivate: (secret: (typeof secrets)[number]) => {
      body.changes.ask('deactivate', secret);
    },
    onDelete: (secret: (typeof secrets)[number]) => {
      body.changes.ask('delete', secret);
    },
    onReveal: backend?.secrets.reveal && body.show,
  };
  const rotation = rotationOf(secrets, say.now);
  return html`${clientIdView(app.clientId, {
    ...say,
    copied: body.clientIdCopied,
    onCopy: () => void body.copyClientId(app.clientId),
  })}
  ${secretsSection({
    ...shared,
    generating: body.writes.isRunning('generate'),
    lifetime: settings
      ? lifetimeField({
          ...say,
          settings,
          lifetime: body.lifetime,
          onChange: (lifetime) => {
            body.change({ lifetime });
          },
        })
      : nothing,
    notice,
    onGenerate: () => void body.generate(),
  })}
  ${rotation ? rotationView({ ...shared, rotation, check: typedCheck(body.checks, app.id, say) }) : nothing}`;
}

/** The one dialog that is open, if any. A plaintext goes before everything else. */
export function dialogView(body: SecretManagerBody): unknown {
  const say = body.words;
  const { issued, handOver, reveal, changes, known } = body;
  const { question } = changes;
  if (issued.shown) {
    return issuedSecretView(issued, {
      ...say,
      clientId: known?.app.clientId,
      check: freshCheck(body.checks, say),
      onClose: body.close,
      onLeave: body.leave,
    });
  }
  if (handOver.state !== 'idle') {
    return handOverView(handOver, { ...say, onRetry: () => void body.retryHandOver(), onDrop: body.dropHandOver });
  }
  if (reveal.stepUp) {
    return stepUpView(reveal.stepUp, { ...say, onSignIn: () => void reveal.signIn(), onDismiss: body.dismiss });
  }
  if (!question) return nothing;
  return askView(question, {
    ...say,
    secrets: known?.secrets ?? [],
    canRetire: body.portal.current?.backend.secrets.retire !== undefined,
    busy: body.writes.isRunning(question.secret.id),
    onChange: (next) => {
      changes.put(next);
    },
    onDismiss: changes.close,
    onConfirm: () => void changes.confirm(),
  });
}
