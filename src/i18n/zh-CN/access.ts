import type { AccessMessages } from '../messages.js';

const roles: Record<string, string> = { 'org-admin': 'ZoomInfo 管理员', reviewer: '审核员' };

export const access: AccessMessages = {
  roleTitle: '您的角色无法使用此功能',
  missingRole: (names) => `您需要“${names}”角色。`,
  role: (id) => roles[id] ?? id,
  askAdmin: '请向您的 ZoomInfo 管理员申请。',
  askContact: ['请向您的 ZoomInfo 管理员 ', ' 申请。'],
  ask: '申请访问权限',
  asking: '正在申请…',
  asked: (day) => `您已于${day}提出申请。`,
  seen: (contact) => `${contact ?? '您的 ZoomInfo 管理员'} 可在“用户”中看到该申请。`,
  failed: (reason) => `您的申请未发送。${reason}`,
  again: '再次检查',
  givenTitle: '您现在拥有访问权限',
  givenText: '您已获得所需的权限。如果此页面仍无法打开，请重新登录。',
};
