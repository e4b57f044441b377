import { counter } from '../count.js';
import type { CommonMessages } from '../messages.js';

const count = counter('ko');
const packageNames: Record<string, string> = { 'enterprise-api': 'Enterprise API', copilot: 'Copilot' };

export const common: CommonMessages = {
  retry: '다시 시도',
  signIn: '로그인',
  cancel: '취소',
  close: '닫기',
  copy: '복사',
  copied: '복사됨',
  loading: '로드 중…',
  signedOutTitle: '로그인되어 있지 않습니다',
  signedOutText: '애플리케이션을 관리하려면 ZoomInfo 계정으로 로그인하세요.',
  expiredTitle: '로그인이 만료되었습니다',
  expiredText: '계속하려면 다시 로그인하세요. 입력한 내용은 유지됩니다.',
  forbiddenTitle: '아직 DevPortal에 액세스할 수 없습니다',
  missingPackage: (packages) => `조직에 다음 패키지 중 하나가 필요합니다: ${packages}.`,
  missingSubscription: 'DevPortal 구독이 필요합니다. 관리자가 Admin Portal > User Management > Users에서 할당합니다.',
  missingOther: '현재 역할로는 이 작업이 허용되지 않습니다.',
  askAdmin: 'ZoomInfo 관리자에게 요청하세요.',
  packageName: (id) => packageNames[id] ?? id,
  status: (status) => ({ approved: '승인됨', 'under-review': '검토 중', 'not-approved': '승인되지 않음' })[status],
  applicationType: (type) => ({ internal: '내부용으로만 사용', partner: '파트너 및 내부용으로 사용' })[type],
  active: '활성',
  switchedOn: (app) => `${app} 앱을 활성화했습니다`,
  switchedOff: (app) => `${app} 앱을 비활성화했습니다`,
  errorTitle: '작업을 완료하지 못했습니다',
  errorNetwork: '서버에 연결할 수 없습니다. 연결을 확인하고 다시 시도하세요.',
  errorTimeout: '서버의 응답이 너무 오래 걸립니다. 다시 시도하세요.',
  errorRateLimited: (seconds) =>
    seconds === undefined
      ? '요청이 너무 많습니다. 잠시 기다렸다가 다시 시도하세요.'
      : count(seconds, { other: '요청이 너무 많습니다. #초 후에 다시 시도하세요.' }),
  errorNotFound: '이 앱이 더 이상 존재하지 않거나 볼 수 있는 권한이 없습니다.',
  errorConflict: '그동안 다른 사용자가 변경했습니다. 현재 상태가 표시되어 있습니다.',
  errorContract: '서버의 응답을 이 페이지에서 이해할 수 없습니다. 페이지를 새로 고쳐야 할 수 있습니다.',
  errorServer: '서버에 문제가 발생했습니다. 다시 시도하세요.',
  errorForbidden: '이 작업을 수행할 권한이 없습니다.',
  errorValidation: '보낸 내용을 서버가 거부했습니다.',
  underReviewOff: '앱은 검토 후에 활성화할 수 있습니다.',
  requestId: (id) => `요청 ${id}`,
};
