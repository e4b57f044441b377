import type { ReviewMessages } from '../messages.js';

const fields: Record<string, string> = {
  name: '应用集成名称',
  logo: '徽标',
  applicationType: '应用类型',
  redirectUris: '登录重定向 URI',
  scopes: '权限范围',
};
const lists = ['redirectUris', 'scopes'];
const actions: Record<string, string> = {
  submitted: '提交了应用审核',
  resubmitted: '重新提交了应用',
  withdrawn: '撤回了应用审核',
  approved: '批准了应用',
  'changes-requested': '要求修改',
  'not-approved': '未批准应用',
};

export const review: ReviewMessages = {
  field: (path) => {
    const [name = '', index] = path.split('/');
    const label = fields[name] ?? name;
    return index !== undefined && lists.includes(name) ? `${label} ${Number(index) + 1}` : label;
  },
  fieldHeading: '字段',
  live: '当前有效',
  requested: '申请内容',
  added: '新增',
  removed: '移除',
  unchanged: '未更改',
  none: '无',
  state: (state) =>
    ({
      waiting: '等待审核',
      'changes-requested': '要求修改',
      approved: '已批准',
      'not-approved': '未批准',
      withdrawn: '已撤回',
    })[state],
  kind: (kind) => ({ registration: '新应用', change: '更改' })[kind],
  threadTitle: '对话',
  threadAction: (action) => actions[action] ?? action,
  someone: '某位用户',
  noteOn: (field) => `关于${field}的备注`,
};
