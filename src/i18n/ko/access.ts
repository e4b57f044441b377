import type { AccessMessages } from '../messages.js';

const roles: Record<string, string> = { 'org-admin': 'ZoomInfo 관리자', reviewer: '검토자' };

export const access: AccessMessages = {
  roleTitle: '현재 역할로는 사용할 수 없습니다',
  missingRole: (names) => `필요한 역할: ${names}`,
  role: (id) => roles[id] ?? id,
  askAdmin: 'ZoomInfo 관리자에게 권한을 요청하세요.',
  askContact: ['ZoomInfo 관리자 ', ' 님에게 권한을 요청하세요.'],
  ask: '액세스 요청',
  asking: '요청 중…',
  asked: (day) => `${day}에 요청했습니다.`,
  seen: (contact) => `${contact === undefined ? 'ZoomInfo 관리자' : `${contact} 님`}의 ‘사용자’ 화면에 표시됩니다.`,
  failed: (reason) => `요청을 보내지 못했습니다. ${reason}`,
  again: '다시 확인',
  givenTitle: '이제 액세스할 수 있습니다',
  givenText: '필요한 권한이 부여되었습니다. 이 페이지가 계속 열리지 않으면 다시 로그인하세요.',
};
