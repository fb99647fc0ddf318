# Following what was sent, and what can be done there.
# Draft: a person has still to check every sentence.

## Cases.

outcome-information-given = أجبنا عن السؤال.
outcome-put-right = أصلحنا الأمر.
outcome-apology = اعتذرنا.
outcome-passed-on = أرسلنا الأمر إلى الجناح (ward) أو الخدمة.
outcome-signposted = ذكرنا من يمكنه المساعدة أيضاً.
outcome-shared = أطلعنا عليه الأشخاص الذين يتعلق بهم.
outcome-withdrawn = طُلب منا التوقف.
outcome-no-reply = لم نتمكن من الوصول إلى الشخص الذي كتب.
outcome-not-a-concern = نعتقد أن هذا لم يكن موجهاً إلينا.
outcome-not-required = لم نتمكن من التعامل مع هذا بموجب لوائح الشكاوى، وأوضحنا السبب.
outcome-transferred = تتعامل معه جهة أخرى.
outcome-merged = نتعامل معه مع أمر آخر أخبرتنا به.
case-merged-into = الرقم المرجعي الآخر هو { $reference }. يرجى استخدامه مع رمزه.

## What the person who sent it sees happen.

stage-received = وصل إلينا
stage-taken = لقد قرأناه
stage-acknowledged = نبحث عمّا حدث
stage-answered = أُرسل الرد
stage-resolved = مغلق
event-received = أخبرتنا بهذا
event-claimed = بدأ أحد أفراد فريقنا النظر فيه
event-acknowledged = أخبرناك بأنه وصل إلينا
event-replied = كتبنا إليك
event-holding-reply = كتبنا إليك
event-resolved = أغلقناه
event-reopened = فتحناه مرة أخرى
event-signposted = أخبرناك بمن يمكنه المساعدة
event-code-renewed = أُنشئ رمز جديد
event-record-sent = أرسلنا إليك نسخة مما كتبناه
event-track-changed = غيّرنا طريقة تعاملنا مع هذا الأمر
event-planned = أخبرناك متى سنردّ
event-updated = أخبرناك إلى أين وصل الأمر
event-dismissed = نظرنا فيه وأغلقناه
event-not-required = أخبرناك لماذا لا نتعامل مع هذا على أنه شكوى
event-passed-on = أحلناه إلى جهة أخرى
event-merged = ضممناه إلى أمر آخر أخبرتنا به
event-person-wrote = كتبت إلينا
event-person-sent-files = أرسلت إلينا ملفات
event-corrected = صحّحت شيئاً
event-not-resolved = أخبرتنا بأن هذا لم يُحل
event-asked-for-update = سألت أين وصل الأمر
event-asked-to-stop = طلبت منا التوقف
event-carried-on = طلبت منا الاستمرار
event-contact-changed = غيّرت طريقة التواصل معك

## How a date was worked out.

due-summary = كيف حددنا هذا التاريخ
due-working-days = { $count ->
    [zero] لا نحسب أي يوم عمل. نبدأ في اليوم الذي يلي { $from }.
    [one] نحسب يوم عمل واحداً. نبدأ في اليوم الذي يلي { $from }.
    [two] نحسب يومَي عمل. نبدأ في اليوم الذي يلي { $from }.
    [few] نحسب { $count } أيام عمل. نبدأ في اليوم الذي يلي { $from }.
    [many] نحسب { $count } يوم عمل. نبدأ في اليوم الذي يلي { $from }.
   *[other] نحسب { $count } يوم عمل. نبدأ في اليوم الذي يلي { $from }.
 }
due-weekends = أيام السبت والأحد لا تُحسب.
due-no-bank-holidays = لا توجد عطلة رسمية في هذه المدة.
due-bank-holidays = هذه العطل الرسمية لا تُحسب:
due-bank-holiday = { $date }، { $name }
due-months = { $count ->
    [zero] لا تمنحنا قواعد شكاوى NHS أي شهر. نبدأ في { $from }.
    [one] تمنحنا قواعد شكاوى NHS شهراً واحداً. يبدأ في { $from }.
    [two] تمنحنا قواعد شكاوى NHS شهرين. يبدآن في { $from }.
    [few] تمنحنا قواعد شكاوى NHS { $count } أشهر. تبدأ في { $from }.
    [many] تمنحنا قواعد شكاوى NHS { $count } شهراً. تبدأ في { $from }.
   *[other] تمنحنا قواعد شكاوى NHS { $count } شهر. تبدأ في { $from }.
 }
due-calendar-days = { $count ->
    [zero] لا نحسب أي يوم. نبدأ في اليوم الذي يلي { $from }. كل يوم يُحسب.
    [one] نحسب يوماً واحداً. نبدأ في اليوم الذي يلي { $from }. كل يوم يُحسب.
    [two] نحسب يومين. نبدأ في اليوم الذي يلي { $from }. كل يوم يُحسب.
    [few] نحسب { $count } أيام. نبدأ في اليوم الذي يلي { $from }. كل يوم يُحسب.
    [many] نحسب { $count } يوماً. نبدأ في اليوم الذي يلي { $from }. كل يوم يُحسب.
   *[other] نحسب { $count } يوم. نبدأ في اليوم الذي يلي { $from }. كل يوم يُحسب.
 }
due-rolls = إذا لم يكن اليوم الأخير يوم عمل، فإننا نأخذ أول يوم عمل بعده.
due-law = نحاول أن نكون أسرع مما يطلبه القانون. هكذا يُحدَّد اليوم الأخير في القانون.
due-result = وبذلك نصل إلى { $date }.
due-told = في { $from } أخبرناك بأننا سنردّ بحلول { $date }.

## Follow.

follow-heading = متابعة ما أرسلته إلينا
follow-what = يلزمك الرقم المرجعي والرمز اللذان أعطيناهما لك.
follow-ended = ابتعدت عن الصفحة بعض الوقت، لذلك أغلقناها. احتفظنا برسالتك. يُرجى كتابة الرقم المرجعي والرمز لإرسالها.
follow-away = ابتعدت عن الصفحة بعض الوقت، لذلك أغلقناها. يُرجى كتابة الرقم المرجعي والرمز، ثم المحاولة مرة أخرى.
follow-no-match = الرقم المرجعي والرمز لا يتطابقان. يُرجى التحقق منهما والمحاولة مرة أخرى.
reference-hint = 8 من الأحرف والأرقام، مثل 7KM3-D92X
code-hint = 12 من الأحرف والأرقام. يمكنك كتابتها مع الشرطات أو بدونها.
follow-open = متابعة
follow-lost-heading = هل ضاع منك الرقم المرجعي أو الرمز؟
follow-lost = لا يمكننا رؤية رمزك، لكن ما زال بإمكاننا مساعدتك. يُرجى الاتصال بنا على الرقم
follow-shared = هل يستخدم غيرك هذا الهاتف أو الكمبيوتر؟ عند الانتهاء، يُرجى الضغط على «لقد انتهيت».
case-kept = احتفظنا بما كتبته من قبل. لم يُرسَل بعد.
case-title = ما أرسلته إلينا
case-heading = الرقم المرجعي { $reference }
case-received = وصل إلينا في
case-stage = أين وصل الأمر
case-contact = طريقة التواصل معك
case-leave = لقد انتهيت
case-next-heading = ماذا يحدث بعد ذلك
case-due-acknowledge = نخبرك بأنه وصل إلينا في موعد أقصاه { $date }.
case-due-answer = نرد عليك في موعد أقصاه { $date }.
case-met-acknowledge = أخبرناك في { $day } بأنه وصل إلينا. وكنا قد قلنا إننا سنفعل ذلك في موعد أقصاه { $date }.
case-met-answer = رددنا عليك في { $day }. وكنا قد قلنا إننا سنفعل ذلك في موعد أقصاه { $date }.
case-due-summary = كيف حددنا { $date }
case-late = لقد تأخرنا. نعتذر لك. يمكنك الاتصال بنا للسؤال عن السبب:
case-consent = نحن ننظر في ما أخبرتنا به. ولا يمكننا أن نخبرك عن رعاية الشخص المعني قبل الحصول على موافقته. ويتيح لنا القانون بعض الطرق الأخرى.
case-consent-how = يمكنك الاتصال بنا للسؤال عن كيفية إعطاء هذه الموافقة.
case-update-asked = سألتنا أين وصل الأمر. سنكتب إليك في أقرب وقت ممكن.
case-stop-asked = طلبت منا التوقف. سنتأكد من ذلك معك أولاً. وحتى ذلك الحين نستمر في العمل.
case-again-until = إذا لم يُحل هذا، يمكنك إخبارنا هنا حتى { $date }.
case-history-heading = ما حدث حتى الآن
case-sent-summary = ما أرسلته إلينا أولاً
case-you-wrote = كتبت أنت:
case-we-wrote = كتب فريقنا:
case-files-title = الصور والمستندات
case-files-link = الصور والمستندات التي أرسلتها إلينا ({ $count })، أو إضافة المزيد
case-files-enough = عدد الملفات التي أرسلتها إلينا: { $count }. لا يمكننا استلام المزيد هنا. يمكنك الكتابة إلينا عمّا لديك غير ذلك.
case-files-heading = الملفات التي أرسلتها إلينا
case-files-label = إضافة صور أو مستندات
case-files-send = إرسال الملفات
case-files-sent = وصلت إلينا ملفاتك.
case-files-none = لم يتم اختيار ملف. يُرجى اختيار ملف أولاً، ثم إرساله.
case-acts-heading = ما يمكنك فعله أيضاً
case-copy-heading = الاحتفاظ بنسخة
case-copy-what = هذا ملف فيه كل ما أرسلته إلينا وكل ما أرسلناه إليك. كل من يفتح الملف يستطيع قراءته. ويبقى على هذا الهاتف أو الكمبيوتر إلى أن يُحذف.
case-copy = تنزيل نسختك
case-who-heading = مع من يمكنك التحدث
case-who-say = يُرجى ذكر رقمك المرجعي عند الاتصال. أي شخص في فريقنا يستطيع مساعدتك.
case-who = { $team }: {"\u2066"}{ $phone }{"\u2069"}. { $hours }
again-question = هل ينبغي أن ننظر في الأمر مرة أخرى؟
again-hint = لقد أغلقناه. سنقرأ رسالتك، مهما كان اختيارك.
again-yes = نعم، انظروا فيه مرة أخرى
again-no = لا، اقرؤوا رسالتي فقط

## What a person does on their case, each on a page of its own.

act-back = العودة دون تغيير أي شيء
act-phone = هل يناسبك أكثر التحدث إلينا؟ رقم الهاتف:
act-not-now = لا يمكنك فعل هذا الآن. ربما تغيّر وضع ما أرسلته إلينا.
act-not-now-kept = هذا ما كتبته. يمكنك نسخه.
act-write-heading = الكتابة إلينا
act-write-hint = يمكنك إضافة شيء، أو طرح سؤال، أو الرد علينا. إذا كان شخص ما في خطر الآن، يجب الاتصال بالرقم 999.
act-write-press = إرسال الرسالة
act-write-done = وصلت إلينا رسالتك.
act-correct-heading = تصحيح شيء أخبرتنا به
act-correct-what = يبقى ما كتبته أولاً كما هو. وما كتبته الآن يوضع بجانبه، ويقرأ فريقنا الاثنين.
act-correct-label = ما الصحيح؟
act-correct-hint = يُرجى إخبارنا بما كان خطأ وبما هو صحيح. إذا كان شخص ما في خطر الآن، يجب الاتصال بالرقم 999.
act-correct-press = إرسال
act-correct-done = وضعناه بجانب ما كتبته أولاً.
act-not-resolved-heading = هذا لم يُحل
act-not-resolved-what = يُرجى إخبارنا بما لا يزال خطأ، أو بما لم نجب عنه.
act-not-resolved-then = سنفتحه مرة أخرى. ويعود إلى الشخص الذي نظر فيه، ونكتب إليك.
act-not-resolved-label = ما الذي لم يُحل؟
act-not-resolved-hint = يمكنك كتابة الكثير أو القليل. إذا كان شخص ما في خطر الآن، يجب الاتصال بالرقم 999.
act-not-resolved-press = إرسال مع فتحه مرة أخرى
act-not-resolved-done = لقد فتحناه مرة أخرى.
act-not-resolved-late = أغلقنا هذا منذ وقت طويل، لذلك لا يمكن فتحه مرة أخرى هنا. ما زال بإمكانك الكتابة إلينا هنا، أو إخبارنا من جديد.
act-not-resolved-start = إخبارنا من جديد
act-update-heading = السؤال أين وصل الأمر
act-update-what = نخبر فريقنا بأنك في انتظار خبر منا. وسيكتبون إليك في أقرب وقت ممكن.
act-update-once = يمكنك فعل هذا مرة أخرى بعد أن نكتب إليك.
act-update-press = طلب معرفة الجديد
act-update-done = أخبرنا فريقنا بأنك طلبت معرفة الجديد.
act-stop-heading = الطلب منا أن نتوقف
act-stop-what = يمكنك الطلب منا أن نتوقف عن النظر في هذا في أي وقت. لن يؤثر ذلك على رعايتك.
act-stop-safe = نحن لا نتوقف على الفور. نتأكد معك أولاً، بالطريقة التي اخترتها، حتى لا يفعل أحد هذا بدلاً منك.
act-stop-then = وحتى نتحدث معك، نستمر في العمل. ويمكنك تغيير رأيك هنا.
act-stop-label = هل يمكنك إخبارنا بالسبب؟ (اختياري)
act-stop-hint = يمكنك ترك هذه الخانة فارغة. إذا كان شخص ما في خطر الآن، يجب الاتصال بالرقم 999.
act-stop-press = الطلب منا أن نتوقف
act-stop-done = وصل إلينا طلبك. سنتأكد معك أولاً.
act-carry-on-heading = الرجوع عن طلب التوقف
act-carry-on-what = طلبت منا التوقف. إذا غيّرت رأيك، يُرجى إخبارنا، وسنستمر.
act-carry-on-press = الاستمرار
act-carry-on-done = نحن مستمرون.
act-contact-heading = تغيير طريقة التواصل معك
act-contact-hidden = لا نعرض هنا ما أخبرتنا به من قبل. فقد يكون رمزك لدى شخص آخر.
act-contact-what = لا نخبر أحداً بأنك غيّرت هذا: لا بالطريقة القديمة ولا بالجديدة.
act-contact-before = يستطيع فريقنا رؤية ما أخبرتنا به من قبل، ليعرف كيف تواصلنا معك.
act-contact-nudge = لدينا عنوان نرسل إليه التنبيه القصير. حفظ هذه الصفحة يحذفه. يُرجى كتابته مرة أخرى للاحتفاظ به.
act-contact-press = حفظ
act-contact-done = غيّرنا طريقة التواصل معك.
act-contact-done-closed = غيّرنا طريقة التواصل معك. هذا مغلق الآن، لذلك لا نحتفظ بأي عنوان للتنبيه.

## Who has looked.

looked-heading = من اطّلع على هذا
looked-what = كلما فتح أحد موظفينا ما أرسلته إلينا، نسجّل ذلك. هنا يمكنك رؤية الأيام.
looked-names = لا نعرض أسماءهم هنا. يمكنك سؤالنا عن ذلك.
looked-caption = من اطّلع على هذا، من الأحدث إلى الأقدم
looked-day = اليوم
looked-who = من
looked-nobody = لم يفتحه أحد بعد.
looked-officer = أحد أفراد فريقنا
looked-senior-officer = مسؤول أعلى في فريقنا
looked-manager = مدير فريقنا
looked-investigator = شخص من الجناح أو الخدمة
looked-auditor = شخص يراجع طريقة عملنا
looked-administrator = شخص يعتني بأجهزة الكمبيوتر لدينا
looked-phone = إذا كان هنا ما يقلقك، يُرجى الاتصال بنا على الرقم

## A copy to take away.

copy-title = نسختك: { $reference }
copy-made = من { $team } في { $trust }. أُعدّت في { $at }.
copy-keep = يُرجى حفظ هذا الملف في مكان لا يصل إليه أحد غيرك. كل من يفتحه يستطيع قراءة ما فيه.
copy-sent = ما أرسلته إلينا أولاً
stage-received-what = وصل إلينا. سيقرؤه أحد أفراد فريقنا.
stage-taken-what = قرأه أحد أفراد فريقنا. وسيكتب إليك.
stage-acknowledged-what = نحن نسأل الموظفين الذين يعرفون ما حدث.
stage-answered-what = لقد أرسلنا إليك رداً. إذا لم يُجب عن كل شيء، يمكنك الكتابة إلينا.
stage-resolved-what = لقد أغلقنا هذا. ما زال بإمكانك الكتابة إلينا هنا.
case-helper-wrote = من { $name } نيابة عنك:

## Those who help, and new codes.

follow-lost-code = الحصول على رمز جديد بالبريد الإلكتروني
follow-helping = هل أنت هنا لمساعدة شخص آخر؟ رؤية كل حالات المساعدة التي لديك
helpers-link = السماح لشخص ما بمساعدتك في هذا
helping-this = أنت هنا لمساعدة شخص آخر في هذا.
helping-sight-progress = يمكنك رؤية أين وصل الأمر. ولا يمكنك رؤية ما كُتب.
helping-sight-words = يمكنك قراءة ما كُتب. ولا يمكنك الكتابة إلينا هنا.
helping-sight-writing = يمكنك قراءة ما كُتب، والكتابة إلينا نيابة عن هذا الشخص.
helping-join = رؤية كل حالات المساعدة التي لديك في مكان واحد
link-often = هل طلبت ذلك أكثر من مرة؟ إذن يُرجى استخدام أحدث رسالة إلكترونية منا. نحن لا نرسل إلا بضعة روابط في اليوم.
confirm-heading = إذا ضاع رمزك
confirm-what = يمكنك الحصول على رمز جديد بالبريد الإلكتروني، إذا أثبتّ لنا أولاً أن العنوان لك. عندها قد يستطيع ذلك أيضاً من يمكنهم قراءة بريدك الإلكتروني.
confirm-send = إرسال رابط إليّ لتأكيد عنواني
confirm-asked = سنرسل إليك رابطاً. عند فتحه يظهر زر، ويُرجى الضغط عليه.
confirm-done = تم تأكيد عنوانك. يمكنك الحصول على رمز جديد عليه.
new-code-heading = رمزك الجديد
new-code-what = يُرجى كتابته على ورقة، أو نسخه. لن نعرضه إلا بضع دقائق. رمزك القديم لم يعد يعمل.
new-code-saved = لقد حفظت رمزي الجديد
nudge-heading = إلى أين نرسل التنبيه القصير
nudge-what = لدينا عنوان نرسل إليه التنبيه القصير. لا نعرضه هنا، ولا يستطيع فريقنا رؤيته. نرسل رسالة قصيرة واحدة عندما يكون هناك جديد، ولا نرسل غيرها قبل اطلاعك عليه. ونحذف العنوان عندما نغلق هذا.
nudge-forget = حذف هذا العنوان
nudge-forgotten = حذفنا العنوان. لن نرسل إليك تنبيهات.
left-heading = لقد خرجت
left-what = لم يعد من الممكن رؤية ما أرسلته إلينا هنا بدون رقمك المرجعي ورمزك.
left-shared = هل يستخدم غيرك هذا الهاتف أو الكمبيوتر؟ ما زال بإمكان الآخرين رؤية الصفحات التي زرتها.
left-again = فتحه مرة أخرى
left-start = الذهاب إلى صفحة البداية

## Afterwards: who we hear from, and how we did.

survey-invite-heading = كيف كان أداؤنا؟
survey-invite = هذا غير مطلوب منك. لكنه يساعدنا على تحسين عملنا.
survey-invite-link = الإجابة عن 3 أسئلة قصيرة
