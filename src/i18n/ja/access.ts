import type { AccessMessages } from '../messages.js';

const roles: Record<string, string> = { 'org-admin': 'ZoomInfo 管理者', reviewer: '審査担当者' };

export const access: AccessMessages = {
  roleTitle: 'お使いのロールでは利用できません',
  missingRole: (names) => `「${names}」のロールが必要です。`,
  role: (id) => roles[id] ?? id,
  askAdmin: 'ZoomInfo 管理者に付与を依頼してください。',
  askContact: ['ZoomInfo 管理者の ', ' に付与を依頼してください。'],
  ask: 'アクセスをリクエスト',
  asking: 'リクエスト中…',
  asked: (day) => `${day}にリクエストしました。`,
  seen: (contact) => `${contact ?? 'ZoomInfo 管理者'}の「ユーザー」画面に表示されます。`,
  failed: (reason) => `リクエストを送信できませんでした。${reason}`,
  again: '再確認',
  givenTitle: 'アクセスできるようになりました',
  givenText: '必要なアクセス権が付与されました。このページが開かない場合は、もう一度サインインしてください。',
};
