/** The words of an app's details. */
export interface AppDetailsMessages {
  active: string;
  actions: string;
  edit: string;
  withdraw: string;
  remove: string;
  quickstart: string;
  quickstartHint: string;
  settings: string;
  created: string;
  lastUpdated: string;
  editTitle(app: string): string;
  save: string;
  saveForReview: string;
  saving: string;
  saved: string;
  savedForReview: string;
  /** Over what saving will cause. */
  effects: string;
  effectNone: string;
  /** `fields` is a list in the reader's language. */
  effectNow(fields: string): string;
  effectProposed(fields: string): string;
  effectSubmitted: string;
  effectOff: string;
  effectApproved: string;
  effectWithdrawn: string;
  outdated: string;
  compare: string;
  discardTitle: string;
  discardText: string;
  discard: string;
  keepEditing: string;
  goneTitle: string;
  goneText: string;
  createAgain: string;
  conflictTitle: string;
  conflictText: string;
  conflictBy(person: string, moment: string): string;
  conflictStatus(status: string): string;
  /** The choice for one field. */
  useMine: string;
  useTheirs: string;
  /** At an entry of a list that the other version lacks. */
  onlyHere: string;
  /** A value of a field that has none. */
  nothing: string;
  /** How the sign-in service, which apps are registered at, stands to what is shown. */
  registrationTitle(state: 'pending' | 'refused' | 'drifted'): string;
  registrationText(state: 'pending' | 'refused' | 'drifted'): string;
  /** The values are lists in one text. */
  registrationDiffers(field: string, here: string, there: string): string;
  /** Something that was changed there, in words of its own. */
  registrationOther(what: 'on' | 'off' | 'app' | 'secrets' | 'settings'): string;
  registrationSince(moment: string): string;
  review: string;
  underReviewText: string;
  changesRequestedText: string;
  notApprovedText: string;
  withdrawnText: string;
  proposalText: string;
  proposalChangesText: string;
  proposalNotApprovedText: string;
  submittedOn(moment: string): string;
  reason: string;
  note: string;
  editAndResubmit: string;
  withdrawTitle(app: string): string;
  withdrawProposalText: string;
  withdrawAppText: string;
  withdrawn: string;
  deletedTitle(app: string): string;
  deletedText: string;
  deleteFailed(reason: string): string;
  withdrawFailed(reason: string): string;
  history: string;
  someone: string;
  /** What was done, after the name of who did it; `text` is the last characters of a secret. */
  did(action: string, text: string | null): string;
  changed(field: string, before: string, after: string): string;
  added(field: string, values: string): string;
  removed(field: string, values: string): string;
  /** When a secret becomes inactive by itself. */
  retiresAt(moment: string): string;
  logoChange(change: 'added' | 'removed' | 'replaced'): string;
  more: string;
  exportCsv: string;
  exporting(entries: number): string;
  exported: string;
  historyFailed(reason: string): string;
  fileName(app: string): string;
  csv: {
    at: string;
    person: string;
    personId: string;
    action: string;
    field: string;
    before: string;
    after: string;
    text: string;
  };
}
