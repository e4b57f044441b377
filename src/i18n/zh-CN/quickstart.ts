import type { MismatchReason } from '../../contract/redirect-uri-compare.js';
import type { QuickstartMessages } from '../messages.js';

const languages: Record<string, string> = { curl: 'curl', node: 'Node.js', python: 'Python' };

const reasons: Record<MismatchReason, string> = {
  scheme: '冒号前的部分不同：http 和 https 是两种不同的协议。',
  host: '主机不同：www 等子域名也属于不同的主机。',
  port: '端口不同。写明端口与不写端口并不等同，即使是默认端口也是如此。',
  path: '主机后面的路径不同。',
  'trailing-slash': '其中一个以斜杠结尾，另一个则没有。',
  case: '字母大小写不同。',
  query: '问号后面的部分不同。',
  fragment: '其中一个带有 # 后面的部分。重定向 URI 不能包含此部分。',
  encoding: '相同的字符在一个中经过编码，在另一个中则没有，例如 %2F 和 /。',
  whitespace: '其中包含空格或不可见字符。',
  localhost: 'localhost 和 127.0.0.1 是本机的两个名称，也是两个不同的重定向 URI。',
  'not-a-uri': '发送的内容不是完整的地址：需要 https:// 等协议和主机。',
};

export const quickstart: QuickstartMessages = {
  title: '实现用户登录',
  hint: '包含此应用的客户端 ID 和权限范围的完整程序：它会让您登录并获取令牌。请先运行，再以此为基础进行开发。',
  languages: '程序语言',
  language: (id) => languages[id] ?? id,
  code: (language) => `${language} 程序`,
  redirectUri: '重定向 URI',
  codeCopied: '程序已复制',
  copyDenied: '浏览器拒绝了复制操作。文本已选中：请按 Ctrl+C 或 ⌘C 复制。',
  stepsTitle: '运行方法',
  stepSave: ['将程序保存为 ', '。'],
  stepSecret: [
    '将客户端密钥放入环境变量 ',
    '。程序本身不含密钥，因此可以共享。以下命令会提示您输入密钥，并且不会在 shell 历史记录中留下痕迹：',
  ],
  stepRun: ['运行 ', '，打开它输出的地址并登录。然后粘贴最终跳转到的地址，无论那里是否显示页面。'],
  noIssuerTitle: '此处没有颁发者的信息',
  noIssuerText: '程序需要为用户提供登录的颁发者的地址。请向此网站的管理员询问：该地址的结尾类似于 /oauth2/default。',
  appOff: '此应用已停用：在启用之前，颁发者会拒绝它的请求。',
  underReview: '此应用正在审核中：您组织以外的用户还不能使用它登录。',
  refusedTitle: '重定向 URI 被拒绝？',
  refusedHint: '粘贴重定向 URI、被拒绝请求的地址或错误页面的文本。内容不会发送到任何地方。',
  refusedLabel: '被拒绝的内容',
  refusedPlaceholder: 'https://…',
  equalTitle: '此重定向 URI 已注册，且与此处完全一致',
  equalText: (clientId) =>
    `如果仍被拒绝，请求可能属于另一个应用：此应用的客户端 ID 为 ${clientId}。设置更改可能需要一分钟才能在颁发者处生效。`,
  pendingTitle: '此重定向 URI 仍在审核中',
  pendingText: '已为此应用申请此 URI，审核员批准后即可使用。',
  nothingRegistered: '此应用没有重定向 URI。',
  differsTitle: '此重定向 URI 未注册。与最接近的 URI 相比：',
  differsText: '颁发者会逐个字符进行比较。请让您的程序发送已注册的 URI，或在应用设置中添加另一个 URI。',
  sent: '已发送',
  registered: '已注册',
  onlySent: '仅发送的 URI 中有：',
  onlyRegistered: '仅注册的 URI 中有：',
  reason: (code) => reasons[code],
  otherClient: (sent, own) => `请求中的客户端 ID 不同：${sent}。此应用的客户端 ID 为 ${own}。`,
  copyRegistered: '复制已注册的 URI',
};
