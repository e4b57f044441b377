import { counter } from '../count.js';
import type { SubscriptionManagerMessages } from '../messages.js';

const count = counter('ja');
const number = new Intl.NumberFormat('ja');

export const subscriptionManager: SubscriptionManagerMessages = {
  title: 'ユーザー',
  description:
    'DevPortal を利用するユーザーと開発者に DevPortal サブスクリプションを選択し、変更を保存してください。次回のサインインから有効になります。',
  search: '名前またはメールアドレスで検索',
  filters: '表示',
  filter: (filter) => ({ all: 'すべて', devportal: 'DevPortal あり', requested: 'リクエストあり' })[filter],
  requests: (people) => count(people, { other: '# 人がアクセスをリクエストしています' }),
  showRequests: 'リクエストを表示',
  noPackage: 'それまでは、サブスクリプションがあっても何も利用できません。',
  name: '名前',
  others: 'その他のサブスクリプション',
  subscription: 'サブスクリプション',
  subscriptionOf: (name) => `${name}のサブスクリプション`,
  none: 'なし',
  devPortal: 'DevPortal',
  you: '自分',
  admin: '管理者',
  asked: (day) => `${day}にアクセスをリクエスト`,
  grant: '付与',
  grantTo: (name) => `${name}に DevPortal を付与`,
  decline: '却下',
  declineOf: (name) => `${name}のリクエストを却下`,
  changedFrom: (before) => `変更前：${before}（未保存）`,
  takeBack: '元に戻す',
  takeBackOf: (name) => `${name}の変更を元に戻す`,
  selectPage: 'このページの全員を選択',
  selectUser: (name) => `${name}を選択`,
  selected: (people) => count(people, { other: '# 人を選択中' }),
  setTo: 'サブスクリプションの設定：',
  apply: '設定',
  clearSelection: '選択を解除',
  changes: (changes) => count(changes, { other: '# 件の変更' }),
  notSaved: '未保存',
  save: '保存',
  saving: (done, total) => `${total} 件中 ${done} 件を保存中…`,
  discard: '破棄',
  problems: (people) => count(people, { other: '# 人を変更できませんでした' }),
  conflict: (now, kept) =>
    `その間に、ほかのユーザーがこの人を変更しました。現在の設定：${now}。${kept ? 'あなたの選択は保持されています。' : ''}`,
  saved: (people, name) =>
    `${name ?? count(people, { other: '# 人' })}を更新しました。次回のサインインから有効になります。`,
  undo: '元に戻す',
  undone: (people, name) => `${name ?? count(people, { other: '# 人' })}を元の状態に戻しました。`,
  declined: (name) => `${name}のリクエストを却下しました。`,
  range: (first, last, total) => `${number.format(total)} 人中 ${number.format(first)}～${number.format(last)} 人目`,
  previous: '前へ',
  next: '次へ',
  pages: 'ページ',
  emptyTitle: (filter) =>
    ({
      all: 'ユーザーはまだいません',
      devportal: 'DevPortal を持つユーザーはまだいません',
      requested: '待っているユーザーはいません',
    })[filter],
  emptyText: (filter) =>
    ({
      all: '組織のユーザーがここに表示されます。',
      devportal: '「すべて」を選択し、必要なユーザーに DevPortal サブスクリプションを選択してください。',
      requested: 'DevPortal へのアクセスをリクエストしたユーザーがここに表示されます。',
    })[filter],
  noMatchTitle: '一致するユーザーがいません',
  noMatchText: '名前またはメールアドレスの別の部分で検索してください。',
  clearSearch: '検索をクリア',
  absentTitle: 'ユーザーは別の場所で管理されています',
  absentText:
    'ここではサブスクリプションを変更できません。管理者が Admin Portal > User Management > Users で割り当てます。',
  ownTitle: '自分のサブスクリプションを外しますか？',
  ownText:
    '次回のサインインから、ご自身では DevPortal を利用できなくなります。管理者として、「ユーザー」でサブスクリプションを自分に再び付与することはできます。',
  ownConfirm: '保存して自分の分を外す',
  declineTitle: (name) => `${name}のリクエストを却下しますか？`,
  declineText: '相手には、もう一度リクエストできることが表示されます。この操作は取り消せません。',
};
