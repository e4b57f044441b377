import type { DeleteAppMessages } from '../messages.js';

export const deleteApp: DeleteAppMessages = {
  title: (name) => `删除“${name}”？`,
  text: '应用及其客户端密钥将被永久删除。使用它的一切都会立即停止工作：任何人都无法登录此应用，应用也无法再获取令牌。',
  typeName: (name) => `输入“${name}”以确认`,
  confirm: '删除应用',
};
