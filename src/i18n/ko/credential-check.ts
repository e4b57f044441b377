import type { CredentialVerdict } from '../../contract/credential-check.js';
import type { CredentialCheckMessages } from '../messages.js';

const verdicts: Record<CredentialVerdict, readonly [title: string, text: string]> = {
  right: [
    '이 시크릿은 작동합니다',
    '발급자가 이 앱의 클라이언트 ID와 함께 이 시크릿을 수락합니다. 그래도 로그인에 실패하면 리디렉션 URI를 확인하세요.',
  ],
  'under-review': [
    '시크릿은 올바르지만 앱이 승인되지 않았습니다',
    '승인될 때까지는 최대한 조직 내부에서만, 그리고 앱이 활성 상태인 동안에만 작동합니다.',
  ],
  inactive: [
    '이 시크릿은 비활성 상태입니다',
    '이 앱의 시크릿이지만, 직접 비활성화되었거나 예약된 시간에 비활성화되었습니다. ‘클라이언트 시크릿’에서 다시 활성화하거나, 활성 상태인 시크릿을 프로그램에 설정하세요.',
  ],
  expired: [
    '이 시크릿은 만료되었습니다',
    '이 앱의 시크릿이지만, 발급자가 앞으로도 계속 거부합니다. ‘클라이언트 시크릿’에서 새로 생성하여 프로그램에 설정하세요.',
  ],
  'other-app': [
    '다른 앱의 시크릿입니다',
    '해당 앱의 클라이언트 ID와 함께 사용하거나, 이 앱의 시크릿을 프로그램에 설정하세요.',
  ],
  typo: [
    '시크릿이 완전하지 않거나 오류가 있습니다',
    '하나 이상의 문자가 틀렸거나, 빠졌거나, 더 들어 있습니다. 저장된 곳에서 앞뒤 공백 없이 다시 복사하세요.',
  ],
  unknown: [
    '알 수 없는 시크릿입니다',
    '시크릿 형식이지만, 조직에 일치하는 것이 없습니다. 삭제되었거나 다른 곳의 시크릿입니다. ‘클라이언트 시크릿’에서 새로 생성하세요.',
  ],
  'app-off': [
    '시크릿은 올바르지만 앱이 비활성화되어 있습니다',
    '발급자가 이 앱의 모든 요청을 거부합니다. 앱을 활성화한 다음 다시 시도하세요.',
  ],
};

export const credentialCheck: CredentialCheckMessages = {
  title: '클라이언트 시크릿 확인',
  hint: '가지고 있는 시크릿을 발급자가 어떻게 판단하는지 확인하세요. 이번 한 번만 전송되며, 어디에도 저장되거나 표시되지 않습니다.',
  label: '클라이언트 시크릿',
  empty: '먼저 클라이언트 시크릿을 붙여넣으세요.',
  check: '시크릿 확인',
  checking: '확인 중…',
  slow: '발급자의 응답이 평소보다 오래 걸리고 있습니다.',
  verdictTitle: (verdict, app) =>
    verdict === 'other-app' && app !== null ? `${app} 앱의 시크릿입니다` : verdicts[verdict][0],
  verdictText: (verdict) => verdicts[verdict][1],
  failed: (reason) => `시크릿을 확인하지 못했습니다. ${reason}`,
};
