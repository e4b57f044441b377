import { counter } from '../count.js';
import type { CommonMessages } from '../messages.js';

const count = counter('zh-CN');
const packageNames: Record<string, string> = { 'enterprise-api': 'Enterprise API', copilot: 'Copilot' };

export const common: CommonMessages = {
  retry: '重试',
  signIn: '登录',
  cancel: '取消',
  close: '关闭',
  copy: '复制',
  copied: '已复制',
  loading: '正在加载…',
  signedOutTitle: '您已退出登录',
  signedOutText: '请使用您的 ZoomInfo 账号登录以管理应用。',
  expiredTitle: '您的登录已过期',
  expiredText: '请重新登录以继续。您输入的内容会保留。',
  forbiddenTitle: '您还没有 DevPortal 的访问权限',
  missingPackage: (packages) => `您的组织需要以下套餐之一：${packages}。`,
  missingSubscription: '您需要 DevPortal 订阅。管理员可在 Admin Portal > User Management > Users 中分配。',
  missingOther: '您的角色不允许此操作。',
  askAdmin: '请向您的 ZoomInfo 管理员申请。',
  packageName: (id) => packageNames[id] ?? id,
  status: (status) => ({ approved: '已批准', 'under-review': '审核中', 'not-approved': '未批准' })[status],
  applicationType: (type) => ({ internal: '仅供内部使用', partner: '供合作伙伴和内部使用' })[type],
  active: '已启用',
  switchedOn: (app) => `“${app}”已启用`,
  switchedOff: (app) => `“${app}”已停用`,
  errorTitle: '操作未成功',
  errorNetwork: '无法连接服务器。请检查网络连接后重试。',
  errorTimeout: '服务器响应时间过长。请重试。',
  errorRateLimited: (seconds) =>
    seconds === undefined ? '请求过多。请稍候再试。' : count(seconds, { other: '请求过多。请在 # 秒后重试。' }),
  errorNotFound: '此应用已不存在，或者您无权查看。',
  errorConflict: '其他人在此期间进行了更改。现在显示的是当前内容。',
  errorContract: '此页面无法识别服务器的响应。可能需要重新加载页面。',
  errorServer: '服务器出现问题。请重试。',
  errorForbidden: '您没有执行此操作的权限。',
  errorValidation: '服务器拒绝了所发送的内容。',
  underReviewOff: '审核完成后才能启用此应用。',
  requestId: (id) => `请求 ${id}`,
};
