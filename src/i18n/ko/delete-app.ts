import type { DeleteAppMessages } from '../messages.js';

export const deleteApp: DeleteAppMessages = {
  title: (name) => `${name} 앱을 삭제할까요?`,
  text: '앱과 클라이언트 시크릿이 영구적으로 삭제됩니다. 이 앱을 사용하는 모든 것이 즉시 작동을 멈춥니다. 아무도 앱에 로그인할 수 없고, 앱은 더 이상 토큰을 받지 못합니다.',
  typeName: (name) => `확인하려면 앱 이름 입력: ${name}`,
  confirm: '앱 삭제',
};
