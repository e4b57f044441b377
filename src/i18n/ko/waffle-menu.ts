import type { WaffleMenuMessages } from '../messages.js';

export const waffleMenu: WaffleMenuMessages = {
  label: '제품',
  loading: '로드 중…',
  failed: (reason) => `제품을 표시할 수 없습니다. ${reason}`,
  emptyText: '아직 사용할 수 있는 제품이 없습니다. ZoomInfo 관리자에게 구독을 요청하세요.',
};
