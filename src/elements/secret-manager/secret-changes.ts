import type { ReactiveElement } from 'lit';

import type { PortalError } from '../../contract/errors.js';
import type { Secret } from '../../contract/secret.js';
import type { FocusReturnController } from '../../controllers/focus-return-controller.js';
import type { NoticeController } from '../../controllers/notice-controller.js';
import type { SecretAction, SecretActionsController } from '../../controllers/secret-actions-controller.js';
import { formatMoment } from '../../i18n/format.js';
import { type Question, questionOf, timeOf } from './ask-view.js';
import type { SecretWords } from './secret-words.js';

interface SecretChangesConfig {
  actions: SecretActionsController;
  notice: NoticeController;
  focus: FocusReturnController;
  words: () => SecretWords;
  onRefused: (error: PortalError) => void;
}

/** What a person does to a secret that is there: at once, or after they were asked. */
export class SecretChanges {
  #question: Question | undefined;
  readonly #host: ReactiveElement;
  readonly #config: SecretChangesConfig;

  constructor(host: ReactiveElement, config: SecretChangesConfig) {
    this.#host = host;
    this.#config = config;
  }

  /** What is asked on screen. */
  get question(): Question | undefined {
    return this.#question;
  }

  ask(action: Question['action'], secret: Secret): void {
    this.#config.focus.remember();
    this.put(questionOf(action, secret));
  }

  /** What the person has chosen or typed so far. */
  put(question: Question | undefined): void {
    this.#question = question;
    this.#host.requestUpdate();
  }

  /** Without giving the focus back: the element turns to something else. */
  dismiss(): void {
    if (this.#question) this.put(undefined);
  }

  readonly close = (): void => {
    this.put(undefined);
    void this.#config.focus.restore('#generate');
  };

  /** Activates an inactive one, or takes back the end that was set. */
  readonly activate = (secret: Secret): void => {
    const { words } = this.#config.words();
    void this.#act('activate', secret, secret.status === 'active' ? words.kept : words.activated);
  };

  readonly confirm = async (): Promise<void> => {
    const asked = this.#question;
    if (!asked) return;
    const { words } = this.#config.words();
    const { action, secret, when } = asked;
    if (action === 'deactivate' && when !== 'now') {
      await this.#retire(asked);
      return;
    }
    this.close();
    await this.#act(action, secret, action === 'delete' ? words.deleted : words.deactivated);
  };

  /** The question stays until the time is taken, with what is wrong about it. */
  async #retire(asked: Question): Promise<void> {
    const { actions, notice, words: say, onRefused } = this.#config;
    const { words, place } = say();
    const at = timeOf(asked, Date.now());
    const refuse = (code: string, limit?: number): void => {
      this.put({ ...asked, problem: words.problem('at', code, limit) });
    };
    if (Number.isNaN(at)) {
      refuse('required');
      return;
    }
    const answer = await actions.act('retire', asked.secret, at);
    if (!answer || this.#question !== asked) return;
    const problem = 'error' in answer ? answer.error.fields.find(({ path }) => path === 'at') : undefined;
    if (problem) {
      refuse(problem.code, problem.limit);
      return;
    }
    this.close();
    if ('error' in answer) onRefused(answer.error);
    else notice.tell(words.retirementSet(formatMoment(new Date(at).toISOString(), place)));
  }

  async #act(action: SecretAction, secret: Secret, news: string): Promise<void> {
    const { actions, notice, focus, onRefused } = this.#config;
    notice.clear();
    const answer = await actions.act(action, secret);
    if (!answer) return;
    if ('error' in answer) {
      onRefused(answer.error);
      return;
    }
    notice.tell(news);
    // The button that was pressed went with its row, or is another one now.
    await focus.mend(`#row-${CSS.escape(secret.id)} button`, '#generate');
  }
}
