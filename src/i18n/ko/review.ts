import type { ReviewMessages } from '../messages.js';

const fields: Record<string, string> = {
  name: '앱 통합 이름',
  logo: '로고',
  applicationType: '애플리케이션 유형',
  redirectUris: '로그인 리디렉션 URI',
  scopes: '범위',
};
const lists = ['redirectUris', 'scopes'];
const actions: Record<string, string> = {
  submitted: '앱 검토 제출',
  resubmitted: '앱 다시 제출',
  withdrawn: '앱 검토 철회',
  approved: '앱 승인',
  'changes-requested': '변경 요청',
  'not-approved': '앱 승인 거부',
};

export const review: ReviewMessages = {
  field: (path) => {
    const [name = '', index] = path.split('/');
    const label = fields[name] ?? name;
    return index !== undefined && lists.includes(name) ? `${label} ${Number(index) + 1}` : label;
  },
  fieldHeading: '항목',
  live: '현재 작동 중',
  requested: '신청됨',
  added: '추가됨',
  removed: '삭제됨',
  unchanged: '변경 없음',
  none: '없음',
  state: (state) =>
    ({
      waiting: '대기 중',
      'changes-requested': '변경 요청됨',
      approved: '승인됨',
      'not-approved': '승인되지 않음',
      withdrawn: '철회됨',
    })[state],
  kind: (kind) => ({ registration: '새 앱', change: '변경' })[kind],
  threadTitle: '대화',
  threadAction: (action) => actions[action] ?? action,
  someone: '알 수 없는 사용자',
  noteOn: (field) => `${field}에 대한 메모`,
};
