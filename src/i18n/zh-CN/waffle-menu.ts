import type { WaffleMenuMessages } from '../messages.js';

export const waffleMenu: WaffleMenuMessages = {
  label: '产品',
  loading: '正在加载…',
  failed: (reason) => `无法显示您的产品。${reason}`,
  emptyText: '您还没有产品。请向您的 ZoomInfo 管理员申请订阅。',
};
