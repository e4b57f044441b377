import type { DeleteAppMessages } from '../messages.js';

export const deleteApp: DeleteAppMessages = {
  title: (name) => `「${name}」を削除しますか？`,
  text: 'アプリとそのクライアントシークレットは完全に削除されます。利用しているものはただちに動作しなくなります。だれもアプリにサインインできなくなり、アプリは新しいトークンを取得できなくなります。',
  typeName: (name) => `確認のため「${name}」と入力してください`,
  confirm: 'アプリを削除',
};
