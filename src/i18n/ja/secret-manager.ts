import { counter } from '../count.js';
import type { SecretManagerMessages } from '../messages.js';
import type { RotationStep } from '../secret-messages.js';

const count = counter('ja');

const reasons: Record<string, string> = {
  'max-secrets':
    'アプリに設定できるシークレットは 2 つまでです。新しく生成するには、1 つを無効にして削除してください。',
  'last-active':
    'これは唯一の有効なシークレットです。アプリが動作し続けるように、先に別のシークレットを生成してください。',
  'still-active': '削除する前に、シークレットを無効にしてください。',
  'other-retiring': 'もう一方のシークレットがまもなく無効になります。先に、そちらを有効のままにしてください。',
  'other-expires':
    'もう一方のシークレットは、それより前に有効期限が切れます。もっと早い日時を選択するか、有効期間のより長いシークレットを生成してください。',
  'not-active': 'このシークレットはすでに無効です。',
  expired: 'このシークレットは有効期限が切れており、もう使用できません。削除して、別のシークレットを生成してください。',
  'not-kept': 'このシークレットは保管されていないため、再表示できません。',
};

const steps: Record<RotationStep, string> = {
  create: '新しいシークレットを生成',
  deploy: '新しいシークレットを適用',
  prove: '動作を確認',
  retire: '古いシークレットを無効化',
  delete: '古いシークレットを削除',
};

const lifetimeLimit = (days: number): string =>
  count(days, { other: '組織のポリシーにより、シークレットの有効期間は最長 # 日です。' });

export const secretManager: SecretManagerMessages = {
  clientId: 'クライアント ID',
  clientIdHint: 'クライアントの公開識別子',
  copyClientId: 'クライアント ID をコピー',
  title: 'クライアントシークレット',
  hint: 'ローテーション中は 2 つ保持できます。新しいシークレットを適用してから、古いシークレットを無効にしてください。',
  generate: '新しいシークレットを生成',
  generating: '生成中…',
  created: '作成日',
  secret: 'シークレット',
  status: 'ステータス',
  action: '操作',
  lastUsed: '最終使用',
  expires: '有効期限',
  never: 'なし',
  notYet: '未使用',
  by: (name) => `作成者：${name}`,
  endsWith: (hint) => `末尾が ${hint} のシークレット`,
  active: '有効',
  inactive: '無効',
  expired: '期限切れ',
  retiring: (moment) => `${moment} まで有効`,
  expiring: (days) => (days === 1 ? '1 日以内' : count(days, { other: 'あと # 日' })),
  deactivate: '無効にする',
  activate: '有効にする',
  keep: '有効のままにする',
  remove: '削除',
  emptyTitle: 'シークレットはまだありません',
  emptyText: 'ZoomInfo の API でアプリを使うには、クライアントシークレットを生成してください。',
  reason: (code) => reasons[code] ?? code,
  problem: (path, code, limit) => {
    if (code === 'max-lifetime') return lifetimeLimit(limit ?? 0);
    if (code === 'too-late') return '30 日以内の日時を選択してください。';
    if (code === 'past') return path === 'at' ? '将来の日時を選択してください。' : '将来の日付を選択してください。';
    return path === 'at' ? '日時を選択してください。' : '日付を選択してください。';
  },
  lifetime: '有効期限',
  lifetimeDays: (days) => count(days, { other: '# 日後' }),
  lifetimeDate: '日付を指定…',
  lifetimeUntil: '有効期間の最終日',
  lifetimeLimit,
  issuedTitle: '新しいクライアントシークレット',
  issuedText:
    '今すぐコピーして、安全な場所に保管してください。表示されるのは今回だけで、二度と確認することはできません。',
  issuedKeptText: 'コピーして、安全な場所に保管してください。後でもう一度サインインすると、再び表示できます。',
  issuedAgainText: '安全な場所に保管してください。表示したことは、アプリの履歴に記録されます。',
  issuedLabel: 'クライアントシークレット',
  issuedHidden: 'のぞき見を防ぐため非表示になっています。このままでもコピーできます。',
  show: '表示',
  hide: '非表示',
  copySecret: 'シークレットをコピー',
  secretCopied: 'シークレットをコピーしました',
  copyDenied:
    'ブラウザーがコピーを拒否しました。シークレットは選択されています。Ctrl+C または ⌘C でコピーしてください。',
  downloadEnv: '.env をダウンロード',
  downloadJson: 'JSON をダウンロード',
  downloaded: 'シークレットをダウンロードしました',
  acknowledge: 'このシークレットを安全な場所に保管しました',
  done: '完了',
  guardText: 'シークレットをコピーしていません。閉じると、だれも再び表示することはできません。',
  guardStay: '戻る',
  guardLeave: 'コピーせずに閉じる',
  deactivateTitle: 'このシークレットを無効にしますか？',
  deactivateText: (hint) =>
    `末尾が ${hint} のシークレットをまだ使っているものは、次のトークンリクエストから拒否されます。再び有効にすることもできます。`,
  when: 'タイミング',
  now: '今すぐ',
  after: (amount, unit) => count(amount, { other: { minute: '# 分後', hour: '# 時間後', day: '# 日後' }[unit] }),
  atTime: '日時を指定…',
  atTimeLabel: '日付と時刻',
  usedLately: (age) => `最後に使われたのは${age}です。このシークレットを使っているものは、ただちに動作しなくなります。`,
  otherNeverUsed: (hint) =>
    `もう一方のシークレット（末尾：${hint}）は一度も使われていません。適用されていない場合、アプリはただちに動作しなくなります。`,
  typeHint: (hint) => `確認のため「${hint}」と入力してください`,
  setTime: 'この日時に無効にする',
  deleteTitle: 'このシークレットを削除しますか？',
  deleteText: (hint) => `末尾が ${hint} のシークレットは完全に削除されます。`,
  deactivated: 'シークレットを無効にしました',
  retirementSet: (moment) => `シークレットは ${moment} に無効になります`,
  kept: 'シークレットは有効のままです',
  activated: 'シークレットを有効にしました',
  deleted: 'シークレットを削除しました',
  actionFailed: (reason) => `シークレットを変更できませんでした。${reason}`,
  reveal: '表示',
  stepUpTitle: 'このシークレットを表示するには、もう一度サインインしてください',
  stepUpText:
    '開いたままのタブから漏れることを防ぐため、シークレットはサインイン直後にだけ表示されます。サインイン後、ここに戻ります。',
  stepUpAgain:
    '今回のサインインでは、シークレットを表示する条件を満たしていません。サインインは新しく行われ、組織が求める強度である必要があります。',
  stepUpImpossible:
    'このページからもう一度サインインすることはできません。サインアウトし、サインインしてから戻ってきてください。',
  handOverTitle: '新しいクライアントシークレット',
  handingOver: '新しいシークレットを組織の保管庫に送っています…',
  handedOver: '新しいシークレットは組織の保管庫にあります。だれの目にも触れていません。',
  handOverFailed:
    '保管庫が新しいシークレットを受け付けませんでした。まだだれも受け取っていません。再試行するか、このシークレットを破棄して削除してください。',
  handOverDrop: '破棄する',
  handOverGuard: '閉じると、だれもこのシークレットを取り出せなくなります。無効にして削除することはできます。',
  rotation: {
    title: 'ローテーション',
    text: 'サービスを中断せずにシークレットを変更できます。途中で離れても、ここや別のタブで後から続けられます。',
    step: (step) => steps[step],
    done: '完了',
    current: '次の手順',
    createdText: (hint, day) => `末尾は ${hint} で、${day}に生成されました。`,
    deployText: (hint) => `アプリが動作しているすべての場所に、末尾が ${hint} のシークレットを設定してください。`,
    waiting: 'このシークレットによるトークンのリクエストはまだありません。このページは自動的に再確認します。',
    proven: (age) => `最後に使われたのは${age}です。`,
    unknown: 'このポータルでは、シークレットが使用中かどうかを判別できません。続行する前に確認してください。',
    check: 'シークレットを確認',
    retireText: (hint) => `末尾が ${hint} のシークレット：今すぐ、または都合のよい日時に無効にできます。`,
    retiringText: (hint, moment) => `末尾が ${hint} のシークレットは ${moment} に無効になります。`,
    retiredText: (hint) => `末尾が ${hint} のシークレットは無効です。`,
    expiredText: (hint) => `末尾が ${hint} のシークレットは有効期限が切れました。`,
    deleteText: (hint) => `末尾が ${hint} のシークレットは、削除するまでは再び有効にできます。`,
    undo: '再び有効にする',
    keep: '有効のままにする',
    retire: '古いシークレットを無効にする',
    remove: '古いシークレットを削除',
    stalled: (hint) =>
      `新しいシークレット（末尾：${hint}）は無効です。続けるには有効にし、古いシークレットを使い続けるには削除してください。`,
  },
};
