import type { MismatchReason } from '../../contract/redirect-uri-compare.js';
import type { QuickstartMessages } from '../messages.js';

const languages: Record<string, string> = { curl: 'curl', node: 'Node.js', python: 'Python' };

const reasons: Record<MismatchReason, string> = {
  scheme: '콜론 앞부분이 다릅니다. http와 https는 서로 다른 스킴입니다.',
  host: '호스트가 다릅니다. www와 같은 하위 도메인이 있어도 다른 호스트입니다.',
  port: '포트가 다릅니다. 기본 포트라도 명시한 것과 생략한 것은 같지 않습니다.',
  path: '호스트 뒤의 경로가 다릅니다.',
  'trailing-slash': '하나는 슬래시로 끝나고 다른 하나는 그렇지 않습니다.',
  case: '대문자와 소문자가 다릅니다.',
  query: '물음표 뒷부분이 다릅니다.',
  fragment: '하나에 # 뒷부분이 있습니다. 리디렉션 URI에는 사용할 수 없습니다.',
  encoding: '같은 문자가 한쪽에서만 인코딩되어 있습니다(예: %2F와 /).',
  whitespace: '공백이나 보이지 않는 문자가 있습니다.',
  localhost: 'localhost와 127.0.0.1은 모두 이 컴퓨터를 가리키지만, 서로 다른 리디렉션 URI입니다.',
  'not-a-uri': '전송된 것은 완전한 주소가 아닙니다. https://와 같은 스킴과 호스트가 필요합니다.',
};

export const quickstart: QuickstartMessages = {
  title: '사용자 로그인',
  hint: '이 앱의 클라이언트 ID와 범위가 들어 있는 완전한 프로그램입니다. 로그인하고 토큰을 받습니다. 실행해 본 다음 이를 바탕으로 개발하세요.',
  languages: '프로그램 언어',
  language: (id) => languages[id] ?? id,
  code: (language) => `${language} 프로그램`,
  redirectUri: '리디렉션 URI',
  codeCopied: '프로그램을 복사했습니다',
  copyDenied: '브라우저가 복사를 거부했습니다. 텍스트가 선택되어 있으니 Ctrl+C 또는 ⌘C로 복사하세요.',
  stepsTitle: '실행 방법',
  stepSave: ['프로그램을 ', ' 파일로 저장하세요.'],
  stepSecret: [
    '환경 변수 ',
    '에 클라이언트 시크릿을 넣으세요. 프로그램에는 시크릿이 들어 있지 않으므로 공유할 수 있습니다. 다음 명령은 시크릿을 입력받으며, 셸 기록에 흔적을 남기지 않습니다.',
  ],
  stepRun: [
    '',
    ' 명령을 실행하고, 출력된 주소를 열어 로그인하세요. 그런 다음 이동한 곳의 주소를 붙여넣으세요. 페이지가 표시되지 않아도 괜찮습니다.',
  ],
  noIssuerTitle: '발급자의 주소를 알 수 없습니다',
  noIssuerText:
    '프로그램에는 사용자를 로그인시키는 발급자의 주소가 필요합니다. 이 사이트의 관리자에게 문의하세요. 주소는 /oauth2/default와 같은 형식으로 끝납니다.',
  appOff: '이 앱은 비활성화되어 있습니다. 활성화될 때까지 발급자가 앱의 요청을 거부합니다.',
  underReview: '이 앱은 검토 중입니다. 조직 외부의 사용자는 아직 이 앱으로 로그인할 수 없습니다.',
  refusedTitle: '리디렉션 URI가 거부되었나요?',
  refusedHint: '리디렉션 URI, 거부된 요청의 주소 또는 오류 페이지의 텍스트를 붙여넣으세요. 어디로도 전송되지 않습니다.',
  refusedLabel: '거부된 내용',
  refusedPlaceholder: 'https://…',
  equalTitle: '이 리디렉션 URI는 여기 있는 그대로 등록되어 있습니다',
  equalText: (clientId) =>
    `그래도 거부된다면 다른 앱의 요청일 수 있습니다. 이 앱의 클라이언트 ID: ${clientId}. 변경된 설정이 발급자에 반영되기까지 1분 정도 걸릴 수 있습니다.`,
  pendingTitle: '이 리디렉션 URI는 아직 검토 중입니다',
  pendingText: '이 앱에 신청되어 있으며, 검토자가 승인하면 작동합니다.',
  nothingRegistered: '이 앱에는 리디렉션 URI가 없습니다.',
  differsTitle: '이 리디렉션 URI는 등록되어 있지 않습니다. 가장 비슷한 URI와의 차이:',
  differsText: '발급자는 한 글자씩 비교합니다. 등록된 URI를 프로그램에서 보내거나, 다른 URI를 앱 설정에 추가하세요.',
  sent: '전송됨',
  registered: '등록됨',
  onlySent: '전송된 쪽에만:',
  onlyRegistered: '등록된 쪽에만:',
  reason: (code) => reasons[code],
  otherClient: (sent, own) => `요청의 클라이언트 ID가 다릅니다: ${sent}. 이 앱의 클라이언트 ID: ${own}.`,
  copyRegistered: '등록된 URI 복사',
};
