import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { decodeBase64, encodeBase64 } from '../contract/base64.js';
import type { FieldProblem } from '../contract/errors.js';
import { checkLogo, defaultLogoPolicy, type LogoFacts } from '../contract/logo.js';

export interface ChosenLogo extends LogoFacts {
  /** Base64. */
  data: string;
  bytes: number;
  /** A `blob:` URL of the picture, owned by the controller. */
  preview: string;
}

export type LogoState =
  | { status: 'none' }
  /** The one that the app has already. */
  | { status: 'current'; url: string }
  | { status: 'reading' }
  /** A file that was refused: it has to be replaced or taken away before the form can be sent. */
  | { status: 'refused'; problem: FieldProblem }
  | { status: 'chosen'; logo: ChosenLogo };

/**
 * The logo of a form, from the file to the preview. `onChange` is called after what the person did, not after
 * a restored value.
 *
 * @example
 * readonly #logo = new LogoController(this, () => this.#saveDraft());
 */
export class LogoController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onChange: () => void;
  #state: LogoState = { status: 'none' };
  #current: string | undefined;
  #reading: Blob | undefined;
  #settled: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  get state(): LogoState {
    return this.#state;
  }

  /** Base64 of the chosen file, or null. */
  get data(): string | null {
    return this.#state.status === 'chosen' ? this.#state.logo.data : null;
  }

  /** What an update would send: undefined where the logo stays, null where it goes. */
  get change(): string | null | undefined {
    const gone = this.#state.status === 'none' && this.#current !== undefined;
    return gone ? null : (this.data ?? undefined);
  }

  /** Whether the app has a logo that is about to go. */
  get canKeep(): boolean {
    return this.change === null;
  }

  /** Resolves once the file that was chosen last is read and checked. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  hostConnected(): void {
    if (this.data !== null) this.restore(this.data); // its preview went with the disconnect
  }

  hostDisconnected(): void {
    this.#reading = undefined;
    if (this.#state.status === 'reading') this.#state = this.#start();
    this.#revoke();
  }

  /** Checks a chosen or dropped file by its bytes. The last one chosen counts. */
  read(file: Blob): Promise<void> {
    return (this.#settled = this.#read(file));
  }

  /** Takes a chosen file away, and after it the logo that the app has. */
  clear(): void {
    this.#reading = undefined;
    this.#set(this.#state.status === 'current' ? { status: 'none' } : this.#start());
    this.#onChange();
  }

  /** Back to the logo that the app has. */
  keep(): void {
    this.#set(this.#start());
    this.#onChange();
  }

  /** The URL of the logo that the app has. Another one than before takes its place, unless the person has chosen. */
  setCurrent(url: string | undefined): void {
    const untouched = this.change === undefined && this.#state.status !== 'refused';
    this.#current = url;
    if (untouched && this.#state.status !== 'reading') this.#set(this.#start());
  }

  /** The browser could not draw what had passed as an image. */
  refusePreview(): void {
    this.#refuse('damaged');
  }

  /** Takes up what `change` gave before. */
  restore(data: string | null | undefined): void {
    const bytes = data == null ? undefined : decodeBase64(data);
    if (data != null && bytes) this.#take(bytes, data);
    else this.#set(data === null ? { status: 'none' } : this.#start());
  }

  /** What there is before the person has done anything. */
  #start(): LogoState {
    return this.#current === undefined ? { status: 'none' } : { status: 'current', url: this.#current };
  }

  async #read(file: Blob): Promise<void> {
    this.#reading = file;
    if (file.size > defaultLogoPolicy.maxBytes) {
      this.#refuse('too-big', defaultLogoPolicy.maxBytes); // not read: it may be gigabytes
    } else {
      this.#set({ status: 'reading' });
      const bytes = await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => undefined,
      );
      if (this.#reading !== file) return;
      if (bytes) this.#take(bytes, encodeBase64(bytes));
      else this.#refuse('damaged');
    }
    this.#reading = undefined;
    this.#onChange();
  }

  #take(bytes: Uint8Array<ArrayBuffer>, data: string): void {
    const verdict = checkLogo(bytes);
    if (!verdict.ok) {
      this.#refuse(verdict.code, verdict.limit);
      return;
    }
    const { mediaType, width, height } = verdict;
    // The type that the bytes have, not the one that the file claims.
    const preview = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    this.#set({ status: 'chosen', logo: { data, bytes: bytes.length, mediaType, width, height, preview } });
  }

  #refuse(code: string, limit?: number): void {
    this.#set({ status: 'refused', problem: { path: 'logo', code, ...(limit !== undefined && { limit }) } });
  }

  #set(state: LogoState): void {
    this.#revoke();
    this.#state = state;
    this.#host.requestUpdate();
  }

  #revoke(): void {
    if (this.#state.status === 'chosen') URL.revokeObjectURL(this.#state.logo.preview);
  }
}
