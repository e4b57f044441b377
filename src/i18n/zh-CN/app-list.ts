import { counter } from '../count.js';
import type { AppListMessages } from '../messages.js';

const count = counter('zh-CN');

export const appList: AppListMessages = {
  title: 'API 应用',
  description: '使用我们的 API 扩展您现有的技术体系，充分发挥 ZoomInfo 的价值。您可以在此管理应用。',
  createApp: '创建应用',
  column: (column) =>
    ({
      name: '应用名称',
      clientId: '客户端 ID',
      applicationType: '应用类型',
      updatedAt: '上次更新时间',
      status: '状态',
      active: '已启用',
    })[column],
  type: (type) => ({ internal: '内部', partner: '合作伙伴' })[type],
  actions: '操作',
  actionsFor: (app) => `“${app}”的操作`,
  activeFor: (app) => `启用“${app}”`,
  selectAll: '全选',
  selectApp: (app) => `选择“${app}”`,
  open: '打开',
  switchFailed: (app, reason) => `“${app}”未更改。${reason}`,
  search: '按名称或客户端 ID 搜索',
  filters: '视图',
  total: (apps) => count(apps, { other: '# 个应用' }),
  emptyTitle: '暂无应用',
  emptyText: '注册应用以获取用于 ZoomInfo API 的客户端 ID 和客户端密钥。',
  noMatchTitle: '没有匹配的应用',
  noMatchText: '请尝试其他搜索内容，或取消筛选条件。',
  clearFilters: '清除搜索和筛选条件',
};
