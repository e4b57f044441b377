import type { WaffleMenuMessages } from '../messages.js';

export const waffleMenu: WaffleMenuMessages = {
  label: '製品',
  loading: '読み込み中…',
  failed: (reason) => `製品を表示できませんでした。${reason}`,
  emptyText: '利用できる製品はまだありません。ZoomInfo 管理者にサブスクリプションを依頼してください。',
};
