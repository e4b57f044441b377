import { counter } from '../count.js';
import type { CommonMessages } from '../messages.js';

const count = counter('ja');
const packageNames: Record<string, string> = { 'enterprise-api': 'Enterprise API', copilot: 'Copilot' };

export const common: CommonMessages = {
  retry: '再試行',
  signIn: 'サインイン',
  cancel: 'キャンセル',
  close: '閉じる',
  copy: 'コピー',
  copied: 'コピーしました',
  loading: '読み込み中…',
  signedOutTitle: 'サインインしていません',
  signedOutText: 'アプリケーションを管理するには、ZoomInfo アカウントでサインインしてください。',
  expiredTitle: 'サインインの有効期限が切れました',
  expiredText: '続けるには、もう一度サインインしてください。入力した内容は保持されています。',
  forbiddenTitle: 'まだ DevPortal にアクセスできません',
  missingPackage: (packages) => `組織に次のいずれかのパッケージが必要です：${packages}。`,
  missingSubscription:
    'DevPortal のサブスクリプションが必要です。管理者が Admin Portal > User Management > Users で割り当てます。',
  missingOther: 'お使いのロールでは許可されていません。',
  askAdmin: 'ZoomInfo 管理者に付与を依頼してください。',
  packageName: (id) => packageNames[id] ?? id,
  status: (status) => ({ approved: '承認済み', 'under-review': '審査中', 'not-approved': '不承認' })[status],
  applicationType: (type) => ({ internal: '社内利用のみ', partner: 'パートナーおよび社内利用' })[type],
  active: '有効',
  switchedOn: (app) => `「${app}」を有効にしました`,
  switchedOff: (app) => `「${app}」を無効にしました`,
  errorTitle: '処理できませんでした',
  errorNetwork: 'サーバーに接続できません。接続を確認して、もう一度お試しください。',
  errorTimeout: 'サーバーの応答に時間がかかりすぎました。もう一度お試しください。',
  errorRateLimited: (seconds) =>
    seconds === undefined
      ? 'リクエストが多すぎます。しばらく待ってから、もう一度お試しください。'
      : count(seconds, { other: 'リクエストが多すぎます。# 秒後にもう一度お試しください。' }),
  errorNotFound: 'このアプリは存在しないか、表示する権限がありません。',
  errorConflict: 'ほかのユーザーが変更しました。現在の内容を表示しています。',
  errorContract: 'このページでは解釈できない応答がサーバーから返されました。再読み込みが必要な可能性があります。',
  errorServer: 'サーバーで問題が発生しました。もう一度お試しください。',
  errorForbidden: 'この操作を行う権限がありません。',
  errorValidation: '送信した内容がサーバーに拒否されました。',
  underReviewOff: 'アプリは審査後に有効にできます。',
  requestId: (id) => `リクエスト ${id}`,
};
