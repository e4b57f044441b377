/** What is found out about a request on its way, for those who answer, count and log it. */
export interface RequestFacts {
  /** Whose token it is; undefined where it has none that is good. */
  userId?: string;
  /** `WWW-Authenticate`, where the request was turned away for want of a token. */
  challenge?: string;
  /** What is left of the rates that the request counts against. */
  rates?: Rate[];
  /** Its signal is aborted when nobody waits for the answer any more. */
  waiting?: { readonly signal: AbortSignal };
}

export interface Rate {
  /** Such as `user`. */
  name: string;
  /** Requests a minute. */
  limit: number;
  remaining: number;
  /** Seconds until all of it is there again. */
  reset: number;
}

const known = new WeakMap<Request, RequestFacts>();

/** They go with the request, so that neither the contract's handler nor a backend has to pass them on. */
export function factsOf(request: Request): RequestFacts {
  const facts = known.get(request) ?? {};
  known.set(request, facts);
  return facts;
}
