/** The words of the list of apps. */
import type { AppSort, ApplicationType } from '../contract/app.js';

export interface AppListMessages {
  title: string;
  description: string;
  createApp: string;
  /** A column's header, and its label on a card. */
  column(column: AppSort): string;
  /** Short, for a cell. */
  type(type: ApplicationType): string;
  actions: string;
  actionsFor(app: string): string;
  activeFor(app: string): string;
  selectAll: string;
  selectApp(app: string): string;
  open: string;
  switchFailed(app: string, reason: string): string;
  search: string;
  filters: string;
  total(count: number): string;
  emptyTitle: string;
  emptyText: string;
  noMatchTitle: string;
  noMatchText: string;
  clearFilters: string;
}

/** Filters, the menus' actions and what is done to many, which the list loads when they are needed. */
export interface AppListDeskMessages {
  any: string;
  on: string;
  off: string;
  sort: string;
  ascending: string;
  descending: string;
  columns: string;
  edit: string;
  rotate: string;
  duplicate: string;
  withdraw: string;
  copyClientId: string;
  remove: string;
  clientIdCopied: string;
  copyRefused(text: string): string;
  selected(count: number): string;
  clearSelection: string;
  withdrawTitle(app: string): string;
  withdrawText: string;
  withdrawn(app: string): string;
  deleted(app: string): string;
  bulkTitle(action: BulkAction, count: number): string;
  bulkText(action: BulkAction): string;
  bulkConfirm(word: string): string;
  /** What has to be typed before many apps are deleted. */
  bulkWord: string;
  bulkRun(action: BulkAction): string;
  bulkProgress(done: number, count: number): string;
  bulkDone(done: number, failed: number): string;
  bulkResult(action: BulkAction): string;
  bulkStopped: string;
  stop: string;
  failed(reason: string): string;
}

export type BulkAction = 'activate' | 'deactivate' | 'delete';
