import { counter } from '../count.js';
import { isolate } from '../isolate.js';
import type { CreateAppMessages } from '../messages.js';

const count = counter('he');

export const createApp: CreateAppMessages = {
  title: 'יצירת אפליקציה',
  name: 'שם שילוב האפליקציה',
  namePlaceholder: 'הזינו את שם האפליקציה',
  logo: 'לוגו (אופציונלי)',
  logoDrop: 'גררו לכאן קובץ או',
  logoSelect: 'בחרו קובץ',
  logoFormats: 'פורמטים: PNG, JPG, JPEG או GIF',
  logoLimits: `עד 1MB | גודל מינימלי ${isolate('420 × 120 px')}`,
  logoPreview: 'תצוגה מקדימה של הלוגו',
  logoFacts: (width, height, kilobytes) => `${isolate(`${width} × ${height} px`)}, ${isolate(`${kilobytes} kB`)}`,
  logoRemove: 'הסרת הלוגו',
  logoKeep: 'שמירת הלוגו הנוכחי',
  logoCurrent: 'הלוגו הנוכחי',
  logoReading: 'קוראים את הקובץ…',
  type: 'סוג האפליקציה',
  typeHint: 'בחרו את השימוש המיועד באפליקציה',
  internalHint: 'האפליקציה תהיה זמינה רק למשתמשים בארגון שלכם',
  partnerHint: 'האפליקציה עשויה להיות זמינה למשתמשי צד שלישי. בחירה זו תתחיל תהליך בדיקה.',
  redirectUris: 'כתובות URI להפניה אוטומטית בכניסה',
  redirectUrisHint: 'ZoomInfo שולחת לכתובות האלה את תגובת האימות ואת אסימון המזהה עבור בקשת הכניסה של המשתמש.',
  redirectUri: (number) => `URI להפניה אוטומטית בכניסה ${number}`,
  redirectUriPlaceholder: `למשל ${isolate('https://zoominfo.com ...')}`,
  addUri: 'הוספת URI',
  removeUri: (number) => `הסרת URI ${number}`,
  scopes: 'היקפי הרשאות',
  scopesHint: 'בחרו את היקפי ההרשאות של ה-API שבהם האפליקציה תשתמש',
  scopesChosen: (chosen, total) => `נבחרו ${chosen} מתוך ${total}`,
  showScopes: (category) => `היקפי הרשאות בקטגוריה ${isolate(category)}`,
  lockedScope: (packageName) => `נדרשת החבילה ${isolate(packageName)}`,
  create: 'יצירה',
  creating: 'יוצרים…',
  problems: (fields) =>
    count(fields, { one: 'יש שדה אחד שצריך לתקן.', two: 'יש שני שדות שצריך לתקן.', other: 'יש # שדות שצריך לתקן.' }),
  restored: 'מה שהקלדתם קודם שוחזר.',
  startOver: 'התחלה מחדש',
  // A name that is stored: without isolates.
  copyOf: (name) => `עותק של ${name}`,
  note: 'הערת הבדיקה:',
  problem: (path, code, limit) => problems[`${path} ${code}`]?.(limit ?? 0) ?? 'הערך הזה לא מתקבל.',
};

const atMostCharacters = (limit: number): string =>
  count(limit, {
    one: 'אפשר להזין תו אחד לכל היותר.',
    two: 'אפשר להזין עד שני תווים.',
    other: 'אפשר להזין עד # תווים.',
  });

const problems: Record<string, (limit: number) => string> = {
  'name required': () => 'הזינו שם לאפליקציה.',
  'name too-long': atMostCharacters,
  'name malformed': () => 'השם כולל תווים שלא ניתן להציג. הקלידו אותו שוב.',
  'name taken': () => 'אפליקציה אחרת של הארגון כבר משתמשת בשם הזה. בחרו שם אחר.',
  'logo too-big': () => 'הקובץ גדול מ-1MB.',
  'logo not-an-image': () => 'הקובץ אינו תמונת PNG,‏ JPG,‏ JPEG או GIF, גם אם שמו אומר אחרת.',
  'logo svg': () => 'קובצי SVG לא מתקבלים. השתמשו בתמונת PNG,‏ JPG,‏ JPEG או GIF.',
  'logo damaged': () => 'התמונה פגומה. ייצאו אותה שוב, או בחרו קובץ אחר.',
  'logo too-small': () => `התמונה קטנה מדי: היא צריכה להיות לפחות ${isolate('420 × 120 px')}.`,
  'logo too-wide': (limit) => `התמונה גדולה מדי: אפשר עד ${isolate(`${count(limit, { other: '#' })} px`)} בכל צלע.`,
  'applicationType required': () => 'בחרו סוג אפליקציה.',
  'redirectUris required': () => 'הזינו לפחות URI אחד להפניה אוטומטית.',
  'redirectUris too-many': (limit) =>
    count(limit, {
      one: 'אפשר להשתמש ב-URI אחד להפניה אוטומטית.',
      two: 'אפשר להשתמש בשתי כתובות URI להפניה אוטומטית לכל היותר.',
      other: 'אפשר להשתמש ב-# כתובות URI להפניה אוטומטית לכל היותר.',
    }),
  'redirectUris too-long': atMostCharacters,
  'redirectUris malformed': () => 'זה לא URI חוקי. בדקו אם יש בו רווחים או שגיאות הקלדה.',
  'redirectUris relative': () => `הזינו את ה-URI המלא, החל מ-${isolate('https://')}.`,
  'redirectUris scheme': () =>
    `סוג כזה של URI אינו מותר. השתמשו ב-${isolate('https://')}, או ב-${isolate('com.example.app:/')} באפליקציה מקורית.`,
  'redirectUris http': () =>
    `השתמשו ב-${isolate('https://')}. אפשר להשתמש ב-${isolate('http://')} רק עבור localhost ו-${isolate('127.0.0.1')}.`,
  'redirectUris credentials': () => 'הסירו את שם המשתמש או הסיסמה שלפני הסימן @.',
  'redirectUris wildcard': () => 'תווים כלליים (*) אינם מותרים. הוסיפו כל URI במלואו.',
  'redirectUris fragment': () => 'הסירו את הסימן # ואת מה שאחריו.',
  'redirectUris duplicate': () => 'ה-URI הזה כבר נמצא ברשימה.',
  'scopes required': () => 'בחרו לפחות היקף הרשאות אחד.',
  'metadata required': () => 'מלאו שדה זה.',
  'metadata malformed': () => 'הטקסט כולל תווים שלא ניתן לשמור. הקלידו אותו שוב.',
  'scopes unknown': () => 'אחד מהיקפי ההרשאות כבר לא קיים. טענו את הדף מחדש.',
  'scopes locked': () => 'החבילות של הארגון שלכם לא כוללות את אחד מהיקפי ההרשאות.',
};
