import type { DevPortalMessages } from '../messages.js';

export const devPortal: DevPortalMessages = {
  title: 'DevPortal',
  areas: 'DevPortal',
  reviews: '审核',
  users: '用户',
  app: '应用',
  leaveTitle: '不保存就离开？',
  leaveText: '您的更改尚未保存。这些更改会保留在此标签页中，供您返回时使用。',
  stay: '留下',
  leave: '离开',
  breadcrumb: '导航路径',
  account: '账号',
  signOut: '退出登录',
};
