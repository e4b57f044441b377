import type { PortalError } from '../contract/errors.js';
import { missingEntitlements, type Viewer } from '../contract/viewer.js';
import { MutationController } from './mutation-controller.js';
import type { PortalController, PortalHost } from './portal-controller.js';
import { ReadController, type ReadState } from './read-controller.js';

export interface AccessRequestConfig {
  portal: PortalController;
  /** The read that may have been forbidden; the person is looked up for that alone. */
  read(): ReadState<unknown>;
  onFailed(error: PortalError): void;
}

/** What can be said of a person's access, once it is known who they are. */
export interface Access {
  contact: Viewer['contact'];
  /** ISO 8601, UTC; undefined where they have not asked, or nobody has answered no. */
  askedAt: string | undefined;
  /** Whether there is nothing missing any more: it was given since. */
  given: boolean;
}

/**
 * Who can give what a person lacks, and the request for it, which is made once at a time.
 *
 * @example
 * readonly #access = new AccessRequestController(this, { portal: this.#portal, read: () => this.#apps.state, … });
 * this.#access.current?.contact;
 * void this.#access.ask();
 */
export class AccessRequestController {
  readonly #host: PortalHost;
  readonly #config: AccessRequestConfig;
  readonly #writes: MutationController;
  readonly #viewer: ReadController<Viewer, [PortalError | undefined]>;

  constructor(host: PortalHost, config: AccessRequestConfig) {
    this.#host = host;
    this.#config = config;
    this.#writes = new MutationController(host);
    this.#viewer = new ReadController(host, {
      portal: config.portal,
      args: () => [forbidden(config.read())],
      read: ({ backend }, _, signal) => backend.viewer.get({}, { signal }),
      outdatedBy: ({ kind }) => kind === 'users',
    });
  }

  /** Undefined until it is known who the person is. */
  get current(): Access | undefined {
    const { state } = this.#viewer;
    if (state.status !== 'ready') return undefined;
    const { contact, accessRequestedAt } = state.value;
    return {
      contact,
      askedAt: accessRequestedAt ?? undefined,
      given: missingEntitlements(state.value).length === 0,
    };
  }

  /** Whether the backend takes requests. */
  get possible(): boolean {
    return this.#config.portal.current?.backend.viewer.requestAccess !== undefined;
  }

  get asking(): boolean {
    return this.#writes.isRunning('ask');
  }

  async ask(): Promise<void> {
    const portal = this.#config.portal.current;
    const viewer = portal?.backend.viewer;
    if (!portal || !viewer?.requestAccess) return;
    const outcome = await this.#writes.run('ask', (signal) => {
      // Called on the group, whose method it is.
      return (viewer as Required<typeof viewer>).requestAccess({}, { signal });
    });
    if (!outcome || portal !== this.#config.portal.current) return;
    if ('error' in outcome) {
      this.#config.onFailed(outcome.error);
      return;
    }
    this.#viewer.replace(() => outcome.value);
    portal.changes.announce({ kind: 'users' }, this.#host);
  }
}

function forbidden(state: ReadState<unknown>): PortalError | undefined {
  return state.status === 'failed' && state.error.code === 'forbidden' ? state.error : undefined;
}
