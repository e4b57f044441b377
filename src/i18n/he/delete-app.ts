import { isolate } from '../isolate.js';
import type { DeleteAppMessages } from '../messages.js';

export const deleteApp: DeleteAppMessages = {
  title: (name) => `למחוק את ${isolate(name)}?`,
  text: 'האפליקציה וסודות הלקוח שלה יימחקו לצמיתות. כל מה שמשתמש בה יפסיק לפעול מיד: איש לא יוכל להיכנס אליה, והיא לא תקבל עוד אסימונים.',
  typeName: (name) => `כדי לאשר, הקלידו ${isolate(name)}`,
  confirm: 'מחיקת האפליקציה',
};
