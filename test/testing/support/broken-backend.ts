import type { CallOptions, DevPortalBackend, WholeBackend } from '../../../src/contract/backend.js';
import { createMemoryStore } from '../../../src/backends/memory/memory-backend.js';
import type { OperationName } from '../../../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { ConformancePerson, ConformanceSubject } from '../../../src/testing/conformance.js';

// Input and answer of any operation: what a fault does with them is its own affair.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;
type Call = (input: Any, options?: CallOptions) => Promise<Any>;

interface Sound {
  /** The sound backend of anyone. */
  as(person: ConformancePerson): WholeBackend;
  /** The sound issuer. */
  authenticate(clientId: string, clientSecret: string): boolean;
  /** What this fault remembers between calls. */
  memory: Map<string, Any>;
}

export interface FaultyCall extends Sound {
  /** The operation as it should be. */
  proper: Call;
  input: Any;
  options: CallOptions | undefined;
  person: ConformancePerson;
}

export interface FaultyQuestion extends Sound {
  clientId: string;
  clientSecret: string;
}

interface Expected {
  /** What the backend does wrong. */
  what: string;
  /** The test that has to find it: group and name. */
  caughtBy: [group: string, test: string];
  /** A part of what that test says. */
  saying: string;
}

export interface Fault extends Expected {
  operation: OperationName;
  instead(call: FaultyCall): Promise<unknown>;
}

/** An issuer that does not do what the backend says. */
export interface IssuerFault extends Expected {
  takes(question: FaultyQuestion): boolean | Promise<boolean>;
}

/** The memory backend with one operation replaced, or its issuer. */
export function brokenSubject(fault: Fault | IssuerFault): ConformanceSubject {
  const authentication = () => ({ at: Date.now() });
  const store = createMemoryStore({ scenario: scenarios.guide, reveal: { authentication } });
  const sound: Sound = {
    as: (person) => store.as(people[person].id),
    authenticate: (clientId, clientSecret) => store.authenticate(clientId, clientSecret),
    memory: new Map(),
  };
  const dispose = () => store.dispose();
  if ('takes' in fault) {
    const authenticate = (clientId: string, clientSecret: string) => fault.takes({ ...sound, clientId, clientSecret });
    return { as: sound.as, authenticate, dispose };
  }
  const [group, method] = fault.operation.split('.') as [string, string];
  return {
    as(person) {
      const backend = sound.as(person) as unknown as Record<string, Record<string, Call>>;
      const proper = backend[group]![method]!;
      const broken: Call = (input, options) => fault.instead({ ...sound, proper, input, options, person });
      return { ...backend, [group]: { ...backend[group], [method]: broken } } as unknown as DevPortalBackend;
    },
    authenticate: sound.authenticate,
    dispose,
  };
}
