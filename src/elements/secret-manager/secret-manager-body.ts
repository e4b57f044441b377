import { html, type ReactiveController, type TemplateResult } from 'lit';

import type { PortalError } from '../../contract/errors.js';
import type { Secret } from '../../contract/secret.js';
import type { Settings } from '../../contract/secret-expiry.js';
import { copyText } from '../../controllers/copy-text.js';
import { ExpiryAnnouncer } from '../../controllers/expiry-announcer.js';
import { FocusReturnController } from '../../controllers/focus-return-controller.js';
import { HandOverController } from '../../controllers/hand-over-controller.js';
import { IssuedSecretController } from '../../controllers/issued-secret-controller.js';
import { MutationController } from '../../controllers/mutation-controller.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import { RevealController } from '../../controllers/reveal-controller.js';
import { type HeldSecrets, SecretActionsController } from '../../controllers/secret-actions-controller.js';
import { WakeController } from '../../controllers/wake-controller.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { secretManager as english } from '../../i18n/en/secret-manager.js';
import { adoptStyles } from '../../styles/adopt.js';
import { dialogStyles } from '../../styles/dialog.js';
import { fields } from '../../styles/fields.js';
import { table } from '../../styles/table.js';
import { accessOnDemand, type AccessOnDemand } from '../views/access.js';
import { credentialCheckStyles } from '../views/credential-check-styles.js';
import { describeError } from '../views/describe-error.js';
import { openDialogs } from '../views/dialog.js';
import { noticeView } from '../views/notice.js';
import { loadingLines } from '../views/loading.js';
import { readProblem, staleBanner } from '../views/state-panel.js';
import { expiryOf, type Lifetime, noLifetime } from './lifetime-field.js';
import { contentView, dialogView } from './secret-manager-views.js';
import { secretManagerStyles } from './secret-manager-styles.js';
import { nextLook } from './rotation.js';
import { SecretChanges } from './secret-changes.js';
import { SecretChecks } from './secret-checks.js';
import type { SecretWords } from './secret-words.js';

export interface SecretManagerHost extends PortalHost {
  appId?: string | undefined;
}

/** What `zi-secret-manager` shows and does. */
export class SecretManagerBody implements ReactiveController {
  lifetime: Lifetime = noLifetime;
  clientIdCopied = false;
  readonly notice: NoticeController;
  readonly writes: MutationController;
  readonly issued: IssuedSecretController;
  readonly handOver: HandOverController;
  readonly reveal: RevealController;
  readonly checks: SecretChecks;
  readonly changes: SecretChanges;
  readonly held: ReadController<HeldSecrets, readonly [string | undefined]>;
  readonly settings: ReadController<Settings | undefined>;

  readonly #host: SecretManagerHost;
  readonly #portal: PortalController;
  readonly #focus: FocusReturnController;
  readonly #access: AccessOnDemand;
  readonly #actions: SecretActionsController;
  readonly #expiry: ExpiryAnnouncer;
  #appId: string | undefined;

  constructor(host: SecretManagerHost, portal: PortalController) {
    this.#host = host;
    this.#portal = portal;
    this.#appId = host.appId;
    // Before what it works with: that is brought up to date first.
    host.addController(this);
    this.notice = new NoticeController(host);
    this.writes = new MutationController(host);
    this.issued = new IssuedSecretController(host);
    this.handOver = new HandOverController(host);
    this.#focus = new FocusReturnController(host);
    this.#expiry = new ExpiryAnnouncer(host);
    const appId = (): string | undefined => host.appId;
    this.checks = new SecretChecks(host, { portal, appId, issued: this.issued });
    this.held = new ReadController(host, {
      portal,
      args: () => [host.appId] as const,
      read: async ({ backend }, [id = ''], signal) => {
        const [app, secrets] = await Promise.all([
          backend.apps.get({ appId: id }, { signal }),
          backend.secrets.list({ appId: id }, { signal }),
        ]);
        this.#expiry.announce(secrets.map(({ id: secretId, expiresAt }) => ({ appId: app.id, secretId, expiresAt })));
        return { app, secrets };
      },
      outdatedBy: (change) => change.appId !== undefined && change.appId === host.appId,
    });
    this.settings = new ReadController(host, {
      portal,
      read: async ({ backend }, _, signal) => backend.settings?.get({}, { signal }),
      outdatedBy: ({ kind }) => kind === 'settings',
    });
    this.#access = accessOnDemand(host, portal, () => this.held.state);
    this.#actions = new SecretActionsController(host, {
      portal,
      writes: this.writes,
      appId,
      // The answer at once, and what else has changed once it is read.
      onChanged: (change) => {
        this.held.replace((held) => ({ ...held, secrets: change(held.secrets) }));
        this.held.reload();
      },
    });
    this.changes = new SecretChanges(host, {
      actions: this.#actions,
      notice: this.notice,
      focus: this.#focus,
      words: () => this.words,
      onRefused: (error) => this.#fail(error),
    });
    this.reveal = new RevealController(host, {
      portal,
      writes: this.writes,
      appId,
      onRevealed: ({ clientSecret }) => {
        this.issued.show(clientSecret, { again: true, fresh: false });
        // The app's history has one entry more.
        if (host.appId !== undefined) portal.current?.changes.announce({ kind: 'secrets', appId: host.appId }, host);
      },
      onRefused: (error) => {
        this.#fail(error);
      },
    });
    new WakeController(host, {
      at: () => nextLook(this.known?.secrets ?? [], Date.now()),
      run: () => {
        this.held.reload();
      },
    });
    adoptStyles(host, [fields, table, dialogStyles, credentialCheckStyles, secretManagerStyles]);
  }

  /** Whether leaving would lose a secret that nobody has kept. */
  get holdsSecret(): boolean {
    return (this.issued.shown && !this.issued.safe) || this.handOver.state !== 'idle';
  }

  get words(): SecretWords {
    const words = this.#portal.words('secretManager', english);
    const common = this.#portal.words('common', englishCommon);
    return { words, common, place: this.#portal.place, now: Date.now() };
  }

  get portal(): PortalController {
    return this.#portal;
  }

  get known(): HeldSecrets | undefined {
    const { state } = this.held;
    return state.status === 'ready' ? state.value : undefined;
  }

  hostUpdate(): void {
    const session = this.#portal.sessionState;
    if (session.status === 'signed-out' && session.reason !== 'expired') this.#forget();
    const { appId } = this.#host;
    if (appId === this.#appId) return;
    this.#appId = appId;
    this.#forget();
    this.reveal.close();
    this.held.clear();
    this.notice.clear();
    this.clientIdCopied = false;
    this.lifetime = noLifetime;
    this.#actions.reset();
  }

  hostUpdated(): void {
    openDialogs(this.#host.renderRoot as ShadowRoot);
    if (this.known?.app.id === this.#host.appId) this.reveal.resume(this.known?.secrets ?? []);
  }

  render(): TemplateResult {
    const pending = this.held.state.status === 'pending';
    // The dialog stands whatever becomes of the rest: a new secret can't be shown again.
    return html`<div class="base" part="base" aria-busy=${pending}>
      ${this.#renderContent()} ${dialogView(this)}<slot name="footer"></slot>
    </div>`;
  }

  change(next: Partial<Pick<SecretManagerBody, 'lifetime' | 'clientIdCopied'>>): void {
    Object.assign(this, next);
    this.#host.requestUpdate();
  }

  readonly generate = async (): Promise<void> => {
    const { state } = this.settings;
    const settings = state.status === 'ready' ? state.value : undefined;
    const expiresAt = settings && expiryOf(this.lifetime, settings, Date.now());
    const { words } = this.words;
    if (settings && expiresAt === undefined) {
      this.#refuseLifetime(words.problem('expiresAt', 'required', undefined));
      return;
    }
    this.notice.clear();
    this.#focus.remember();
    const answer = await this.#actions.generate(expiresAt);
    if (!answer) return;
    if ('error' in answer) {
      const problem = answer.error.fields.find(({ path }) => path === 'expiresAt');
      if (problem) {
        this.#refuseLifetime(words.problem(problem.path, problem.code, problem.limit));
        this.settings.reload(); // what was offered may not be what is allowed
      } else this.#fail(answer.error);
      return;
    }
    this.change({ lifetime: noLifetime });
    const { secret, clientSecret } = answer.value;
    const take = this.#portal.current?.onSecretIssued;
    if (!take) this.issued.show(clientSecret, { again: secret.revealable ?? false });
    else {
      const { clientId = '', id = '' } = this.known?.app ?? {};
      const given = this.handOver.give({ appId: id, clientId, secretId: secret.id, clientSecret }, take);
      this.#tellHandedOver(await given);
    }
  };

  readonly retryHandOver = async (): Promise<void> => this.#tellHandedOver(await this.handOver.retry());

  readonly dropHandOver = (): void => {
    this.handOver.forget();
    void this.#focus.restore('#generate');
  };

  readonly show = (secret: Secret): void => {
    this.notice.clear();
    this.#focus.remember();
    void this.reveal.start(secret);
  };

  readonly dismiss = (): void => {
    this.reveal.dismiss();
    void this.#focus.restore('#generate');
  };

  readonly close = (): void => {
    if (!this.issued.close()) return;
    this.checks.fresh.cancel();
    void this.#focus.restore('#generate');
  };

  readonly leave = (): void => {
    this.issued.forget();
    this.checks.fresh.cancel();
    void this.#focus.restore('#generate');
  };

  readonly copyClientId = async (clientId: string): Promise<void> => {
    const copied = await copyText(clientId);
    this.change({ clientIdCopied: copied });
    if (!copied) this.#host.renderRoot.querySelector<HTMLInputElement>('#client-id')?.select();
  };

  #renderContent(): TemplateResult {
    const { state } = this.held;
    const { common } = this.words;
    const retry = (): void => {
      this.held.reload();
    };
    if (state.status === 'pending') return loadingLines(3, common);
    if (state.status !== 'ready') {
      const { current } = this.#portal;
      return readProblem(state, { words: common, portal: current, notices: this.notice, retry, access: this.#access });
    }
    return html`${staleBanner(state.error, common, retry)}
    ${contentView(this, state.value, noticeView(this.notice, common))}`;
  }

  #refuseLifetime(problem: string): void {
    this.change({ lifetime: { ...this.lifetime, problem } });
    void this.#host.updateComplete.then(() => {
      const find = (id: string): HTMLElement | null => this.#host.renderRoot.querySelector(id);
      (find('#lifetime-date') ?? find('#lifetime'))?.focus();
    });
  }

  #tellHandedOver(taken: boolean): void {
    if (!taken) return;
    this.notice.tell(this.words.words.handedOver);
    void this.#focus.restore('#generate');
  }

  #fail(error: PortalError): void {
    const { words, common } = this.words;
    const rule = error.code === 'conflict' ? error.fields[0]?.code : undefined;
    const reason = rule === undefined ? describeError(error, common) : words.reason(rule);
    this.notice.warn(words.actionFailed(reason));
    if (!error.retryable) this.held.reload(); // what is on screen was not what is there
  }

  #forget(): void {
    this.issued.forget();
    this.handOver.forget();
    this.changes.dismiss();
  }
}
