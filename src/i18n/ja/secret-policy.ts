import { counter } from '../count.js';
import type { SecretPolicyMessages } from '../messages.js';

const count = counter('ja');

export const secretPolicy: SecretPolicyMessages = {
  title: 'クライアントシークレット',
  text: '組織のアプリの新しいクライアントシークレットを、最長でどれだけ使えるかを設定します。既存のシークレットの有効期限は変わりません。',
  label: '最長有効期間',
  none: '上限なし',
  days: (days) => count(days, { other: '# 日' }),
  other: '日数を指定…',
  otherLabel: '日数',
  range: (days) => count(days, { other: '1 から # までの整数で日数を入力してください。' }),
  effect: (days) => count(days, { other: '新しいシークレットは、遅くとも # 日後に有効期限が切れます。' }),
  effectNone: '新しいシークレットを無期限にすることもできます。',
  save: 'ポリシーを保存',
  saved: 'ポリシーを保存しました',
  failed: (reason) => `ポリシーを保存できませんでした。${reason}`,
  conflict: 'その間に、ほかのユーザーがポリシーを変更しました。現在の内容を表示しています。',
};
