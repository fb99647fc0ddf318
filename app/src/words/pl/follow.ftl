# Following what was sent, and what can be done there.
# Draft: a person has still to check every sentence.

## Cases.

outcome-information-given = Odpowiedzieliśmy na pytanie.
outcome-put-right = Naprawiliśmy to.
outcome-apology = Przeprosiliśmy.
outcome-passed-on = Przekazaliśmy to na oddział lub do poradni.
outcome-signposted = Powiedzieliśmy, kto jeszcze może pomóc.
outcome-shared = Przekazaliśmy to osobom, których dotyczyło.
outcome-withdrawn = Poproszono nas, żebyśmy przerwali.
outcome-no-reply = Nie udało nam się skontaktować z osobą, która napisała.
outcome-not-a-concern = Sądzimy, że to nie było do nas.
outcome-not-required = Nie mogliśmy zająć się tym według przepisów o skargach i wyjaśniliśmy dlaczego.
outcome-transferred = Zajmuje się tym inna instytucja.
outcome-merged = Zajmujemy się tym razem z inną sprawą od tej samej osoby.
case-merged-into = Drugi numer sprawy to { $reference }. Prosimy używać tego numeru i jego kodu.

## What the person who sent it sees happen.

stage-received = Mamy to
stage-taken = Przeczytaliśmy to
stage-acknowledged = Ustalamy, co się stało
stage-answered = Odpowiedź wysłana
stage-resolved = Zamknięte
event-received = Mamy wiadomość od Ciebie
event-claimed = Ktoś z naszego zespołu zaczął się tym zajmować
event-acknowledged = Potwierdziliśmy Ci, że to mamy
event-replied = Napisaliśmy do Ciebie
event-holding-reply = Napisaliśmy do Ciebie
event-resolved = Zamknęliśmy sprawę
event-reopened = Otworzyliśmy sprawę ponownie
event-signposted = Powiedzieliśmy Ci, kto może pomóc
event-code-renewed = Powstał nowy kod
event-record-sent = Wysłaliśmy kopię tego, co zapisaliśmy
event-track-changed = Zmieniliśmy sposób, w jaki się tym zajmujemy
event-planned = Powiedzieliśmy Ci, kiedy odpowiemy
event-updated = Powiedzieliśmy Ci, na jakim to jest etapie
event-dismissed = Przejrzeliśmy to i zamknęliśmy
event-not-required = Wyjaśniliśmy Ci, dlaczego nie zajmujemy się tym jako skargą
event-passed-on = Przekazaliśmy to innej instytucji
event-merged = Połączyliśmy to z inną sprawą od tej samej osoby
event-person-wrote = Nowa wiadomość od Ciebie
event-person-sent-files = Pliki od Ciebie
event-corrected = Poprawka od Ciebie
event-not-resolved = Wiadomość od Ciebie, że sprawa nie jest rozwiązana
event-asked-for-update = Pytanie od Ciebie, co dzieje się w sprawie
event-asked-to-stop = Prośba od Ciebie, żebyśmy przerwali
event-carried-on = Prośba od Ciebie, żebyśmy działali dalej
event-contact-changed = Zmiana sposobu kontaktu, wpisana przez Ciebie

## How a date was worked out.

due-summary = Jak ustaliliśmy tę datę
due-working-days = { $count ->
    [one] Liczymy 1 dzień roboczy. Zaczynamy od dnia, który następuje po tej dacie: { $from }.
    [few] Liczymy { $count } dni robocze. Zaczynamy od dnia, który następuje po tej dacie: { $from }.
    [many] Liczymy { $count } dni roboczych. Zaczynamy od dnia, który następuje po tej dacie: { $from }.
   *[other] Liczymy { $count } dnia roboczego. Zaczynamy od dnia, który następuje po tej dacie: { $from }.
 }
due-weekends = Sobót i niedziel nie liczymy.
due-no-bank-holidays = W tym czasie nie ma dni wolnych od pracy (bank holidays).
due-bank-holidays = Nie liczymy tych dni wolnych od pracy (bank holidays):
due-bank-holiday = { $date }, { $name }
due-months = { $count ->
    [one] Przepisy o skargach w NHS dają nam 1 miesiąc. Pierwszy dzień: { $from }.
    [few] Przepisy o skargach w NHS dają nam { $count } miesiące. Pierwszy dzień: { $from }.
    [many] Przepisy o skargach w NHS dają nam { $count } miesięcy. Pierwszy dzień: { $from }.
   *[other] Przepisy o skargach w NHS dają nam { $count } miesiąca. Pierwszy dzień: { $from }.
 }
due-calendar-days = { $count ->
    [one] Liczymy 1 dzień. Zaczynamy od dnia, który następuje po tej dacie: { $from }. Liczy się każdy dzień.
    [few] Liczymy { $count } dni. Zaczynamy od dnia, który następuje po tej dacie: { $from }. Liczy się każdy dzień.
    [many] Liczymy { $count } dni. Zaczynamy od dnia, który następuje po tej dacie: { $from }. Liczy się każdy dzień.
   *[other] Liczymy { $count } dnia. Zaczynamy od dnia, który następuje po tej dacie: { $from }. Liczy się każdy dzień.
 }
due-rolls = Jeśli ostatni dzień nie jest dniem roboczym, liczy się najbliższy następny dzień roboczy.
due-law = Staramy się działać szybciej, niż wymaga prawo. Tak ustala się ostatni dzień wymagany przez prawo.
due-result = Wypada wtedy ta data: { $date }.
due-told = { $from } powiedzieliśmy Ci, że odpowiemy do tego dnia: { $date }.

## Follow.

follow-heading = Sprawdź, co dzieje się w Twojej sprawie
follow-what = Potrzebujesz numeru sprawy i kodu, które masz od nas.
follow-ended = Przez jakiś czas nic się tu nie działo, więc zamknęliśmy stronę. Zachowaliśmy Twoją wiadomość. Wpisz numer sprawy i kod, żeby ją wysłać.
follow-away = Przez jakiś czas nic się tu nie działo, więc zamknęliśmy stronę. Wpisz numer sprawy i kod, a potem spróbuj ponownie.
follow-no-match = Numer sprawy i kod nie pasują do siebie. Sprawdź oba i spróbuj ponownie.
reference-hint = 8 liter i cyfr, na przykład 7KM3-D92X
code-hint = 12 liter i cyfr. Możesz je wpisać z myślnikami lub bez.
follow-open = Dalej
follow-lost-heading = Nie masz już numeru sprawy lub kodu?
follow-lost = Nie widzimy Twojego kodu, ale i tak możemy Ci pomóc. Zadzwoń do nas pod numer
follow-shared = Czy inni też używają tego telefonu lub komputera? Na koniec naciśnij „Kończę”.
case-kept = Zachowaliśmy tekst wpisany wcześniej. Nie jest jeszcze wysłany.
case-title = Twoja sprawa
case-heading = Numer sprawy { $reference }
case-received = Mamy to od
case-stage = Co się dzieje
case-contact = Jak się z Tobą kontaktujemy
case-leave = Kończę
case-next-heading = Co będzie dalej
case-due-acknowledge = Potwierdzimy Ci, że to mamy. Najpóźniej: { $date }.
case-due-answer = Odpowiemy Ci. Najpóźniej: { $date }.
case-met-acknowledge = Potwierdziliśmy Ci, że to mamy: { $day }. Obiecany termin: { $date }.
case-met-answer = Odpowiedzieliśmy Ci: { $day }. Obiecany termin: { $date }.
case-due-summary = Jak ustaliliśmy tę datę: { $date }
case-late = Spóźniamy się. Przepraszamy. Możesz zadzwonić i zapytać dlaczego:
case-consent = Sprawdzamy to, o czym nam mówisz. Nie możemy powiedzieć Ci o opiece nad tą osobą, dopóki nie mamy jej zgody. Prawo daje nam też kilka innych możliwości.
case-consent-how = Możesz zadzwonić do nas i zapytać, jak ta osoba może wyrazić zgodę.
case-update-asked = Mamy Twoje pytanie, co dzieje się w sprawie. Napiszemy do Ciebie najszybciej, jak się da.
case-stop-asked = Mamy Twoją prośbę, żebyśmy przerwali. Najpierw potwierdzimy to z Tobą. Do tego czasu działamy dalej.
case-again-until = Jeśli sprawa nie jest rozwiązana, możesz nam to tutaj powiedzieć. Ostatni dzień: { $date }.
case-history-heading = Co się działo do tej pory
case-sent-summary = Twoja pierwsza wiadomość
case-you-wrote = Od Ciebie:
case-we-wrote = Od naszego zespołu:
case-files-title = Zdjęcia i dokumenty
case-files-link = Zdjęcia i dokumenty od Ciebie ({ $count }), możesz też dodać kolejne
case-files-enough = Liczba plików od Ciebie: { $count }. Więcej nie możemy tu przyjąć. Możesz napisać nam, co jeszcze masz.
case-files-heading = Pliki od Ciebie
case-files-label = Dodaj zdjęcia lub dokumenty
case-files-send = Wyślij pliki
case-files-sent = Mamy Twoje pliki.
case-files-none = Żaden plik nie jest wybrany. Najpierw wybierz plik, a potem go wyślij.
case-acts-heading = Co jeszcze możesz zrobić
case-copy-heading = Zachowaj kopię
case-copy-what = To plik ze wszystkimi wiadomościami od Ciebie i od nas. Każdy, kto otworzy ten plik, może go przeczytać. Plik zostaje na tym telefonie lub komputerze, dopóki go nie usuniesz.
case-copy = Pobierz swoją kopię
case-who-heading = Z kim rozmawiać
case-who-say = Gdy dzwonisz, podaj numer sprawy. Pomóc Ci może każdy z naszego zespołu.
case-who = { $team }: { $phone }. { $hours }
again-question = Czy mamy sprawdzić to ponownie?
again-hint = Sprawa jest zamknięta. Przeczytamy Twoją wiadomość bez względu na odpowiedź.
again-yes = Tak, sprawdźcie to ponownie
again-no = Nie, tylko przeczytajcie moją wiadomość

## What a person does on their case, each on a page of its own.

act-back = Wróć i nic nie zmieniaj
act-phone = Wolisz z nami porozmawiać? Zadzwoń pod numer
act-not-now = Teraz nie możesz tego zrobić. Być może Twoja sprawa poszła już dalej.
act-not-now-kept = To jest wpisany tekst. Możesz go skopiować.
act-write-heading = Napisz do nas
act-write-hint = Dodaj coś, zapytaj o coś lub odpowiedz nam. Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod numer 999.
act-write-press = Wyślij wiadomość
act-write-done = Mamy Twoją wiadomość.
act-correct-heading = Popraw coś w swojej wiadomości
act-correct-what = Twój pierwszy tekst zostaje bez zmian. Nowy tekst stoi obok niego, a nasz zespół czyta oba.
act-correct-label = Jak to powinno brzmieć?
act-correct-hint = Napisz, co było nie tak i jak jest naprawdę. Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod numer 999.
act-correct-press = Wyślij
act-correct-done = Dodaliśmy to obok Twojego pierwszego tekstu.
act-not-resolved-heading = Sprawa nie jest rozwiązana
act-not-resolved-what = Napisz, co nadal jest nie tak albo na co nie odpowiedzieliśmy.
act-not-resolved-then = Otworzymy sprawę ponownie. Wróci do osoby, która ją sprawdzała, i napiszemy do Ciebie.
act-not-resolved-label = Co nie jest rozwiązane?
act-not-resolved-hint = Napisz tyle, ile chcesz, dużo lub mało. Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod numer 999.
act-not-resolved-press = Wyślij i otwórz sprawę ponownie
act-not-resolved-done = Otworzyliśmy sprawę ponownie.
act-not-resolved-late = Zamknęliśmy tę sprawę dawno temu, więc nie można jej tu otworzyć ponownie. Nadal możesz tu do nas napisać albo zgłosić to od nowa.
act-not-resolved-start = Zgłoś to od nowa
act-update-heading = Zapytaj, co dzieje się w sprawie
act-update-what = Powiemy naszemu zespołowi, że czekasz na wiadomość od nas. Zespół napisze do Ciebie najszybciej, jak się da.
act-update-once = Możesz zrobić to znowu, gdy już do Ciebie napiszemy.
act-update-press = Poproś o wiadomość
act-update-done = Nasz zespół wie, że prosisz o wiadomość.
act-stop-heading = Poproś, żebyśmy przerwali
act-stop-what = W każdej chwili możesz poprosić, żebyśmy przestali to sprawdzać. Nie wpłynie to na Twoją opiekę.
act-stop-safe = Nie przerywamy od razu. Najpierw potwierdzamy to z Tobą w wybrany przez Ciebie sposób. Dzięki temu nikt nie zrobi tego za Ciebie.
act-stop-then = Dopóki z Tobą nie porozmawiamy, działamy dalej. Możesz tu zmienić zdanie.
act-stop-label = Czy chcesz nam powiedzieć dlaczego? (nieobowiązkowe)
act-stop-hint = Możesz zostawić to pole puste. Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod numer 999.
act-stop-press = Poproś, żebyśmy przerwali
act-stop-done = Mamy Twoją prośbę. Najpierw potwierdzimy to z Tobą.
act-carry-on-heading = Jednak działajcie dalej
act-carry-on-what = Mamy Twoją prośbę, żebyśmy przerwali. Jeśli teraz chcesz inaczej, powiedz nam, a będziemy działać dalej.
act-carry-on-press = Działajcie dalej
act-carry-on-done = Działamy dalej.
act-contact-heading = Zmień sposób kontaktu z Tobą
act-contact-hidden = Nie pokazujemy tu wcześniejszych danych. Ktoś inny może mieć Twój kod.
act-contact-what = Nikomu nie mówimy o tej zmianie: ani w stary sposób, ani w nowy.
act-contact-before = Nasz zespół widzi wcześniejsze dane, żeby wiedzieć, jak się z Tobą kontaktowaliśmy.
act-contact-nudge = Przechowujemy Twój adres do krótkich powiadomień. Zapisanie tej strony go usunie. Wpisz go ponownie, jeśli chcesz go zachować.
act-contact-press = Zapisz
act-contact-done = Zmieniliśmy sposób kontaktu z Tobą.
act-contact-done-closed = Zmieniliśmy sposób kontaktu z Tobą. Sprawa jest już zamknięta, więc nie przechowujemy adresu do krótkich powiadomień.

## Who has looked.

looked-heading = Kto to oglądał
looked-what = Za każdym razem, gdy ktoś z naszych pracowników otwiera Twoją sprawę, zapisujemy to. Tu widzisz dni.
looked-names = Nie pokazujemy tu nazwisk. Możesz nas o to zapytać.
looked-caption = Kto to oglądał, od najnowszych
looked-day = Dzień
looked-who = Kto
looked-nobody = Nikt tego jeszcze nie otworzył.
looked-officer = Ktoś z naszego zespołu
looked-senior-officer = Starsza rangą osoba z naszego zespołu
looked-manager = Osoba kierująca naszym zespołem
looked-investigator = Ktoś z oddziału lub poradni
looked-auditor = Ktoś, kto sprawdza, jak pracujemy
looked-administrator = Ktoś, kto zajmuje się naszymi komputerami
looked-phone = Jeśli coś Cię tu niepokoi, zadzwoń do nas pod numer

## A copy to take away.

copy-title = Twoja kopia: { $reference }
copy-made = Od zespołu { $team } w { $trust }. Data utworzenia: { $at }.
copy-keep = Trzymaj ten plik tam, gdzie tylko Ty go znajdziesz. Każdy, kto go otworzy, może go przeczytać.
copy-sent = Twoja pierwsza wiadomość
stage-received-what = Mamy to. Ktoś z naszego zespołu to przeczyta.
stage-taken-what = Ktoś z naszego zespołu to przeczytał. Napisze do Ciebie.
stage-acknowledged-what = Pytamy pracowników, którzy wiedzą, co się stało.
stage-answered-what = Wysłaliśmy Ci odpowiedź. Napisz do nas, jeśli nie odpowiada na wszystko.
stage-resolved-what = Zamknęliśmy tę sprawę. Nadal możesz tu do nas napisać.
case-helper-wrote = { $name } w Twoim imieniu:

## Those who help, and new codes.

follow-lost-code = Weź nowy kod przez e-mail
follow-helping = Pomagasz komuś w takiej sprawie? Zobacz wszystkie sprawy, w których pomagasz
helpers-link = Pozwól komuś pomagać Ci w tej sprawie
helping-this = Pomagasz komuś w tej sprawie.
helping-sight-progress = Widzisz, co dzieje się w sprawie. Nie widzisz, co w niej napisano.
helping-sight-words = Możesz czytać, co napisano. Nie możesz tu do nas pisać.
helping-sight-writing = Możesz czytać, co napisano, i pisać do nas w imieniu tej osoby.
helping-join = Zobacz w jednym miejscu wszystkie sprawy, w których pomagasz
link-often = Masz więcej niż jeden e-mail od nas? Użyj najnowszego. Wysyłamy tylko kilka linków dziennie.
confirm-heading = Jeśli zgubisz kod
confirm-what = Możesz dostać nowy kod przez e-mail, jeśli najpierw pokażesz nam, że adres jest Twój. Inne osoby, które mogą czytać Twoją pocztę, też mogłyby to wtedy zrobić.
confirm-send = Wyślijcie mi link, żeby potwierdzić mój adres
confirm-asked = Wysyłamy Ci link. Otwórz go i naciśnij przycisk na tamtej stronie.
confirm-done = Twój adres jest potwierdzony. Możesz dostać na niego nowy kod.
new-code-heading = Twój nowy kod
new-code-what = Zapisz go lub skopiuj. Pokazujemy go tylko przez kilka minut. Stary kod już nie działa.
new-code-saved = Mam zapisany nowy kod
nudge-heading = Dokąd wysyłamy krótkie powiadomienia
nudge-what = Przechowujemy Twój adres do krótkich powiadomień. Nie pokazujemy go tutaj, a nasz zespół go nie widzi. Gdy jest coś nowego, wysyłamy jedną krótką wiadomość. Następną dopiero wtedy, gdy tu zajrzysz. Usuwamy adres, gdy zamykamy sprawę.
nudge-forget = Usuń ten adres
nudge-forgotten = Usunęliśmy adres. Nie będziemy wysyłać powiadomień.
left-heading = Strona jest zamknięta
left-what = Twojej sprawy nie można tu już zobaczyć bez numeru sprawy i kodu.
left-shared = Czy inni też używają tego telefonu lub komputera? Inne osoby nadal mogą zobaczyć, jakie strony były tu oglądane.
left-again = Otwórz ją ponownie
left-start = Przejdź do strony początkowej

## Afterwards: who we hear from, and how we did.

survey-invite-heading = Jak nam poszło?
survey-invite = Nie musisz odpowiadać. To pomaga nam pracować lepiej.
survey-invite-link = Odpowiedz na 3 krótkie pytania
