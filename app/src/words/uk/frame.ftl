# The frame around every page, what stands on each of them, and the few words that components say by themselves
# (nhsuk-frontend's own, so that the fixtures match them).
# Draft: a person has still to check every sentence.

## The frame around every page.

service-name = Розкажіть нам про лікування і догляд
layout-title-error = Помилка: { $title }
layout-back-label = Попередня сторінка
layout-reach-us = Поговоріть з нами
layout-phone = Телефон:
layout-find = Знайти
layout-link-start = Розкажіть нам про лікування і догляд
layout-link-follow = Стежити за своїм зверненням
layout-link-support = Допомога і підтримка
layout-link-cookies = Файли cookie
layout-link-accessibility = Доступність
layout-link-privacy = Конфіденційність
layout-link-terms = Умови користування
layout-link-contact = Зв’язатися з нами
layout-link-you-said-we-did = Ви сказали — ми зробили
demonstration-label = Демонстрація
demonstration-banner = Це демонстрація. Лікарня вигадана. Не пишіть про справжніх людей: цього ніхто не читає.

## Languages.

language-label = Мови
language-draft-heading = Цей текст — чернетка
language-draft = Цей переклад ще ніхто не перевірив. Якщо щось незрозуміло, зателефонуйте нам і попросіть перекладача:
language-not-here = Цієї сторінки ще немає вашою мовою. Зателефонуйте нам і попросіть перекладача:

# A moment, as "22 November 2026 at 9:05am".
moment = { $date }, { $time }

## Leaving quickly. What a browser says while it leaves must tell nobody where it was.

exit-label = Швидко вийти
exit-link = Вийти з цієї сторінки
exit-two-more = Натисніть Shift ще 2 рази, щоб вийти.
exit-one-more = Натисніть Shift ще 1 раз, щоб вийти.
exit-late = Ви досі на цій сторінці. Щоб вийти, швидко натисніть Shift 3 рази.
exit-going = Завантаження

## When something goes wrong.

fault-not-saved = Те, що ви ввели, не збережено. Воно досі є на цій сторінці.
fault-not-sent = Це ще не надіслано. Ви можете надіслати ще раз.
fault-wait = { $count ->
    [one] Зачекайте приблизно { $count } хвилину, перш ніж спробувати ще раз.
    [few] Зачекайте приблизно { $count } хвилини, перш ніж спробувати ще раз.
    [many] Зачекайте приблизно { $count } хвилин, перш ніж спробувати ще раз.
   *[other] Зачекайте приблизно { $count } хвилини, перш ніж спробувати ще раз.
 }
fault-incident = Якщо будете нам телефонувати, назвіть цей номер: { $number }
fault-send-again = Надіслати ще раз
fault-typed-label = Те, що ви ввели
fault-typed-hint = Ви можете скопіювати цей текст і зберегти його.
fault-phone-heading = Або зателефонуйте нам
fault-to-start = Перейти на початкову сторінку
fault-to-desk = Перейти до черги
fault-forbidden-heading = Ми не змогли цього зробити
fault-forbidden-what = Можливо, у вас немає доступу до цієї сторінки. Або попередня сторінка була відкрита надто довго.
fault-sign-in = Увійдіть знову в новій вкладці
fault-sign-in-then = , якщо система вас від’єднала. Потім поверніться на цю сторінку і надішліть ще раз.
fault-forbidden-do = Поверніться на початок і спробуйте ще раз.
fault-not-found-heading = Сторінку не знайдено
fault-not-found-what = За цією адресою немає сторінки.
fault-not-found-do = Якщо ви ввели адресу самостійно, перевірте її. Якщо ви її вставили, перевірте, чи скопійовано її повністю.
fault-conflict-heading = Хтось інший змінив це раніше
fault-conflict-what = Відколи ви це відкрили, тут щось змінилося. Вашу зміну не внесено.
fault-conflict-do = Подивіться, що змінилося, і спробуйте ще раз.
fault-too-large-heading = Це забагато, щоб надіслати за один раз
fault-too-large-what = Те, що ви надіслали, більше, ніж ми можемо прийняти за один раз.
fault-too-large-do = Скоротіть це і надішліть ще раз. Ви також можете зателефонувати нам або написати листа.
fault-too-many-heading = Забагато спроб
fault-too-many-what = Ми отримали дуже багато спроб із вашого телефона, комп’ютера або мережі.
fault-too-many-do = Спробуйте ще раз пізніше. Ви також можете зателефонувати нам.
fault-internal-heading = Вибачте, щось пішло не так
fault-internal-what = Це наша помилка. Ви все зробили правильно.
fault-internal-do = Спробуйте ще раз за кілька хвилин. Ви також можете зателефонувати нам.
fault-unavailable-heading = Вибачте, зараз це не працює
fault-unavailable-what = Нам дуже прикро. Ми не можемо дістатися до місця, де все зберігаємо.
fault-unavailable-do = Спробуйте ще раз за кілька хвилин. Ви також можете зателефонувати нам.

component-error = Помилка
component-back = Назад
component-back-to = Назад:
component-breadcrumb = Шлях до сторінки
component-error-summary-heading = Є проблема
component-information = Інформація
component-important = Важливо
component-success = Успішно
component-pagination = Перехід між сторінками
component-previous = Попередня
component-next = Наступна

# Follows "Previous" and "Next", read out only.
component-page = сторінка
component-page-number = Сторінка { $number }
component-skip-link = Перейти до основного вмісту
component-care-non-urgent = Нетермінова порада
component-care-urgent = Термінова порада
component-care-emergency = Потрібно діяти негайно
component-day = День
component-month = Місяць
component-year = Рік
component-up-to-characters = Можна ввести не більше { $limit } символів
component-up-to-words = Можна ввести не більше { $limit } слів
component-search = Пошук
component-show = Показати
component-show-password = Показати пароль
component-table-sortable = Заголовки стовпців можна використовувати для сортування
component-homepage = головна сторінка
component-account = Обліковий запис
component-menu = Меню

# "Browse" is read out before "More".
component-browse = Переглянути
component-more = Більше
component-support-links = Посилання на допомогу

# What scripts say, in other languages than English. The number stands last, so that one form does for all.
component-characters-left = Залишилося символів: { $count }
component-characters-none = Символів більше не залишилося
component-characters-over = Зайвих символів: { $count }
component-choose-file = Вибрати файл
component-drop-file = або перетягніть файл сюди
component-no-file = Файл не вибрано
component-files-chosen = Вибрано файлів: { $count }
component-over-drop = Файл над зоною перетягування
component-left-drop = Файл поза зоною перетягування
