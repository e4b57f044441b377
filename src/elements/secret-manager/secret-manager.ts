import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Secret } from '../../contract/secret.js';
import { emit } from '../../controllers/events.js';
import { FocusReturnController } from '../../controllers/focus-return-controller.js';
import { IssuedSecretController } from '../../controllers/issued-secret-controller.js';
import { MutationController } from '../../controllers/mutation-controller.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { secretManager as english } from '../../i18n/en/secret-manager.js';
import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { dialogStyles } from '../../styles/dialog.js';
import { fields } from '../../styles/fields.js';
import { table } from '../../styles/table.js';
import { tokens } from '../../styles/tokens.js';
import { copyText } from '../../controllers/copy-text.js';
import { accessOnDemand } from '../views/access.js';
import { describeError } from '../views/describe-error.js';
import { openDialogs } from '../views/dialog.js';
import { noticeView } from '../views/notice.js';
import { loadingLines, readProblem, staleBanner } from '../views/state-panel.js';
import { clientIdView } from './client-id-view.js';
import { askView, type Question } from './ask-view.js';
import { issuedSecretView } from './issued-secret-view.js';
import { secretManagerStyles } from './secret-manager-styles.js';
import { secretsSection } from './secrets-section.js';

type SecretAction = 'activate' | 'deactivate' | 'delete';

/**
 * An app's client ID and client secrets. A new secret's plaintext is shown once and kept nowhere.
 *
 * @summary Client ID and client secrets of one app.
 * @element zi-secret-manager
 * @fires {CustomEvent<{appId: string; secretId: string}>} zi-secret-created - A secret was generated. The plaintext is not in the event.
 * @fires {CustomEvent<{appId: string; secretId: string}>} zi-secret-changed - A secret was activated, deactivated or deleted.
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @csspart generate - The Generate New Secret button.
 * @csspart table - The table of secrets.
 * @csspart dialog - The dialog of a new secret, and those that ask.
 */
export class ZiSecretManager extends LitElement {
  static override styles = [tokens, controls, fields, table, dialogStyles, secretManagerStyles];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** The app's id (not its client ID). */
  @property({ attribute: 'app-id' }) appId?: string | undefined;

  @state() private asking: Question | undefined;
  @state() private clientIdCopied = false;

  readonly #portal = new PortalController(this);
  readonly #notice = new NoticeController(this);
  readonly #writes = new MutationController(this);
  readonly #issued = new IssuedSecretController(this);
  readonly #focus = new FocusReturnController(this);
  readonly #held = new ReadController(this, {
    portal: this.#portal,
    args: () => [this.appId] as const,
    read: async ({ backend }, [appId = ''], signal) => {
      const input = { appId };
      const [app, secrets] = await Promise.all([
        backend.apps.get(input, { signal }),
        backend.secrets.list(input, { signal }),
      ]);
      return { app, secrets };
    },
    outdatedBy: ({ appId }) => appId === this.appId,
  });
  readonly #access = accessOnDemand(this, this.#portal, () => this.#held.state);
  /** The same for every try of one secret, so that a lost answer can't use up the second place. */
  #idempotencyKey = crypto.randomUUID() as string;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const session = this.#portal.sessionState;
    if (session.status === 'signed-out' && session.reason !== 'expired') this.#issued.forget();
    if (!changed.has('appId')) return;
    this.#issued.forget();
    this.#held.clear();
    this.asking = undefined;
    this.#notice.clear();
    this.clientIdCopied = false;
    this.#idempotencyKey = crypto.randomUUID();
  }

  protected override updated(): void {
    openDialogs(this.renderRoot as ShadowRoot);
  }

  override render(): TemplateResult {
    const pending = this.#held.state.status === 'pending';
    // The dialog stands whatever becomes of the rest: a new secret can't be shown again.
    return html`<div class="base" part="base" aria-busy=${pending}>
      ${this.#renderContent()} ${this.#renderDialog()}
    </div>`;
  }

  #renderContent(): TemplateResult {
    const { state } = this.#held;
    if (state.status === 'pending') return loadingLines(3, this.#common);
    if (state.status !== 'ready') {
      return readProblem(state, {
        words: this.#common,
        portal: this.#portal.current,
        notices: this.#notice,
        retry: this.#handleRetry,
        access: this.#access,
      });
    }
    const { app, secrets } = state.value;
    return html`${staleBanner(state.error, this.#common, this.#handleRetry)}
    ${clientIdView(app.clientId, {
      words: this.#words,
      common: this.#common,
      copied: this.clientIdCopied,
      onCopy: () => void this.#copyClientId(app.clientId),
    })}
    ${this.#renderSecrets(secrets)}`;
  }

  get #words(): typeof english {
    return this.#portal.words('secretManager', english);
  }

  get #common(): typeof englishCommon {
    return this.#portal.words('common', englishCommon);
  }

  #renderSecrets(secrets: readonly Secret[]): TemplateResult {
    return secretsSection({
      secrets,
      words: this.#words,
      place: this.#portal.current ?? {},
      generating: this.#writes.isRunning('generate'),
      notice: noticeView(this.#notice, this.#common),
      busy: (id) => this.#writes.isRunning(id),
      onGenerate: () => void this.#generate(),
      onActivate: (secret) => void this.#act('activate', secret),
      onDeactivate: (secret) => {
        this.#ask({ action: 'deactivate', secret });
      },
      onDelete: (secret) => {
        this.#ask({ action: 'delete', secret });
      },
    });
  }

  #renderDialog(): unknown {
    if (this.#issued.shown) {
      return issuedSecretView(this.#issued, {
        words: this.#words,
        common: this.#common,
        onClose: this.#handleClose,
        onLeave: this.#handleLeave,
      });
    }
    if (!this.asking) return nothing;
    return askView(this.asking, {
      words: this.#words,
      common: this.#common,
      onDismiss: this.#handleDismiss,
      onConfirm: this.#handleConfirm,
    });
  }

  async #generate(): Promise<void> {
    const { appId } = this;
    const portal = this.#portal.current;
    if (!portal || appId === undefined) return;
    this.#notice.clear();
    this.#focus.remember();
    const input = { appId, idempotencyKey: this.#idempotencyKey };
    const outcome = await this.#writes.run('generate', (signal) => portal.backend.secrets.create(input, { signal }));
    if (!outcome || appId !== this.appId) return;
    if ('error' in outcome) {
      this.#fail(outcome.error);
      return;
    }
    this.#idempotencyKey = crypto.randomUUID();
    const { secret, clientSecret } = outcome.value;
    this.#issued.show(clientSecret);
    this.#changed('zi-secret-created', secret.id, (secrets) => [...secrets, secret]);
  }

  #ask(question: Question): void {
    this.#focus.remember();
    this.asking = question;
  }

  async #act(action: SecretAction, { id }: Secret): Promise<void> {
    const { appId } = this;
    const portal = this.#portal.current;
    if (!portal || appId === undefined) return;
    this.#notice.clear();
    const outcome = await this.#writes.run(
      id,
      async (signal) =>
        // What is deleted comes back as nothing.
        (await portal.backend.secrets[action]({ appId, secretId: id }, { signal })) ?? [],
    );
    if (!outcome || appId !== this.appId) return;
    if ('error' in outcome) {
      this.#fail(outcome.error);
      return;
    }
    const words = this.#words;
    const changed = outcome.value;
    this.#notice.tell({ activate: words.activated, deactivate: words.deactivated, delete: words.deleted }[action]);
    this.#changed('zi-secret-changed', id, (secrets) =>
      secrets.flatMap((secret) => (secret.id === id ? changed : secret)),
    );
    // The button that was pressed went with its row, or is another one now.
    await this.#focus.mend(`#row-${CSS.escape(id)} button`, '#generate');
  }

  #fail(error: Parameters<typeof describeError>[0]): void {
    const rule = error.code === 'conflict' ? error.fields[0]?.code : undefined;
    const reason = rule === undefined ? describeError(error, this.#common) : this.#words.reason(rule);
    this.#notice.warn(this.#words.actionFailed(reason));
    if (!error.retryable) this.#held.reload(); // what is on screen was not what is there
  }

  /** Shows the answer at once, and what else has changed once it is read. */
  #changed(
    event: 'zi-secret-created' | 'zi-secret-changed',
    secretId: string,
    change: (secrets: readonly Secret[]) => Secret[],
  ): void {
    const appId = this.appId ?? '';
    this.#held.replace((held) => ({ ...held, secrets: change(held.secrets) }));
    this.#held.reload();
    this.#portal.current?.changes.announce({ kind: 'secrets', appId }, this);
    emit(this, event, { appId, secretId });
  }

  async #copyClientId(clientId: string): Promise<void> {
    this.clientIdCopied = await copyText(clientId);
    if (!this.clientIdCopied) this.renderRoot.querySelector<HTMLInputElement>('#client-id')?.select();
  }

  readonly #handleRetry = (): void => {
    this.#held.reload();
  };

  readonly #handleClose = (): void => {
    if (this.#issued.close()) void this.#focus.restore('#generate');
  };

  readonly #handleLeave = (): void => {
    this.#issued.forget();
    void this.#focus.restore('#generate');
  };

  readonly #handleDismiss = (): void => {
    this.asking = undefined;
    void this.#focus.restore('#generate');
  };

  readonly #handleConfirm = (): void => {
    const asked = this.asking;
    if (!asked) return;
    this.asking = undefined;
    void this.#focus.restore('#generate');
    void this.#act(asked.action, asked.secret);
  };
}

declare global {
  interface HTMLElementEventMap {
    'zi-secret-created': CustomEvent<{ appId: string; secretId: string }>;
    'zi-secret-changed': CustomEvent<{ appId: string; secretId: string }>;
  }
}
