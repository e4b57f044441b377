import { counter } from '../count.js';
import type { AppListDeskMessages, BulkAction } from '../messages.js';

const count = counter('ja');
const run: Record<BulkAction, string> = { activate: '有効にする', deactivate: '無効にする', delete: '削除' };

export const appListDesk: AppListDeskMessages = {
  any: 'すべて',
  on: 'オン',
  off: 'オフ',
  sort: '並べ替え',
  ascending: '昇順',
  descending: '降順',
  columns: '列',
  edit: '編集',
  rotate: 'シークレットをローテーション',
  duplicate: '複製',
  withdraw: '審査を取り下げる',
  copyClientId: 'クライアント ID をコピー',
  remove: '削除…',
  clientIdCopied: 'クライアント ID をコピーしました',
  copyRefused: (text) => `ブラウザーがコピーを拒否しました。クライアント ID は ${text} です。`,
  selected: (apps) => count(apps, { other: '# 件のアプリを選択中' }),
  clearSelection: '選択を解除',
  withdrawTitle: (app) => `「${app}」の審査を取り下げますか？`,
  withdrawText:
    '審査担当者には表示されなくなります。承認済みの内容は引き続き動作します。編集すると、もう一度提出できます。',
  withdrawn: (app) => `「${app}」の審査を取り下げました`,
  deleted: (app) => `「${app}」を削除しました`,
  bulkTitle: (action, apps) =>
    count(apps, {
      other: {
        activate: '# 件のアプリを有効にしますか？',
        deactivate: '# 件のアプリを無効にしますか？',
        delete: '# 件のアプリを削除しますか？',
      }[action],
    }),
  bulkText: (action) =>
    ({
      activate: 'これらのアプリに再びサインインできるようになり、アプリはトークンを取得できるようになります。',
      deactivate: '再び有効にするまで、だれもこれらのアプリにサインインできず、アプリはトークンを取得できません。',
      delete:
        'これらのアプリとそのクライアントシークレットは完全に削除されます。利用しているものはすべて、ただちに動作しなくなります。',
    })[action],
  bulkConfirm: (word) => `確認のため「${word}」と入力してください`,
  bulkWord: '削除',
  bulkRun: (action) => run[action],
  bulkProgress: (done, apps) => `${count(apps, { other: '# 件中' })} ${count(done, { other: '# 件' })}…`,
  bulkDone: (done, failed) =>
    count(done, { other: '# 件のアプリが完了' }) + (failed === 0 ? '' : count(failed, { other: '、# 件は未完了' })),
  bulkResult: (action) => ({ activate: '有効', deactivate: '無効', delete: '削除済み' })[action],
  bulkStopped: '未実行：この前に停止しました',
  stop: '停止',
  failed: (reason) => `実行できませんでした。${reason}`,
};
