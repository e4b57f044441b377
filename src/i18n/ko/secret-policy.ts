import { counter } from '../count.js';
import type { SecretPolicyMessages } from '../messages.js';

const count = counter('ko');

export const secretPolicy: SecretPolicyMessages = {
  title: '클라이언트 시크릿',
  text: '조직의 앱에서 새 클라이언트 시크릿이 유효한 최대 기간입니다. 기존 시크릿의 만료일은 그대로 유지됩니다.',
  label: '최대 유효 기간',
  none: '제한 없음',
  days: (days) => count(days, { other: '#일' }),
  other: '일수 직접 입력…',
  otherLabel: '일수',
  range: (days) => count(days, { other: '1에서 # 사이의 정수로 일수를 입력하세요.' }),
  effect: (days) => count(days, { other: '새 시크릿은 늦어도 #일 후에 만료됩니다.' }),
  effectNone: '새 시크릿을 만료 없이 생성할 수 있습니다.',
  save: '정책 저장',
  saved: '정책을 저장했습니다',
  failed: (reason) => `정책을 저장하지 못했습니다. ${reason}`,
  conflict: '그동안 다른 사용자가 정책을 변경했습니다. 현재 정책이 표시되어 있습니다.',
};
