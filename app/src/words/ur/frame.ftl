# The frame around every page, what stands on each of them, and the few words that components say by themselves
# (nhsuk-frontend's own, so that the fixtures match them).
# Draft: a person has still to check every sentence.

## The frame around every page.

service-name = اپنی دیکھ بھال کے بارے میں ہمیں بتائیں
layout-title-error = غلطی: { $title }
layout-back-label = پچھلا صفحہ
layout-reach-us = ہم سے بات کریں
layout-phone = فون:
layout-find = کارآمد لنک
layout-link-start = اپنی دیکھ بھال کے بارے میں ہمیں بتائیں
layout-link-follow = آپ نے جو بھیجا، اس کی صورتحال دیکھیں
layout-link-support = مدد اور سہارا
layout-link-cookies = کوکیز (cookies)
layout-link-accessibility = سب کے لیے آسان استعمال
layout-link-privacy = رازداری
layout-link-terms = استعمال کی شرائط
layout-link-contact = ہم سے رابطہ کریں
layout-link-you-said-we-did = آپ نے کہا، ہم نے کیا
demonstration-label = نمونہ
demonstration-banner = یہ صرف ایک نمونہ ہے۔ یہ ہسپتال فرضی ہے۔ اصلی لوگوں کے بارے میں نہ لکھیں: اسے کوئی نہیں پڑھتا۔

## Languages.

language-label = زبانیں
language-draft-heading = یہ ترجمہ ابھی مسودہ ہے
language-draft = اس ترجمے کو ابھی کسی نے نہیں جانچا۔ اگر کوئی بات واضح نہ ہو تو ہمیں فون کریں اور ترجمان (interpreter) مانگیں:
language-not-here = یہ صفحہ ابھی ہمارے پاس آپ کی زبان میں نہیں ہے۔ ہمیں فون کریں اور ترجمان (interpreter) مانگیں:

# A moment, as "22 November 2026 at 9:05am".
moment = { $date } بوقت { $time }

## Leaving quickly. What a browser says while it leaves must tell nobody where it was.

exit-label = فوراً نکلیں
exit-link = اس صفحے سے نکلیں
exit-two-more = نکلنے کے لیے Shift کو 2 بار اور دبائیں۔
exit-one-more = نکلنے کے لیے Shift کو 1 بار اور دبائیں۔
exit-late = آپ ابھی اسی صفحے پر ہیں۔ نکلنے کے لیے Shift کو جلدی جلدی 3 بار دبائیں۔
exit-going = لوڈ ہو رہا ہے

## When something goes wrong.

fault-not-saved = آپ نے جو لکھا وہ محفوظ نہیں ہوا۔ وہ ابھی اس صفحے پر موجود ہے۔
fault-not-sent = یہ ابھی بھیجا نہیں گیا۔ آپ اسے دوبارہ بھیج سکتے ہیں۔
fault-wait = { $count ->
    [one] تقریباً 1 منٹ انتظار کریں، پھر دوبارہ کوشش کریں۔
   *[other] تقریباً { $count } منٹ انتظار کریں، پھر دوبارہ کوشش کریں۔
 }
fault-incident = اگر آپ ہمیں فون کریں تو یہ نمبر بتائیں: { $number }
fault-send-again = دوبارہ بھیجیں
fault-typed-label = آپ نے جو لکھا
fault-typed-hint = آپ اسے کاپی کر کے اپنے پاس رکھ سکتے ہیں۔
fault-phone-heading = یا ہمیں فون کریں
fault-to-start = پہلے صفحے پر جائیں
fault-to-desk = قطار پر جائیں
fault-forbidden-heading = ہم یہ نہیں کر سکے
fault-forbidden-what = ہو سکتا ہے کہ آپ کو یہ صفحہ دیکھنے کی اجازت نہ ہو۔ یا جس صفحے سے آپ آئے، وہ بہت دیر تک کھلا رہا۔
fault-sign-in = نئے ٹیب میں دوبارہ سائن اِن کریں
fault-sign-in-then = ، اگر آپ سائن آؤٹ ہو گئے تھے۔ پھر اس صفحے پر واپس آئیں اور اسے دوبارہ بھیجیں۔
fault-forbidden-do = شروع میں واپس جائیں اور دوبارہ کوشش کریں۔
fault-not-found-heading = صفحہ نہیں ملا
fault-not-found-what = اس پتے پر کوئی صفحہ نہیں ہے۔
fault-not-found-do = اگر آپ نے پتا خود لکھا ہے تو اسے دیکھ لیں۔ اگر پیسٹ کیا ہے تو دیکھ لیں کہ پورا کاپی ہوا ہے۔
fault-conflict-heading = کسی اور نے اسے پہلے بدل دیا
fault-conflict-what = آپ کے کھولنے کے بعد یہ بدل گیا ہے۔ آپ کی تبدیلی نہیں ہوئی۔
fault-conflict-do = دیکھ لیں کہ کیا بدلا ہے، پھر دوبارہ کوشش کریں۔
fault-too-large-heading = یہ ایک ساتھ بھیجنے کے لیے بہت زیادہ ہے
fault-too-large-what = آپ نے جو بھیجا وہ اتنا بڑا ہے کہ ہم اسے ایک ساتھ نہیں لے سکتے۔
fault-too-large-do = اسے چھوٹا کریں اور دوبارہ بھیجیں۔ آپ ہمیں فون بھی کر سکتے ہیں یا خط بھی لکھ سکتے ہیں۔
fault-too-many-heading = بہت زیادہ کوششیں
fault-too-many-what = آپ کے فون، کمپیوٹر یا نیٹ ورک سے بہت زیادہ کوششیں ہوئی ہیں۔
fault-too-many-do = کچھ دیر بعد دوبارہ کوشش کریں۔ آپ ہمیں فون بھی کر سکتے ہیں۔
fault-internal-heading = معذرت، کچھ گڑبڑ ہو گئی
fault-internal-what = یہ ہماری غلطی ہے۔ آپ نے کچھ غلط نہیں کیا۔
fault-internal-do = چند منٹ بعد دوبارہ کوشش کریں۔ آپ ہمیں فون بھی کر سکتے ہیں۔
fault-unavailable-heading = معذرت، یہ سروس اس وقت کام نہیں کر رہی
fault-unavailable-what = ہمیں افسوس ہے۔ ہم جہاں معلومات محفوظ رکھتے ہیں، اس وقت وہاں تک نہیں پہنچ پا رہے۔
fault-unavailable-do = چند منٹ بعد دوبارہ کوشش کریں۔ آپ ہمیں فون بھی کر سکتے ہیں۔

component-error = غلطی
component-back = واپس
component-back-to = واپس جائیں:
component-breadcrumb = صفحات کا راستہ
component-error-summary-heading = ایک مسئلہ ہے
component-information = معلومات
component-important = اہم
component-success = کامیابی
component-pagination = صفحات کی ترتیب
component-previous = پچھلا
component-next = اگلا

# Follows "Previous" and "Next", read out only.
component-page = صفحہ
component-page-number = صفحہ { $number }
component-skip-link = سیدھے اصل مواد پر جائیں
component-care-non-urgent = ایسا مشورہ جو فوری نہیں
component-care-urgent = فوری مشورہ
component-care-emergency = ابھی قدم اٹھانا ضروری ہے
component-day = دن
component-month = مہینہ
component-year = سال
component-up-to-characters = آپ { $limit } حروف تک لکھ سکتے ہیں
component-up-to-words = آپ { $limit } الفاظ تک لکھ سکتے ہیں
component-search = تلاش کریں
component-show = دکھائیں
component-show-password = پاس ورڈ دکھائیں
component-table-sortable = کالم کے عنوان سے ترتیب بدلی جا سکتی ہے
component-homepage = مرکزی صفحہ
component-account = اکاؤنٹ
component-menu = مینو

# "Browse" is read out before "More".
component-browse = دیکھیں:
component-more = مزید
component-support-links = مدد کے لنک

# What scripts say, in other languages than English. The number stands last, so that one form does for all.
component-characters-left = باقی حروف: { $count }
component-characters-none = کوئی حرف باقی نہیں
component-characters-over = زائد حروف: { $count }
component-choose-file = فائل منتخب کریں
component-drop-file = یا فائل یہاں چھوڑیں
component-no-file = کوئی فائل منتخب نہیں
component-files-chosen = منتخب فائلیں: { $count }
component-over-drop = فائل چھوڑنے کی جگہ پر ہے
component-left-drop = فائل چھوڑنے کی جگہ سے باہر ہے
