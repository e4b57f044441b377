import type { MismatchReason } from '../../contract/redirect-uri-compare.js';
import type { QuickstartMessages } from '../messages.js';

const languages: Record<string, string> = { curl: 'curl', node: 'Node.js', python: 'Python' };

const reasons: Record<MismatchReason, string> = {
  scheme: 'コロンより前の部分が異なります。http と https は別のスキームです。',
  host: 'ホストが異なります。www などのサブドメインが付いても別のホストになります。',
  port: 'ポートが異なります。標準のポートであっても、明記した場合と省略した場合は同じではありません。',
  path: 'ホストより後のパスが異なります。',
  'trailing-slash': '一方は末尾にスラッシュがあり、もう一方にはありません。',
  case: '大文字と小文字が異なります。',
  query: '疑問符より後の部分が異なります。',
  fragment: '一方に # より後の部分があります。リダイレクト URI には使用できません。',
  encoding: '同じ文字が、一方ではエンコードされ、もう一方ではされていません（%2F と / など）。',
  whitespace: '空白または目に見えない文字が含まれています。',
  localhost: 'localhost と 127.0.0.1 はどちらもこのコンピューターを指しますが、リダイレクト URI としては別のものです。',
  'not-a-uri': '送信されたものは完全なアドレスではありません。https:// などのスキームとホストが必要です。',
};

export const quickstart: QuickstartMessages = {
  title: 'ユーザーのサインイン',
  hint: 'このアプリのクライアント ID とスコープが入った、そのまま動くプログラムです。サインインしてトークンを取得します。実行して、ここから開発を始めてください。',
  languages: 'プログラムの言語',
  language: (id) => languages[id] ?? id,
  code: (language) => `${language} のプログラム`,
  redirectUri: 'リダイレクト URI',
  codeCopied: 'プログラムをコピーしました',
  copyDenied: 'ブラウザーがコピーを拒否しました。テキストは選択されています。Ctrl+C または ⌘C でコピーしてください。',
  stepsTitle: '実行方法',
  stepSave: ['プログラムを ', ' という名前で保存します。'],
  stepSecret: [
    'クライアントシークレットを環境変数 ',
    ' に設定します。プログラム自体にはシークレットが含まれないため、共有しても安全です。次のコマンドはシークレットの入力を求め、シェルの履歴には何も残しません。',
  ],
  stepRun: [
    '',
    ' を実行し、出力されたアドレスを開いてサインインします。その後、移動先のアドレスを貼り付けます。ページが表示されなくてもかまいません。',
  ],
  noIssuerTitle: '発行者のアドレスがわかりません',
  noIssuerText:
    'プログラムには、ユーザーをサインインさせる発行者のアドレスが必要です。このサイトの管理者に確認してください。/oauth2/default のような形で終わるアドレスです。',
  appOff: 'このアプリは無効です。有効になるまで、発行者はこのアプリのリクエストを拒否します。',
  underReview: 'このアプリは審査中です。組織外のユーザーは、まだこのアプリでサインインできません。',
  refusedTitle: 'リダイレクト URI が拒否された場合',
  refusedHint:
    'リダイレクト URI、拒否されたリクエストのアドレス、またはエラーページのテキストを貼り付けてください。どこにも送信されません。',
  refusedLabel: '拒否された内容',
  refusedPlaceholder: 'https://…',
  equalTitle: 'このリダイレクト URI は、このとおりに登録されています',
  equalText: (clientId) =>
    `それでも拒否される場合は、別のアプリのリクエストかもしれません。このアプリのクライアント ID は ${clientId} です。設定の変更が発行者に反映されるまで、1 分ほどかかることがあります。`,
  pendingTitle: 'このリダイレクト URI はまだ審査中です',
  pendingText: 'このアプリに申請されており、審査担当者が承認すると使えるようになります。',
  nothingRegistered: 'このアプリにはリダイレクト URI がありません。',
  differsTitle: 'このリダイレクト URI は登録されていません。最も近いものとの違い：',
  differsText:
    '発行者は 1 文字ずつ比較します。登録済みの URI をプログラムから送信するか、もう一方をアプリの設定に追加してください。',
  sent: '送信',
  registered: '登録済み',
  onlySent: '送信側のみ：',
  onlyRegistered: '登録側のみ：',
  reason: (code) => reasons[code],
  otherClient: (sent, own) =>
    `リクエストのクライアント ID が異なります：${sent}。このアプリのクライアント ID は ${own} です。`,
  copyRegistered: '登録済みの URI をコピー',
};
