import { counter } from '../count.js';
import type { ReviewQueueMessages } from '../messages.js';

const count = counter('ko');

const risks: Record<string, [title: string, text: string]> = {
  'new-host': [
    '새 호스트',
    '이 조직에 대해 이 호스트를 승인한 검토자가 아직 없습니다. 이 조직의 호스트인지 확인하세요. 호스트를 소유한 쪽이 로그인 정보를 받습니다.',
  ],
  loopback: [
    '로컬 컴퓨터',
    '로그인 정보가 사용자 컴퓨터의 프로그램으로 전달되며, 그 컴퓨터의 어떤 프로그램이든 받을 수 있습니다. 데스크톱 도구에는 적합하지만 웹 앱에는 적합하지 않습니다.',
  ],
  'custom-scheme': [
    '앱 링크',
    '사용자 기기의 다른 앱이 같은 스킴을 등록하고 로그인 정보를 받을 수 있습니다. 앱으로 연결되는 https:// 링크가 더 안전합니다.',
  ],
  'widened-scopes': ['새 액세스 권한', '현재 이 앱은 이 작업을 할 수 없습니다. 앱의 목적에 필요한지 확인하세요.'],
  'look-alike': [
    '유사 호스트',
    'ZoomInfo의 호스트 또는 이 조직이 사용하는 호스트로 오인될 수 있습니다. 한 글자씩 비교하세요.',
  ],
};

export const reviewQueue: ReviewQueueMessages = {
  title: '검토 대기열',
  description: '결정을 기다리는 파트너 앱입니다. 가장 오래 기다린 앱이 먼저 표시됩니다.',
  state: '상태',
  allStates: '모든 상태',
  kind: '종류',
  allKinds: '모든 종류',
  assignee: '담당자',
  everyone: '모든 담당자',
  me: '나',
  nobody: '없음',
  search: '앱 및 조직 검색',
  app: '애플리케이션',
  organization: '조직',
  risks: '위험 표시',
  riskCount: (marks) => (marks === 0 ? '없음' : count(marks, { other: '#개' })),
  submitted: '제출',
  submittedBy: '제출한 사람',
  clientId: '클라이언트 ID',
  open: (app) => `${app} 검토`,
  total: (reviews) => count(reviews, { other: '검토 #개' }),
  more: '더 보기',
  emptyTitle: '모두 처리했습니다',
  emptyText: '검토를 기다리는 앱이 없습니다. 새로 제출된 앱이 여기에 표시됩니다.',
  noMatchTitle: '일치하는 항목이 없습니다',
  noMatchText: '검색어와 필터에 일치하는 검토가 없습니다.',
  clearFilters: '필터 지우기',
  forbiddenTitle: '검토자만 사용할 수 있습니다',
  forbiddenText: '계정에 검토자 역할이 없습니다. 이 역할은 ZoomInfo의 API 팀과 파트너십 팀이 할당합니다.',
  unavailableTitle: '여기에서는 검토를 사용할 수 없습니다',
  unavailableText: '이 DevPortal에는 검토 대기열이 없습니다.',
  goneText: '이 검토가 더 이상 존재하지 않거나 볼 수 있는 권한이 없습니다.',
  back: '검토 대기열',
  changes: '신청된 변경사항',
  wholeApp: '변경 후의 앱 전체',
  requestedApp: '신청된 앱',
  riskTitle: (code) => risks[code]?.[0] ?? '주의 필요',
  riskText: (code) => risks[code]?.[1] ?? '규칙에 따라 이 값이 표시되었습니다.',
  assignToMe: '나에게 할당',
  takeOver: '넘겨받기',
  giveBack: '할당 해제',
  assignedToYou: '나에게 할당됨',
  assignedTo: (name) => `담당자: ${name}`,
  unassigned: '담당자 없음',
  addNote: '메모 추가',
  addNoteOn: (field) => `${field}에 메모 추가`,
  removeNote: '메모 삭제',
  count: (length, limit) => `${count(length, { other: '#' })}/${count(limit, { other: '#자' })}`,
  decision: '결정',
  choice: (decision) => ({ approved: '승인', 'changes-requested': '변경 요청', 'not-approved': '승인 거부' })[decision],
  choiceHint: (decision) =>
    ({
      approved: '신청된 내용이 즉시 작동하기 시작합니다.',
      'changes-requested': '소유자가 앱을 편집하고 다시 제출합니다.',
      'not-approved': '입력한 사유와 함께 신청이 거부됩니다.',
    })[decision],
  reason: '사유',
  reasonOptional: '메시지(선택사항)',
  reasonHint: '앱 소유자에게 표시됩니다.',
  notesGoAlong: (notes) => count(notes, { other: '항목에 남긴 메모 #개가 함께 전달됩니다.' }),
  goOn: '계속',
  problem: (code) => problems[code] ?? '사용할 수 없는 값입니다.',
  refused: (reason) => refusals[reason] ?? '지금은 이 검토를 결정할 수 없습니다.',
  confirmTitle: (decision, app) =>
    ({
      approved: `${app} 앱을 승인할까요?`,
      'changes-requested': `${app} 앱의 변경을 요청할까요?`,
      'not-approved': `${app} 앱의 승인을 거부할까요?`,
    })[decision],
  deciding: '보내는 중…',
  causes: {
    switchedOn: '앱이 활성화되고, 다른 조직의 사용자가 즉시 앱에 로그인할 수 있습니다.',
    redirectUris: '다음의 새 리디렉션 URI가 즉시 작동하기 시작합니다:',
    removedUris: '다음 리디렉션 URI가 작동을 멈춥니다:',
    scopes: '앱이 즉시 다음에 대한 액세스 권한을 얻습니다:',
    removedScopes: '앱이 다음에 대한 액세스 권한을 잃습니다:',
    partnerUse: '다른 조직의 사용자가 앱을 사용할 수 있습니다.',
    staysOff: '다른 조직의 사용자에게는 앱이 계속 비활성화되어 있습니다.',
    staysLive: '승인된 버전은 그대로 계속 작동합니다.',
    ownerTold: '소유자는 사유와 메모를 보고 앱을 다시 제출할 수 있습니다.',
    notFinal: '여기에서는 결정을 취소할 수 없습니다.',
  },
  decided: (decision, app) =>
    ({
      approved: `${app} 앱을 승인했습니다.`,
      'changes-requested': `${app} 앱의 변경을 요청했습니다.`,
      'not-approved': `${app} 앱의 승인을 거부했습니다.`,
    })[decision],
  notDecided: (reason) => `결정이 처리되지 않았습니다. ${reason}`,
  notAssigned: (reason) => `담당자를 변경하지 못했습니다. ${reason}`,
  changedTitle: '소유자가 이 신청을 변경했습니다',
  changedText: '새 버전이 표시되어 있습니다. 앞서 본 버전과의 차이는 다음과 같으며, 입력한 내용은 유지됩니다.',
  seenBefore: '앞서 본 버전',
  now: '현재',
  changedSeen: '확인',
};

const problems: Record<string, string> = {
  decision: '결정을 선택하세요.',
  reason: '사유를 입력하세요. 소유자가 다음 단계를 진행하는 데 필요합니다.',
  'too-long': '너무 깁니다.',
};

const refusals: Record<string, string> = {
  decided: '이 검토는 이미 결정되었거나 철회되었습니다. 누가 했는지는 대화에서 확인할 수 있습니다.',
  'own-tenant': '이 앱은 검토자 본인이 속한 조직의 앱입니다. 다른 조직의 검토자가 결정해야 합니다.',
};
