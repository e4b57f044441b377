import { counter } from '../count.js';
import type { AppListDeskMessages } from '../messages.js';

const count = counter('ko');

export const appListDesk: AppListDeskMessages = {
  any: '모두',
  on: '켜짐',
  off: '꺼짐',
  sort: '정렬 기준',
  ascending: '오름차순',
  descending: '내림차순',
  columns: '열',
  edit: '편집',
  rotate: '시크릿 교체',
  duplicate: '복제',
  withdraw: '검토 철회',
  copyClientId: '클라이언트 ID 복사',
  remove: '삭제…',
  clientIdCopied: '클라이언트 ID를 복사했습니다',
  copyRefused: (text) => `브라우저가 복사를 거부했습니다. 클라이언트 ID: ${text}`,
  selected: (apps) => count(apps, { other: '앱 #개 선택됨' }),
  clearSelection: '선택 해제',
  withdrawTitle: (app) => `${app} 앱의 검토를 철회할까요?`,
  withdrawText:
    '더 이상 검토자에게 표시되지 않습니다. 승인된 내용은 계속 작동합니다. 앱을 편집하면 다시 제출할 수 있습니다.',
  withdrawn: (app) => `${app} 앱의 검토를 철회했습니다`,
  deleted: (app) => `${app} 앱을 삭제했습니다`,
  bulkTitle: (action, apps) =>
    count(apps, {
      other: {
        activate: '앱 #개를 활성화할까요?',
        deactivate: '앱 #개를 비활성화할까요?',
        delete: '앱 #개를 삭제할까요?',
      }[action],
    }),
  bulkText: (action) =>
    ({
      activate: '사용자가 다시 이 앱에 로그인할 수 있으며, 앱이 토큰을 받습니다.',
      deactivate: '다시 활성화할 때까지 아무도 이 앱에 로그인할 수 없으며, 앱이 토큰을 받지 못합니다.',
      delete: '앱과 클라이언트 시크릿이 영구적으로 삭제됩니다. 이 앱을 사용하는 모든 것이 즉시 작동을 멈춥니다.',
    })[action],
  bulkConfirm: (word) => `확인하려면 ‘${word}’ 입력`,
  bulkWord: '삭제',
  bulkRun: (action) => ({ activate: '활성화', deactivate: '비활성화', delete: '삭제' })[action],
  bulkProgress: (done, apps) => `${count(apps, { other: '#개' })} 중 ${count(done, { other: '#개' })}…`,
  bulkDone: (done, failed) =>
    count(done, { other: '앱 #개 완료' }) + (failed === 0 ? '' : count(failed, { other: ', #개 미완료' })),
  bulkResult: (action) => ({ activate: '활성', deactivate: '비활성', delete: '삭제됨' })[action],
  bulkStopped: '실행 안 됨: 그 전에 중지함',
  stop: '중지',
  failed: (reason) => `실행하지 못했습니다. ${reason}`,
};
