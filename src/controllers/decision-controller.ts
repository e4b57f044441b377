import type { ReactiveControllerHost } from 'lit';

import { type Decision, type DecisionInput, decisions, maxNoteLength, maxReasonLength } from '../contract/review.js';

interface Draft {
  decision?: Decision;
  reason: string;
  notes: ReadonlyMap<string, string>;
}

export type DecisionProblem = 'decision' | 'reason' | 'too-long';

const blank: Draft = { reason: '', notes: new Map() };

/**
 * What a reviewer has chosen and typed, review by review: it stays while they look at another one, and while their
 * decision fails. A problem is shown once they tried to go on.
 *
 * @example
 * readonly #form = new DecisionController(this);
 * this.#form.turnTo(review.id);
 * if (this.#form.validate()) send(this.#form.input);
 */
export class DecisionController {
  readonly #host: ReactiveControllerHost;
  readonly #drafts = new Map<string, Draft>();
  #reviewId = '';
  #tried = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get decision(): Decision | undefined {
    return this.#draft.decision;
  }

  get reason(): string {
    return this.#draft.reason;
  }

  /** By the field's path; an empty one is open and not written yet. */
  get notes(): ReadonlyMap<string, string> {
    return this.#draft.notes;
  }

  /** How many notes would be sent. */
  get noteCount(): number {
    return this.#written.length;
  }

  /** What would be sent; undefined until a decision is chosen. */
  get input(): DecisionInput | undefined {
    const { decision, reason } = this.#draft;
    if (!decision) return undefined;
    const notes = this.#written.map(([path, text]) => ({ path, text: text.trim() }));
    return { decision, ...(reason.trim() && { reason: reason.trim() }), ...(notes.length > 0 && { notes }) };
  }

  /** What is wrong with `decision`, `reason` or the note on a path, where it is time to say so. */
  problem(place: string): DecisionProblem | undefined {
    return this.#tried ? this.#problems().get(place) : undefined;
  }

  /** Whether it can be sent; from now on problems are shown. */
  validate(): boolean {
    this.#tried = true;
    this.#host.requestUpdate();
    return this.#problems().size === 0;
  }

  /** What was typed, to be kept over a reload; undefined where nothing was. */
  save(): unknown {
    const draft = this.#drafts.get(this.#reviewId);
    return draft && { ...draft, notes: [...draft.notes] };
  }

  /** Takes up what was saved, unless something was typed since. Whatever else stands in storage is passed over. */
  restore(saved: unknown): void {
    if (this.#drafts.has(this.#reviewId) || typeof saved !== 'object' || saved === null) return;
    const { decision, reason, notes } = saved as Record<string, unknown>;
    if (typeof reason !== 'string' || !Array.isArray(notes) || !notes.every(isNote)) return;
    const chosen = decisions.find((one) => one === decision);
    this.#change({ ...(chosen && { decision: chosen }), reason, notes: new Map(notes) });
  }

  turnTo(reviewId: string): void {
    if (reviewId === this.#reviewId) return;
    this.#reviewId = reviewId;
    this.#tried = false;
  }

  choose(decision: Decision): void {
    this.#change({ decision });
  }

  setReason(reason: string): void {
    this.#change({ reason });
  }

  setNote(path: string, text: string): void {
    this.#change({ notes: new Map(this.#draft.notes).set(path, text) });
  }

  removeNote(path: string): void {
    const notes = new Map(this.#draft.notes);
    notes.delete(path);
    this.#change({ notes });
  }

  /** What was typed on this review is done with. */
  forget(reviewId: string): void {
    this.#drafts.delete(reviewId);
    this.#tried = false;
    this.#host.requestUpdate();
  }

  /** Somebody else sits down. */
  forgetAll(): void {
    this.#drafts.clear();
    this.#tried = false;
  }

  get #draft(): Draft {
    return this.#drafts.get(this.#reviewId) ?? blank;
  }

  get #written(): [path: string, text: string][] {
    return [...this.#draft.notes].filter(([, text]) => text.trim() !== '');
  }

  #problems(): Map<string, DecisionProblem> {
    const { decision, reason } = this.#draft;
    const problems = new Map<string, DecisionProblem>();
    if (!decision) problems.set('decision', 'decision');
    else if (decision !== 'approved' && reason.trim() === '') problems.set('reason', 'reason');
    if (reason.trim().length > maxReasonLength) problems.set('reason', 'too-long');
    for (const [path, text] of this.#written) {
      if (text.trim().length > maxNoteLength) problems.set(path, 'too-long');
    }
    return problems;
  }

  #change(change: Partial<Draft>): void {
    this.#drafts.set(this.#reviewId, { ...this.#draft, ...change });
    this.#host.requestUpdate();
  }
}

function isNote(note: unknown): note is [path: string, text: string] {
  return Array.isArray(note) && note.length === 2 && note.every((part) => typeof part === 'string');
}
