/** The words of the review, on both sides of the desk. */
import type { Decision, Review } from '../contract/review.js';

/** What the owner of an app and its reviewer both read. */
export interface ReviewMessages {
  /** `path` as in `FieldProblem`; the index of a list's entry begins with 0. */
  field(path: string): string;
  fieldHeading: string;
  live: string;
  requested: string;
  added: string;
  removed: string;
  unchanged: string;
  none: string;
  state(state: Review['state']): string;
  kind(kind: Review['kind']): string;
  threadTitle: string;
  /** An entry of the thread: `submitted`, `resubmitted`, `withdrawn`, or a decision. */
  threadAction(action: string): string;
  someone: string;
  noteOn(field: string): string;
}

export interface ReviewQueueMessages {
  title: string;
  description: string;
  state: string;
  allStates: string;
  kind: string;
  allKinds: string;
  assignee: string;
  everyone: string;
  me: string;
  nobody: string;
  search: string;
  app: string;
  organization: string;
  risks: string;
  riskCount(count: number): string;
  submitted: string;
  submittedBy: string;
  clientId: string;
  open(app: string): string;
  total(count: number): string;
  more: string;
  emptyTitle: string;
  emptyText: string;
  noMatchTitle: string;
  noMatchText: string;
  clearFilters: string;
  forbiddenTitle: string;
  forbiddenText: string;
  unavailableTitle: string;
  unavailableText: string;
  goneText: string;
  back: string;
  changes: string;
  wholeApp: string;
  /** Another one asks for the whole of it where nothing works yet. */
  requestedApp: string;
  riskTitle(code: string): string;
  /** Why a reviewer should look at it twice. */
  riskText(code: string): string;
  assignToMe: string;
  takeOver: string;
  giveBack: string;
  assignedToYou: string;
  assignedTo(name: string): string;
  unassigned: string;
  addNote: string;
  addNoteOn(field: string): string;
  removeNote: string;
  count(length: number, limit: number): string;
  decision: string;
  /** As a person chooses it, and as the button says that does it. */
  choice(decision: Decision): string;
  choiceHint(decision: Decision): string;
  reason: string;
  reasonOptional: string;
  reasonHint: string;
  notesGoAlong(count: number): string;
  goOn: string;
  problem(code: string): string;
  refused(reason: string): string;
  confirmTitle(decision: Decision, app: string): string;
  deciding: string;
  /** What a decision will cause. */
  causes: {
    switchedOn: string;
    redirectUris: string;
    removedUris: string;
    scopes: string;
    removedScopes: string;
    partnerUse: string;
    staysOff: string;
    staysLive: string;
    ownerTold: string;
    notFinal: string;
  };
  decided(decision: Decision, app: string): string;
  notDecided(reason: string): string;
  notAssigned(reason: string): string;
  changedTitle: string;
  changedText: string;
  seenBefore: string;
  now: string;
  changedSeen: string;
}
