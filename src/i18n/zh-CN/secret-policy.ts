import { counter } from '../count.js';
import type { SecretPolicyMessages } from '../messages.js';

const count = counter('zh-CN');

export const secretPolicy: SecretPolicyMessages = {
  title: '客户端密钥',
  text: '您组织的应用的新客户端密钥可使用多长时间。现有密钥的过期时间保持不变。',
  label: '最长有效期',
  none: '无上限',
  days: (days) => count(days, { other: '# 天' }),
  other: '其他天数…',
  otherLabel: '天数',
  range: (days) => count(days, { other: '请输入 1 到 # 之间的整数天数。' }),
  effect: (days) => count(days, { other: '新密钥最迟在 # 天后过期。' }),
  effectNone: '新密钥可以设置为永不过期。',
  save: '保存策略',
  saved: '策略已保存',
  failed: (reason) => `策略未保存。${reason}`,
  conflict: '其他人在此期间更改了策略。现在显示的是当前策略。',
};
