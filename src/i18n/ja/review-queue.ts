import { counter } from '../count.js';
import type { ReviewQueueMessages } from '../messages.js';

const count = counter('ja');

const risks: Record<string, [title: string, text: string]> = {
  'new-host': [
    '新しいホスト',
    'この組織に対して、このホストが審査で承認されたことはありません。組織のものであることを確認してください。サインインの情報は、ホストの所有者に届きます。',
  ],
  loopback: [
    'ローカルコンピューター',
    'サインインの情報はユーザー自身のコンピューター上のプログラムに送られ、そこにあるどのプログラムでも受信できます。デスクトップツールには適していますが、Web アプリには不適切です。',
  ],
  'custom-scheme': [
    'アプリリンク',
    'ユーザーのデバイス上の別のアプリが同じスキームを名乗り、サインインの情報を受け取る可能性があります。アプリへの https:// リンクのほうが安全です。',
  ],
  'widened-scopes': [
    '新しいアクセス',
    '現在、このアプリにはできない操作です。アプリの目的に必要かどうかを確認してください。',
  ],
  'look-alike': [
    '類似ホスト',
    'ZoomInfo のホスト、またはこの組織が使っているホストと見間違えるおそれがあります。1 文字ずつ比較してください。',
  ],
};

export const reviewQueue: ReviewQueueMessages = {
  title: '審査キュー',
  description: '決定を待っているパートナーアプリです。待ち時間の長い順に表示されます。',
  state: '状態',
  allStates: 'すべての状態',
  kind: '種類',
  allKinds: 'すべての種類',
  assignee: '担当者',
  everyone: '全員',
  me: '自分',
  nobody: 'なし',
  search: 'アプリと組織を検索',
  app: 'アプリケーション',
  organization: '組織',
  risks: 'リスクマーク',
  riskCount: (marks) => (marks === 0 ? 'なし' : count(marks, { other: '# 件' })),
  submitted: '提出日時',
  submittedBy: '提出者',
  clientId: 'クライアント ID',
  open: (app) => `「${app}」を審査`,
  total: (reviews) => count(reviews, { other: '# 件の審査' }),
  more: 'さらに表示',
  emptyTitle: 'すべて完了しています',
  emptyText: '審査を待っているアプリはありません。新しい提出はここに表示されます。',
  noMatchTitle: '一致するものがありません',
  noMatchText: '検索とフィルターに一致する審査はありません。',
  clearFilters: 'フィルターをクリア',
  forbiddenTitle: '審査は審査担当者専用です',
  forbiddenText:
    'お使いのアカウントに審査担当者のロールがありません。ロールは ZoomInfo の API チームとパートナーシップチームが割り当てます。',
  unavailableTitle: 'ここでは審査を利用できません',
  unavailableText: 'この DevPortal には審査キューがありません。',
  goneText: 'この審査は存在しないか、表示する権限がありません。',
  back: '審査キュー',
  changes: '申請された変更',
  wholeApp: '変更後のアプリ全体',
  requestedApp: '申請されたアプリ',
  riskTitle: (code) => risks[code]?.[0] ?? '要確認',
  riskText: (code) => risks[code]?.[1] ?? 'この値はルールによりマークされました。',
  assignToMe: '自分に割り当てる',
  takeOver: '引き継ぐ',
  giveBack: '担当を外れる',
  assignedToYou: 'あなたが担当しています',
  assignedTo: (name) => `担当者：${name}`,
  unassigned: '担当者なし',
  addNote: 'メモを追加',
  addNoteOn: (field) => `${field}にメモを追加`,
  removeNote: 'メモを削除',
  count: (length, limit) => `${count(length, { other: '#' })} / ${count(limit, { other: '# 文字' })}`,
  decision: '決定',
  choice: (decision) =>
    ({ approved: '承認する', 'changes-requested': '変更を依頼する', 'not-approved': '承認しない' })[decision],
  choiceHint: (decision) =>
    ({
      approved: '申請された内容が、ただちに使えるようになります。',
      'changes-requested': '所有者がアプリを編集し、もう一度提出します。',
      'not-approved': '入力した理由とともに、申請は却下されます。',
    })[decision],
  reason: '理由',
  reasonOptional: 'メッセージ（省略可）',
  reasonHint: 'アプリの所有者に表示されます。',
  notesGoAlong: (notes) => count(notes, { other: '項目へのメモ # 件も送信されます。' }),
  goOn: '続行',
  problem: (code) => problems[code] ?? '受け付けられません。',
  refused: (reason) => refusals[reason] ?? '現在、この審査は決定できません。',
  confirmTitle: (decision, app) =>
    ({
      approved: `「${app}」を承認しますか？`,
      'changes-requested': `「${app}」の変更を依頼しますか？`,
      'not-approved': `「${app}」を却下しますか？`,
    })[decision],
  deciding: '送信中…',
  causes: {
    switchedOn: 'アプリが有効になり、ほかの組織のユーザーがただちにサインインできるようになります。',
    redirectUris: '次の新しいリダイレクト URI が、ただちに使えるようになります：',
    removedUris: '次のリダイレクト URI は使えなくなります：',
    scopes: 'アプリは、ただちに次へのアクセス権を得ます：',
    removedScopes: 'アプリは、次へのアクセス権を失います：',
    partnerUse: 'ほかの組織のユーザーがアプリを利用できるようになります。',
    staysOff: 'ほかの組織のユーザーに対しては、アプリは無効のままです。',
    staysLive: '承認済みのバージョンは、そのまま引き続き動作します。',
    ownerTold: '所有者は、理由とメモを見て、アプリをもう一度提出できます。',
    notFinal: 'この決定は、ここでは取り消せません。',
  },
  decided: (decision, app) =>
    ({
      approved: `「${app}」を承認しました。`,
      'changes-requested': `「${app}」の変更を依頼しました。`,
      'not-approved': `「${app}」を不承認としました。`,
    })[decision],
  notDecided: (reason) => `決定は受け付けられませんでした。${reason}`,
  notAssigned: (reason) => `担当者を変更できませんでした。${reason}`,
  changedTitle: '所有者がこの申請を変更しました',
  changedText:
    '新しいバージョンを表示しています。先ほど見ていたバージョンとの違いは次のとおりです。入力した内容は保持されています。',
  seenBefore: '表示していた内容',
  now: '現在',
  changedSeen: '確認しました',
};

const problems: Record<string, string> = {
  decision: '決定を選択してください。',
  reason: '理由を入力してください。所有者が次に進むために必要です。',
  'too-long': '長すぎます。',
};

const refusals: Record<string, string> = {
  decided: 'この審査は、決定済みか取り下げ済みです。だれによるものかは、やり取りに記録されています。',
  'own-tenant': 'このアプリは、あなた自身の組織のものです。別の組織の審査担当者が決定する必要があります。',
};
