import type { ReviewMessages } from '../messages.js';

const fields: Record<string, string> = {
  name: 'アプリ統合名',
  logo: 'ロゴ',
  applicationType: 'アプリケーションの種類',
  redirectUris: 'サインイン リダイレクト URI',
  scopes: 'スコープ',
};
const actions: Record<string, string> = {
  submitted: 'アプリを審査に提出',
  resubmitted: 'アプリを再提出',
  withdrawn: 'アプリの審査を取り下げ',
  approved: 'アプリを承認',
  'changes-requested': '変更を依頼',
  'not-approved': 'アプリを不承認に決定',
};

export const review: ReviewMessages = {
  field: (path) => {
    const [name = '', index] = path.split('/');
    const field = fields[name] ?? name;
    return index === undefined || !(name === 'redirectUris' || name === 'scopes')
      ? field
      : `${field} ${Number(index) + 1}`;
  },
  fieldHeading: '項目',
  live: '現在の内容',
  requested: '申請内容',
  added: '追加',
  removed: '削除',
  unchanged: '変更なし',
  none: 'なし',
  state: (state) =>
    ({
      waiting: '審査待ち',
      'changes-requested': '変更依頼',
      approved: '承認済み',
      'not-approved': '不承認',
      withdrawn: '取り下げ済み',
    })[state],
  kind: (kind) => ({ registration: '新しいアプリ', change: '変更' })[kind],
  threadTitle: 'やり取り',
  threadAction: (action) => actions[action] ?? action,
  someone: '不明なユーザー',
  noteOn: (field) => `${field}へのメモ`,
};
