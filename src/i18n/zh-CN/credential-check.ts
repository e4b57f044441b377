import type { CredentialVerdict } from '../../contract/credential-check.js';
import type { CredentialCheckMessages } from '../messages.js';

const verdicts: Record<CredentialVerdict, readonly [title: string, text: string]> = {
  right: ['此密钥可用', '颁发者接受它与此应用的客户端 ID 搭配使用。如果登录仍然失败，请检查重定向 URI。'],
  'under-review': ['密钥正确，但应用未获批准', '在获得批准之前，它最多只能在您的组织内使用，并且仅在应用启用时有效。'],
  inactive: [
    '此密钥已停用',
    '它属于此应用，但已被停用，或已到设定的停用时间。请在“客户端密钥”下重新启用它，或为您的程序提供一个已启用的密钥。',
  ],
  expired: ['此密钥已过期', '它属于此应用，但颁发者不会再接受它。请在“客户端密钥”下生成新密钥，并提供给您的程序。'],
  'other-app': ['此密钥属于另一个应用', '请将它与该应用的客户端 ID 搭配使用，或为您的程序提供此应用的密钥。'],
  typo: ['此密钥不完整或有错误', '有一个或多个字符错误、缺失或多余。请从存储位置重新复制，前后不要带空格。'],
  unknown: [
    '未知的密钥',
    '它的格式符合密钥的样式，但您的组织没有这样的密钥：它已被删除，或者属于其他人。请在“客户端密钥”下生成新密钥。',
  ],
  'app-off': ['密钥正确，但应用已停用', '颁发者会拒绝此应用的所有请求。请启用应用后重试。'],
};

export const credentialCheck: CredentialCheckMessages = {
  title: '检查客户端密钥',
  hint: '了解颁发者如何判定您持有的密钥。密钥仅发送这一次，不会在任何地方保存或显示。',
  label: '客户端密钥',
  empty: '请先粘贴客户端密钥。',
  check: '检查密钥',
  checking: '正在检查…',
  slow: '颁发者的响应时间比平时长。',
  verdictTitle: (verdict, app) =>
    verdict === 'other-app' && app !== null ? `此密钥属于“${app}”` : verdicts[verdict][0],
  verdictText: (verdict) => verdicts[verdict][1],
  failed: (reason) => `密钥未检查。${reason}`,
};
