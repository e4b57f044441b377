import { counter } from '../count.js';
import type { ReviewQueueMessages } from '../messages.js';

const count = counter('zh-CN');

const risks: Record<string, [title: string, text: string]> = {
  'new-host': ['新主机', '此前没有审核员为该组织批准过此主机。请确认主机属于该组织：控制主机的人会收到登录信息。'],
  loopback: [
    '本地计算机',
    '登录信息会发送到用户本机上的程序，而本机上的任何程序都可以监听。适用于桌面工具，不适用于 Web 应用。',
  ],
  'custom-scheme': ['应用链接', '用户设备上的其他应用可以声明同一协议并接收登录信息。指向应用的 https:// 链接更安全。'],
  'widened-scopes': ['新增访问权限', '应用目前没有此权限。请检查其用途是否需要。'],
  'look-alike': ['相似主机', '此主机可能被误认为是 ZoomInfo 的主机或该组织使用的主机。请逐个字母比较。'],
};

export const reviewQueue: ReviewQueueMessages = {
  title: '审核队列',
  description: '等待决定的合作伙伴应用。等待时间最长的排在最前。',
  state: '状态',
  allStates: '所有状态',
  kind: '类型',
  allKinds: '所有类型',
  assignee: '负责人',
  everyone: '所有人',
  me: '我',
  nobody: '无',
  search: '搜索应用和组织',
  app: '应用',
  organization: '组织',
  risks: '风险标记',
  riskCount: (marks) => (marks === 0 ? '无' : count(marks, { other: '# 个标记' })),
  submitted: '提交时间',
  submittedBy: '提交者',
  clientId: '客户端 ID',
  open: (app) => `审核“${app}”`,
  total: (reviews) => count(reviews, { other: '# 项审核' }),
  more: '显示更多',
  emptyTitle: '已全部处理完毕',
  emptyText: '没有等待审核的应用。新提交的应用会显示在这里。',
  noMatchTitle: '没有匹配项',
  noMatchText: '没有符合搜索和筛选条件的审核。',
  clearFilters: '清除筛选条件',
  forbiddenTitle: '仅审核员可以进行审核',
  forbiddenText: '您的账号没有审核员角色。该角色由 ZoomInfo 的 API 团队和合作伙伴团队分配。',
  unavailableTitle: '此处不提供审核功能',
  unavailableText: '此 DevPortal 没有审核队列。',
  goneText: '此审核已不存在，或者您无权查看。',
  back: '审核队列',
  changes: '申请的更改',
  wholeApp: '更改后的完整应用',
  requestedApp: '申请的应用',
  riskTitle: (code) => risks[code]?.[0] ?? '请仔细检查',
  riskText: (code) => risks[code]?.[1] ?? '此值已被规则标记。',
  assignToMe: '分配给我',
  takeOver: '接手',
  giveBack: '退回',
  assignedToYou: '已分配给您',
  assignedTo: (name) => `已分配给 ${name}`,
  unassigned: '未分配',
  addNote: '添加备注',
  addNoteOn: (field) => `为${field}添加备注`,
  removeNote: '移除备注',
  count: (length, limit) => `${count(length, { other: '#' })}/${count(limit, { other: '# 个字符' })}`,
  decision: '决定',
  choice: (decision) => ({ approved: '批准', 'changes-requested': '要求修改', 'not-approved': '不批准' })[decision],
  choiceHint: (decision) =>
    ({
      approved: '申请的内容立即生效。',
      'changes-requested': '所有者编辑应用后重新提交。',
      'not-approved': '申请被拒绝，并附上您给出的原因。',
    })[decision],
  reason: '原因',
  reasonOptional: '消息（可选）',
  reasonHint: '应用的所有者会看到此内容。',
  notesGoAlong: (notes) => count(notes, { other: '将一并发送 # 条字段备注。' }),
  goOn: '继续',
  problem: (code) => problems[code] ?? '此内容无法接受。',
  refused: (reason) => refusals[reason] ?? '目前无法对此审核作出决定。',
  confirmTitle: (decision, app) =>
    ({
      approved: `批准“${app}”？`,
      'changes-requested': `要求修改“${app}”？`,
      'not-approved': `拒绝“${app}”？`,
    })[decision],
  deciding: '正在发送…',
  causes: {
    switchedOn: '应用将启用，其他组织的用户可以立即登录。',
    redirectUris: '以下新的重定向 URI 将立即生效：',
    removedUris: '以下重定向 URI 将失效：',
    scopes: '应用将立即获得以下访问权限：',
    removedScopes: '应用将失去以下访问权限：',
    partnerUse: '其他组织的用户可以使用此应用。',
    staysOff: '对其他组织的用户，应用将保持停用。',
    staysLive: '已批准的版本保持不变，继续有效。',
    ownerTold: '所有者会看到您的原因和备注，并可以重新提交应用。',
    notFinal: '此处无法撤销该决定。',
  },
  decided: (decision, app) =>
    ({
      approved: `“${app}”已批准。`,
      'changes-requested': `已要求修改“${app}”。`,
      'not-approved': `“${app}”未批准。`,
    })[decision],
  notDecided: (reason) => `您的决定未被接受。${reason}`,
  notAssigned: (reason) => `负责人未更改。${reason}`,
  changedTitle: '所有者更改了此申请',
  changedText: '现在显示的是新版本。以下是它与您之前所看版本的差异；您输入的内容已保留。',
  seenBefore: '您之前看到的',
  now: '现在',
  changedSeen: '知道了',
};

const problems: Record<string, string> = {
  decision: '请选择一个决定。',
  reason: '请说明原因：所有者需要据此继续。',
  'too-long': '内容过长。',
};

const refusals: Record<string, string> = {
  decided: '此审核已有决定或已被撤回。操作者请见对话。',
  'own-tenant': '此应用属于您自己的组织，须由其他组织的审核员作出决定。',
};
