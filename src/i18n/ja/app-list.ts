import { counter } from '../count.js';
import type { AppListMessages } from '../messages.js';

const count = counter('ja');

export const appList: AppListMessages = {
  title: 'API アプリ',
  description:
    'API で既存の技術スタックを拡張し、ZoomInfo を最大限に活用しましょう。アプリケーションはここで管理できます。',
  createApp: 'アプリを作成',
  column: (column) =>
    ({
      name: 'アプリケーション名',
      clientId: 'クライアント ID',
      applicationType: 'アプリケーションの種類',
      updatedAt: '最終更新日時',
      status: 'ステータス',
      active: '有効',
    })[column],
  type: (type) => ({ internal: '社内', partner: 'パートナー' })[type],
  actions: '操作',
  actionsFor: (app) => `「${app}」の操作`,
  activeFor: (app) => `「${app}」を有効にする`,
  selectAll: 'すべて選択',
  selectApp: (app) => `「${app}」を選択`,
  open: '開く',
  switchFailed: (app, reason) => `「${app}」を変更できませんでした。${reason}`,
  search: '名前またはクライアント ID で検索',
  filters: '表示',
  total: (apps) => count(apps, { other: '# 件のアプリ' }),
  emptyTitle: 'アプリはまだありません',
  emptyText: 'アプリを登録すると、ZoomInfo の API 用のクライアント ID とクライアントシークレットを取得できます。',
  noMatchTitle: '一致するアプリがありません',
  noMatchText: '別の語句で検索するか、フィルターを解除してください。',
  clearFilters: '検索とフィルターをクリア',
};
