import { counter } from '../count.js';
import type { SubscriptionManagerMessages } from '../messages.js';

const count = counter('ko');
const number = new Intl.NumberFormat('ko');

export const subscriptionManager: SubscriptionManagerMessages = {
  title: '사용자',
  description:
    'DevPortal을 사용할 사용자와 개발자에게 DevPortal 구독을 선택하고 변경사항을 저장하세요. 다음 로그인부터 적용됩니다.',
  search: '이름 또는 이메일로 검색',
  filters: '표시',
  filter: (filter) => ({ all: '모두', devportal: 'DevPortal 있음', requested: '액세스 요청함' })[filter],
  requests: (people) => count(people, { other: '#명이 액세스를 요청했습니다' }),
  showRequests: '요청 보기',
  noPackage: '패키지가 있기 전에는 구독이 있어도 아무것도 사용할 수 없습니다.',
  name: '이름',
  others: '다른 구독',
  subscription: '구독',
  subscriptionOf: (name) => `${name} 님의 구독`,
  none: '없음',
  devPortal: 'DevPortal',
  you: '나',
  admin: '관리자',
  asked: (day) => `${day}에 액세스 요청`,
  grant: '부여',
  grantTo: (name) => `${name} 님에게 DevPortal 부여`,
  decline: '거절',
  declineOf: (name) => `${name} 님의 요청 거절`,
  changedFrom: (before) => `변경 전: ${before}, 아직 저장되지 않음`,
  takeBack: '실행 취소',
  takeBackOf: (name) => `${name} 님의 변경 취소`,
  selectPage: '이 페이지의 모든 사용자 선택',
  selectUser: (name) => `${name} 님 선택`,
  selected: (people) => count(people, { other: '#명 선택됨' }),
  setTo: '구독 설정:',
  apply: '설정',
  clearSelection: '선택 해제',
  changes: (changes) => count(changes, { other: '변경사항 #개' }),
  notSaved: '아직 저장되지 않음',
  save: '저장',
  saving: (done, total) => `${total}개 중 ${done}개 저장 중…`,
  discard: '버리기',
  problems: (people) => count(people, { other: '#명을 변경하지 못했습니다' }),
  conflict: (now, kept) =>
    `그동안 다른 사용자가 이 사용자를 변경했습니다. 현재 구독: ${now}.${kept ? ' 내가 선택한 내용은 유지됩니다.' : ''}`,
  saved: (people, name) =>
    `${name === undefined ? count(people, { other: '#명' }) : `${name} 님`}의 구독을 업데이트했습니다. 다음 로그인부터 적용됩니다.`,
  undo: '실행 취소',
  undone: (people, name) =>
    `${name === undefined ? count(people, { other: '#명' }) : `${name} 님`}의 구독을 이전 상태로 되돌렸습니다.`,
  declined: (name) => `${name} 님의 요청을 거절했습니다.`,
  range: (first, last, total) => `${number.format(total)}명 중 ${number.format(first)}~${number.format(last)}`,
  previous: '이전',
  next: '다음',
  pages: '페이지',
  emptyTitle: (filter) =>
    ({
      all: '아직 사용자가 없습니다',
      devportal: '아직 DevPortal이 있는 사용자가 없습니다',
      requested: '기다리는 사용자가 없습니다',
    })[filter],
  emptyText: (filter) =>
    ({
      all: '조직의 사용자가 여기에 표시됩니다.',
      devportal: '‘모두’를 선택한 다음, 필요한 사용자에게 DevPortal 구독을 선택하세요.',
      requested: 'DevPortal 액세스를 요청한 사용자가 여기에 표시됩니다.',
    })[filter],
  noMatchTitle: '일치하는 사용자가 없습니다',
  noMatchText: '이름이나 이메일 주소의 다른 부분으로 검색해 보세요.',
  clearSearch: '검색 지우기',
  absentTitle: '사용자는 다른 곳에서 관리됩니다',
  absentText: '여기에서는 구독을 변경할 수 없습니다. 관리자가 Admin Portal > User Management > Users에서 할당합니다.',
  ownTitle: '내 구독을 제거할까요?',
  ownText:
    '다음 로그인부터 본인은 DevPortal을 사용할 수 없습니다. 관리자로서 ‘사용자’에서 자신에게 구독을 다시 부여할 수 있습니다.',
  ownConfirm: '저장하고 내 구독 제거',
  declineTitle: (name) => `${name} 님의 요청을 거절할까요?`,
  declineText: '상대방에게 다시 요청할 수 있다고 표시됩니다. 이 작업은 취소할 수 없습니다.',
};
