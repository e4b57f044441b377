import type { CallOptions, DevPortalBackend } from '../../../src/contract/backend.js';
import { createMemoryStore } from '../../../src/backends/memory/memory-backend.js';
import type { OperationName } from '../../../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { ConformancePerson, ConformanceSubject } from '../../../src/testing/conformance.js';

// Input and answer of any operation: what a fault does with them is its own affair.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;
type Call = (input: Any, options?: CallOptions) => Promise<Any>;

export interface FaultyCall {
  /** The operation as it should be. */
  proper: Call;
  input: Any;
  options: CallOptions | undefined;
  person: ConformancePerson;
  /** The sound backend of anyone. */
  as(person: ConformancePerson): DevPortalBackend;
  /** What this fault remembers between calls. */
  memory: Map<string, Any>;
}

export interface Fault {
  /** What the backend does wrong. */
  what: string;
  operation: OperationName;
  instead(call: FaultyCall): Promise<unknown>;
  /** The test that has to find it: group and name. */
  caughtBy: [group: string, test: string];
  /** A part of what that test says. */
  saying: string;
}

/** The memory backend with one operation replaced. */
export function brokenSubject({ operation, instead }: Fault): ConformanceSubject {
  const authentication = () => ({ at: Date.now() });
  const store = createMemoryStore({ scenario: scenarios.guide, reveal: { authentication } });
  const as = (person: ConformancePerson) => store.as(people[person].id);
  const memory = new Map<string, Any>();
  const [group, method] = operation.split('.') as [string, string];
  return {
    as(person) {
      const backend = as(person) as unknown as Record<string, Record<string, Call>>;
      const proper = backend[group]![method]!;
      const broken: Call = (input, options) => instead({ proper, input, options, person, as, memory });
      return { ...backend, [group]: { ...backend[group], [method]: broken } } as unknown as DevPortalBackend;
    },
    dispose: () => store.dispose(),
  };
}
