import type { PortalError } from '../contract/errors.js';

/** Detail of `zi-error`: what a host may log or count. Never a message, a field's value or a secret. */
export interface ErrorDetail {
  code: PortalError['code'];
  /** Whether the same call may succeed later without the person changing anything. */
  retryable: boolean;
  requestId: string | undefined;
}

/** Milliseconds for which an event waits for its first listener: a page that was rendered elsewhere may hydrate late. */
const patience = 10_000;

/** By element and type: the events that nobody has listened for. No more are kept once somebody has. */
const unheard = new WeakMap<Node, Map<string, CustomEvent[]>>();

const heard: CustomEvent[] = [];

/** Those that an element's documentation and types name. */
type EventName = Extract<keyof HTMLElementEventMap, `zi-${string}`>;

/** Tells hosts something, through every shadow root unless told. Answers false where a listener cancelled it. */
export function emit(target: Node, name: EventName, detail: unknown, init: EventInit = {}): boolean {
  const event = new CustomEvent(name, { detail, bubbles: true, composed: true, ...init });
  const answer = target.dispatchEvent(event);
  for (let node: Node | null = target; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    const events = unheard.get(node);
    const missed = events?.get(name) ?? [];
    if (missed !== heard) events?.set(name, [...missed.filter(isFresh), event]);
    if (!event.bubbles) break;
  }
  return answer;
}

/** Keeps what the element tells, and what comes up to it from inside, until somebody listens. */
export function keepUnheard(element: Node): void {
  unheard.set(element, new Map());
}

/**
 * The first listener of a type hears what it came too late for, soon and once. It is told the element's listeners alone:
 * an event that does not bubble, since those of its ancestors have had theirs.
 */
export function tellUnheard(element: Node, type: string): void {
  const events = unheard.get(element);
  const missed = events?.get(type) ?? [];
  events?.set(type, heard);
  queueMicrotask(() => {
    for (const { detail } of missed.filter(isFresh)) element.dispatchEvent(new CustomEvent(type, { detail }));
  });
}

function isFresh({ timeStamp }: Event): boolean {
  return performance.now() - timeStamp < patience;
}

/** `zi-error` of one failed call. */
export function emitError(target: Node, { code, retryable, requestId }: PortalError): void {
  emit(target, 'zi-error', { code, retryable, requestId } satisfies ErrorDetail);
}
