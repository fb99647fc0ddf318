# The frame around every page, what stands on each of them, and the few words that components say by themselves
# (nhsuk-frontend's own, so that the fixtures match them).
# Draft: a person has still to check every sentence.

## The frame around every page.

service-name = إخبارنا عن رعايتك
layout-title-error = خطأ: { $title }
layout-back-label = الصفحة السابقة
layout-reach-us = التحدث إلينا
layout-phone = الهاتف:
layout-find = روابط مفيدة
layout-link-start = إخبارنا عن رعايتك
layout-link-follow = متابعة ما أرسلته إلينا
layout-link-support = المساعدة والدعم
layout-link-cookies = ملفات تعريف الارتباط (cookies)
layout-link-accessibility = سهولة الاستخدام للجميع
layout-link-privacy = الخصوصية
layout-link-terms = شروط الاستخدام
layout-link-contact = الاتصال بنا
layout-link-you-said-we-did = أنتم قلتم ونحن فعلنا
demonstration-label = نسخة تجريبية
demonstration-banner = هذه نسخة تجريبية. هذا المستشفى غير حقيقي. يُرجى عدم الكتابة عن أشخاص حقيقيين: لا أحد يقرأ ما يُكتب هنا.

## Languages.

language-label = اللغات
language-draft-heading = هذه الترجمة مسودة
language-draft = لم يراجع أحد هذه الترجمة بعد. إذا كان هناك شيء غير واضح، يُرجى الاتصال بنا وطلب مترجم شفوي:
language-not-here = ليست لدينا هذه الصفحة بلغتك بعد. يُرجى الاتصال بنا وطلب مترجم شفوي:

# A moment, as "22 November 2026 at 9:05am".
moment = { $date } الساعة { $time }

## Leaving quickly. What a browser says while it leaves must tell nobody where it was.

exit-label = مغادرة سريعة
exit-link = مغادرة هذه الصفحة
exit-two-more = للمغادرة، يُرجى الضغط على Shift مرتين أخريين.
exit-one-more = للمغادرة، يُرجى الضغط على Shift مرة واحدة أخرى.
exit-late = ما زالت هذه الصفحة مفتوحة أمامك. للمغادرة، يُرجى الضغط على مفتاح Shift 3 مرات بسرعة.
exit-going = جارٍ التحميل

## When something goes wrong.

fault-not-saved = لم نحفظ ما كتبته. ما زال موجوداً في هذه الصفحة.
fault-not-sent = لم يُرسَل بعد. يمكنك إرساله مرة أخرى.
fault-wait = { $count ->
    [zero] يُرجى الانتظار أقل من دقيقة قبل المحاولة مرة أخرى.
    [one] يُرجى الانتظار نحو دقيقة واحدة قبل المحاولة مرة أخرى.
    [two] يُرجى الانتظار نحو دقيقتين قبل المحاولة مرة أخرى.
    [few] يُرجى الانتظار نحو { $count } دقائق قبل المحاولة مرة أخرى.
    [many] يُرجى الانتظار نحو { $count } دقيقة قبل المحاولة مرة أخرى.
   *[other] يُرجى الانتظار نحو { $count } دقيقة قبل المحاولة مرة أخرى.
 }
fault-incident = عند الاتصال بنا، يُرجى ذكر هذا الرقم: { $number }
fault-send-again = إرسال مرة أخرى
fault-typed-label = ما كتبته
fault-typed-hint = يمكنك نسخه والاحتفاظ به.
fault-phone-heading = أو الاتصال بنا هاتفياً
fault-to-start = الذهاب إلى صفحة البداية
fault-to-desk = الذهاب إلى قائمة الانتظار
fault-forbidden-heading = لم نتمكن من فعل ذلك
fault-forbidden-what = ربما لا يمكنك رؤية هذه الصفحة. أو ربما بقيت الصفحة السابقة مفتوحة مدة أطول من اللازم.
fault-sign-in = تسجيل الدخول مرة أخرى في علامة تبويب جديدة
fault-sign-in-then = ، إذا كان قد تم تسجيل خروجك. ثم يُرجى العودة إلى هذه الصفحة والإرسال مرة أخرى.
fault-forbidden-do = يُرجى العودة إلى البداية والمحاولة مرة أخرى.
fault-not-found-heading = الصفحة غير موجودة
fault-not-found-what = لا توجد صفحة في هذا العنوان.
fault-not-found-do = إذا كتبت العنوان بنفسك، يُرجى التحقق منه. وإذا لصقته، يُرجى التحقق من نسخه كاملاً.
fault-conflict-heading = غيّر شخص آخر هذا قبلك
fault-conflict-what = تغيّر هذا منذ أن فتحته. لم يتم التغيير الذي طلبته.
fault-conflict-do = يُرجى الاطلاع على ما تغيّر، ثم المحاولة مرة أخرى.
fault-too-large-heading = هذا أكبر من أن يُرسَل دفعة واحدة
fault-too-large-what = ما أرسلته أكبر مما يمكننا استلامه دفعة واحدة.
fault-too-large-do = يُرجى اختصاره وإرساله مرة أخرى. يمكنك أيضاً الاتصال بنا أو كتابة رسالة بريدية إلينا.
fault-too-many-heading = محاولات كثيرة جداً
fault-too-many-what = وصلتنا محاولات كثيرة من هاتفك أو جهاز الكمبيوتر أو شبكتك.
fault-too-many-do = يُرجى المحاولة لاحقاً. يمكنك أيضاً الاتصال بنا.
fault-internal-heading = عذراً، حدث خطأ ما
fault-internal-what = الخطأ منا نحن، وليس منك.
fault-internal-do = يُرجى المحاولة مرة أخرى بعد بضع دقائق. يمكنك أيضاً الاتصال بنا.
fault-unavailable-heading = عذراً، هذه الخدمة لا تعمل الآن
fault-unavailable-what = نعتذر لك. لا يمكننا الوصول إلى المكان الذي نحفظ فيه المعلومات.
fault-unavailable-do = يُرجى المحاولة مرة أخرى بعد بضع دقائق. يمكنك أيضاً الاتصال بنا.

component-error = خطأ
component-back = رجوع
component-back-to = العودة إلى
component-breadcrumb = مسار الصفحات
component-error-summary-heading = هناك مشكلة
component-information = معلومات
component-important = مهم
component-success = تم بنجاح
component-pagination = التنقل بين الصفحات
component-previous = السابق
component-next = التالي

# Follows "Previous" and "Next", read out only.
component-page = في الصفحات
component-page-number = الصفحة { $number }
component-skip-link = الانتقال إلى المحتوى الرئيسي
component-care-non-urgent = نصيحة غير عاجلة
component-care-urgent = نصيحة عاجلة
component-care-emergency = يجب التصرف فوراً
component-day = اليوم
component-month = الشهر
component-year = السنة
component-up-to-characters = الحد الأقصى لعدد الأحرف: { $limit }
component-up-to-words = الحد الأقصى لعدد الكلمات: { $limit }
component-search = بحث
component-show = عرض
component-show-password = عرض كلمة المرور
component-table-sortable = يمكن ترتيب الجدول من عناوين الأعمدة
component-homepage = الصفحة الرئيسية
component-account = الحساب
component-menu = القائمة

# "Browse" is read out before "More".
component-browse = تصفّح
component-more = المزيد
component-support-links = روابط المساعدة

# What scripts say, in other languages than English. The number stands last, so that one form does for all.
component-characters-left = الأحرف المتبقية: { $count }
component-characters-none = لم تتبق أي أحرف
component-characters-over = الأحرف الزائدة: { $count }
component-choose-file = اختيار ملف
component-drop-file = أو إسقاط الملف هنا
component-no-file = لم يتم اختيار ملف
component-files-chosen = الملفات المختارة: { $count }
component-over-drop = الملف فوق منطقة الإسقاط
component-left-drop = الملف خارج منطقة الإسقاط
