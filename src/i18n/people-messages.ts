/** The words of the users and of the product switcher. */

export type UserFilter = 'all' | 'devportal' | 'requested';

export interface SubscriptionManagerMessages {
  title: string;
  description: string;
  search: string;
  filters: string;
  filter(filter: UserFilter): string;
  requests(count: number): string;
  showRequests: string;
  /** Comes after what the organisation needs. */
  noPackage: string;
  name: string;
  others: string;
  subscription: string;
  subscriptionOf(name: string): string;
  none: string;
  devPortal: string;
  you: string;
  admin: string;
  asked(day: string): string;
  grant: string;
  grantTo(name: string): string;
  decline: string;
  declineOf(name: string): string;
  changedFrom(before: string): string;
  takeBack: string;
  takeBackOf(name: string): string;
  selectPage: string;
  selectUser(name: string): string;
  selected(count: number): string;
  setTo: string;
  apply: string;
  clearSelection: string;
  changes(count: number): string;
  notSaved: string;
  save: string;
  saving(done: number, total: number): string;
  discard: string;
  problems(count: number): string;
  /** `kept`: what was chosen for them differs from it, and can be saved again. */
  conflict(now: string, kept: boolean): string;
  /** `name` where it is one person alone. */
  saved(count: number, name: string | undefined): string;
  undo: string;
  undone(count: number, name: string | undefined): string;
  declined(name: string): string;
  range(first: number, last: number, total: number): string;
  previous: string;
  next: string;
  pages: string;
  emptyTitle(filter: UserFilter): string;
  emptyText(filter: UserFilter): string;
  noMatchTitle: string;
  noMatchText: string;
  clearSearch: string;
  absentTitle: string;
  absentText: string;
  ownTitle: string;
  ownText: string;
  ownConfirm: string;
  declineTitle(name: string): string;
  declineText: string;
}

export interface WaffleMenuMessages {
  label: string;
  loading: string;
  failed(reason: string): string;
  emptyText: string;
}
