import type { DevPortalMessages } from '../messages.js';

export const devPortal: DevPortalMessages = {
  title: 'DevPortal',
  areas: 'DevPortal',
  reviews: '검토',
  users: '사용자',
  app: '앱',
  leaveTitle: '저장하지 않고 나갈까요?',
  leaveText: '변경한 내용이 아직 저장되지 않았습니다. 다시 돌아올 때까지 이 탭에 보관됩니다.',
  stay: '머무르기',
  leave: '나가기',
  breadcrumb: '이동 경로',
  account: '계정',
  signOut: '로그아웃',
};
