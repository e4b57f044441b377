import type { DevPortalMessages } from '../messages.js';

export const devPortal: DevPortalMessages = {
  title: 'DevPortal',
  areas: 'DevPortal',
  reviews: '審査',
  users: 'ユーザー',
  app: 'アプリ',
  leaveTitle: '保存せずに移動しますか？',
  leaveText: '変更はまだ保存されていません。戻ってきたときのために、このタブに保持されます。',
  stay: 'このページに残る',
  leave: '移動する',
  breadcrumb: 'パンくずリスト',
  account: 'アカウント',
  signOut: 'サインアウト',
};
