import { counter } from '../count.js';
import { isolate } from '../isolate.js';
import type { CreateAppMessages } from '../messages.js';

const count = counter('ar');

export const createApp: CreateAppMessages = {
  title: 'إنشاء تطبيق',
  name: 'اسم تكامل التطبيق',
  namePlaceholder: 'أدخِل اسم تطبيقك',
  logo: 'الشعار (اختياري)',
  logoDrop: 'اسحب ملفًا وأفلِته هنا أو',
  logoSelect: 'اختر ملفًا',
  logoFormats: 'بتنسيق PNG أو JPG أو JPEG أو GIF',
  logoLimits: `الحد الأقصى ${isolate('1 MB')} | الحد الأدنى للأبعاد ${isolate('420 × 120 px')}`,
  logoPreview: 'معاينة الشعار',
  logoFacts: (width, height, kilobytes) => `${isolate(`${width} × ${height} px`)}، ${isolate(`${kilobytes} kB`)}`,
  logoRemove: 'إزالة الشعار',
  logoKeep: 'الاحتفاظ بالشعار الحالي',
  logoCurrent: 'الشعار الحالي',
  logoReading: 'جارٍ قراءة الملف…',
  type: 'نوع التطبيق',
  typeHint: 'اختر الاستخدام المقصود لتطبيقك',
  internalHint: 'سيكون التطبيق متاحًا فقط للمستخدمين داخل مؤسستك',
  partnerHint: 'يمكن إتاحة التطبيق لمستخدمين من جهات خارجية. سيؤدي هذا الاختيار إلى بدء عملية مراجعة.',
  redirectUris: 'عناوين URI لإعادة التوجيه عند تسجيل الدخول',
  redirectUrisHint:
    'ترسل ZoomInfo إلى هذه العناوين استجابة المصادقة ورمز التعريف المميّز استجابةً لطلب تسجيل دخول المستخدم.',
  redirectUri: (number) => `عنوان URI لإعادة التوجيه عند تسجيل الدخول ${number}`,
  redirectUriPlaceholder: `مثال: ${isolate('https://zoominfo.com ...')}`,
  addUri: 'إضافة عنوان URI',
  removeUri: (number) => `إزالة عنوان URI ${number}`,
  scopes: 'النطاقات',
  scopesHint: 'اختر نطاقات واجهة برمجة التطبيقات التي تريد استخدامها مع التطبيق',
  scopesChosen: (chosen, total) => `تم تحديد ${chosen} من ${total}`,
  showScopes: (category) => `النطاقات في ${isolate(category)}`,
  lockedScope: (packageName) => `يتطلب باقة ${isolate(packageName)}`,
  create: 'إنشاء',
  creating: 'جارٍ الإنشاء…',
  problems: (fields) =>
    count(fields, {
      one: 'هناك حقل واحد يحتاج إلى انتباهك.',
      two: 'هناك حقلان يحتاجان إلى انتباهك.',
      few: 'هناك # حقول تحتاج إلى انتباهك.',
      many: 'هناك # حقلًا تحتاج إلى انتباهك.',
      other: 'هناك # حقل تحتاج إلى انتباهك.',
    }),
  restored: 'تمت استعادة ما كتبته سابقًا.',
  startOver: 'البدء من جديد',
  // A name that is stored: without isolates.
  copyOf: (name) => `نسخة من ${name}`,
  note: 'ملاحظة المراجِع:',
  problem: (path, code, limit) => problems[`${path} ${code}`]?.(limit ?? 0) ?? 'هذه القيمة غير مقبولة.',
};

const atMostCharacters = (limit: number): string =>
  count(limit, {
    one: 'استخدم حرفًا واحدًا على الأكثر.',
    two: 'استخدم حرفين على الأكثر.',
    few: 'استخدم # أحرف على الأكثر.',
    many: 'استخدم # حرفًا على الأكثر.',
    other: 'استخدم # حرف على الأكثر.',
  });

const problems: Record<string, (limit: number) => string> = {
  'name required': () => 'أدخِل اسمًا للتطبيق.',
  'name too-long': atMostCharacters,
  'name malformed': () => 'يحتوي الاسم على أحرف لا يمكن عرضها. اكتبه مرة أخرى.',
  'name taken': () => 'يحمل تطبيق آخر في مؤسستك هذا الاسم. اختر اسمًا مختلفًا.',
  'logo too-big': () => `حجم الملف أكبر من ${isolate('1 MB')}.`,
  'logo not-an-image': () => 'الملف ليس صورة PNG أو JPG أو JPEG أو GIF، أيًا كان ما يشير إليه اسمه.',
  'logo svg': () => 'ملفات SVG غير مقبولة. استخدم صورة PNG أو JPG أو JPEG أو GIF.',
  'logo damaged': () => 'الصورة تالفة. صدّرها مرة أخرى، أو اختر ملفًا آخر.',
  'logo too-small': () => `الصورة صغيرة جدًا: يجب ألا تقل أبعادها عن ${isolate('420 × 120 px')}.`,
  'logo too-wide': (limit) =>
    `الصورة كبيرة جدًا: استخدم ${isolate(`${count(limit, { other: '#' })} px`)} على الأكثر لكل ضلع.`,
  'applicationType required': () => 'اختر نوع التطبيق.',
  'redirectUris required': () => 'أدخِل عنوان URI واحدًا على الأقل لإعادة التوجيه.',
  'redirectUris too-many': (limit) =>
    count(limit, {
      one: 'استخدم عنوان URI واحدًا على الأكثر لإعادة التوجيه.',
      two: 'استخدم عنواني URI على الأكثر لإعادة التوجيه.',
      few: 'استخدم # عناوين URI على الأكثر لإعادة التوجيه.',
      many: 'استخدم # عنوان URI على الأكثر لإعادة التوجيه.',
      other: 'استخدم # عنوان URI على الأكثر لإعادة التوجيه.',
    }),
  'redirectUris too-long': atMostCharacters,
  'redirectUris malformed': () => 'هذا ليس عنوان URI صالحًا. تحقّق من المسافات والأخطاء الإملائية.',
  'redirectUris relative': () => `أدخِل عنوان URI بالكامل، بدءًا من ${isolate('https://')}.`,
  'redirectUris scheme': () =>
    `هذا النوع من عناوين URI غير مسموح به. استخدم ${isolate('https://')}، أو ${isolate('com.example.app:/')} للتطبيقات الأصلية.`,
  'redirectUris http': () =>
    `استخدم ${isolate('https://')}. لا يُسمح باستخدام ${isolate('http://')} إلا مع localhost و${isolate('127.0.0.1')}.`,
  'redirectUris credentials': () => 'أزِل اسم المستخدم أو كلمة المرور قبل العلامة @.',
  'redirectUris wildcard': () => 'أحرف البدل (*) غير مسموح بها. أضِف كل عنوان URI بالكامل.',
  'redirectUris fragment': () => 'أزِل العلامة # وما بعدها.',
  'redirectUris duplicate': () => 'عنوان URI هذا موجود في القائمة بالفعل.',
  'scopes required': () => 'اختر نطاقًا واحدًا على الأقل.',
  'metadata required': () => 'املأ هذا الحقل.',
  'metadata malformed': () => 'يحتوي النص على أحرف لا يمكن حفظها. اكتبه مرة أخرى.',
  'scopes unknown': () => 'لم يعد أحد النطاقات موجودًا. أعد تحميل الصفحة.',
  'scopes locked': () => 'لا تتضمن باقات مؤسستك أحد النطاقات.',
};
