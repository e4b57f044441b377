import { counter } from '../count.js';
import type { AppListDeskMessages } from '../messages.js';

const count = counter('zh-CN');

export const appListDesk: AppListDeskMessages = {
  any: '不限',
  on: '开',
  off: '关',
  sort: '排序方式',
  ascending: '升序',
  descending: '降序',
  columns: '列',
  edit: '编辑',
  rotate: '轮换密钥',
  duplicate: '复制应用',
  withdraw: '撤回审核',
  copyClientId: '复制客户端 ID',
  remove: '删除…',
  clientIdCopied: '客户端 ID 已复制',
  copyRefused: (text) => `浏览器拒绝了复制操作。客户端 ID 为 ${text}。`,
  selected: (apps) => count(apps, { other: '已选择 # 个应用' }),
  clearSelection: '清除选择',
  withdrawTitle: (app) => `撤回对“${app}”的审核？`,
  withdrawText: '审核员将不再看到它。已批准的内容继续有效。编辑后可以重新提交。',
  withdrawn: (app) => `“${app}”已撤回审核`,
  deleted: (app) => `“${app}”已删除`,
  bulkTitle: (action, apps) =>
    count(apps, {
      other: { activate: '启用 # 个应用？', deactivate: '停用 # 个应用？', delete: '删除 # 个应用？' }[action],
    }),
  bulkText: (action) =>
    ({
      activate: '用户可以重新登录这些应用，应用也可以获取令牌。',
      deactivate: '在重新启用之前，任何人都无法登录这些应用，应用也无法获取令牌。',
      delete: '这些应用及其客户端密钥将被永久删除。使用它们的一切都会立即停止工作。',
    })[action],
  bulkConfirm: (word) => `输入“${word}”以确认`,
  bulkWord: '删除',
  bulkRun: (action) => ({ activate: '启用', deactivate: '停用', delete: '删除' })[action],
  bulkProgress: (done, apps) => `${count(done, { other: '#' })}/${count(apps, { other: '#' })}…`,
  bulkDone: (done, failed) =>
    count(done, { other: '# 个应用已完成' }) + (failed === 0 ? '' : count(failed, { other: '，# 个未完成' })),
  bulkResult: (action) => ({ activate: '已启用', deactivate: '已停用', delete: '已删除' })[action],
  bulkStopped: '未执行：在此之前已停止',
  stop: '停止',
  failed: (reason) => `未完成。${reason}`,
};
