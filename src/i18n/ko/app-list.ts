import { counter } from '../count.js';
import type { AppListMessages } from '../messages.js';

const count = counter('ko');

export const appList: AppListMessages = {
  title: 'API 앱',
  description:
    'API로 기존 기술 스택을 확장하여 ZoomInfo를 최대한 활용하세요. 애플리케이션을 여기에서 관리할 수 있습니다.',
  createApp: '앱 만들기',
  column: (column) =>
    ({
      name: '애플리케이션 이름',
      clientId: '클라이언트 ID',
      applicationType: '애플리케이션 유형',
      updatedAt: '마지막 업데이트',
      status: '상태',
      active: '활성',
    })[column],
  type: (type) => ({ internal: '내부용', partner: '파트너' })[type],
  actions: '작업',
  actionsFor: (app) => `${app} 작업`,
  activeFor: (app) => `${app} 활성`,
  selectAll: '모두 선택',
  selectApp: (app) => `${app} 선택`,
  open: '열기',
  switchFailed: (app, reason) => `${app} 앱을 변경하지 못했습니다. ${reason}`,
  search: '이름 또는 클라이언트 ID로 검색',
  filters: '보기',
  total: (apps) => count(apps, { other: '앱 #개' }),
  emptyTitle: '아직 앱이 없습니다',
  emptyText: 'ZoomInfo API용 클라이언트 ID와 클라이언트 시크릿을 받으려면 앱을 등록하세요.',
  noMatchTitle: '일치하는 앱이 없습니다',
  noMatchText: '다른 검색어를 입력하거나 필터를 해제해 보세요.',
  clearFilters: '검색 및 필터 지우기',
};
