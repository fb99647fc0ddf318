# The frame around every page, what stands on each of them, and the few words that components say by themselves
# (nhsuk-frontend's own, so that the fixtures match them).
# Draft: a person has still to check every sentence.

## The frame around every page.

service-name = Opowiedz nam o swojej opiece
layout-title-error = Błąd: { $title }
layout-back-label = Poprzednia strona
layout-reach-us = Porozmawiaj z nami
layout-phone = Telefon:
layout-find = Znajdź
layout-link-start = Opowiedz nam o swojej opiece
layout-link-follow = Sprawdź, co dzieje się w Twojej sprawie
layout-link-support = Pomoc i wsparcie
layout-link-cookies = Pliki cookie
layout-link-accessibility = Dostępność
layout-link-privacy = Prywatność
layout-link-terms = Zasady korzystania
layout-link-contact = Kontakt
layout-link-you-said-we-did = Wasze głosy, nasze działania
demonstration-label = Wersja pokazowa
demonstration-banner = To jest wersja pokazowa. Ten szpital nie istnieje. Nie pisz o prawdziwych osobach: nikt tego nie czyta.

## Languages.

language-label = Języki
language-draft-heading = To jest wstępne tłumaczenie
language-draft = Nikt jeszcze nie sprawdził tego tłumaczenia. Jeśli coś jest niejasne, zadzwoń do nas i poproś o tłumacza:
language-not-here = Nie mamy jeszcze tej strony w Twoim języku. Zadzwoń do nas i poproś o tłumacza:

# A moment, as "22 November 2026 at 9:05am".
moment = { $date }, godz. { $time }

## Leaving quickly. What a browser says while it leaves must tell nobody where it was.

exit-label = Szybkie wyjście
exit-link = Opuść tę stronę
exit-two-more = Naciśnij Shift jeszcze 2 razy, żeby wyjść.
exit-one-more = Naciśnij Shift jeszcze 1 raz, żeby wyjść.
exit-late = Nadal jesteś na tej stronie. Żeby wyjść, naciśnij szybko Shift 3 razy.
exit-going = Wczytywanie

## When something goes wrong.

fault-not-saved = Wpisany tekst nie jest zapisany. Nadal jest na tej stronie.
fault-not-sent = To nie zostało jeszcze wysłane. Możesz wysłać to ponownie.
fault-wait = { $count ->
    [one] Poczekaj około 1 minuty, zanim spróbujesz ponownie.
    [few] Poczekaj około { $count } minut, zanim spróbujesz ponownie.
    [many] Poczekaj około { $count } minut, zanim spróbujesz ponownie.
   *[other] Poczekaj około { $count } minuty, zanim spróbujesz ponownie.
 }
fault-incident = Jeśli do nas zadzwonisz, podaj ten numer: { $number }
fault-send-again = Wyślij ponownie
fault-typed-label = Wpisany tekst
fault-typed-hint = Możesz go skopiować i zachować.
fault-phone-heading = Możesz też zadzwonić
fault-to-start = Przejdź do strony początkowej
fault-to-desk = Przejdź do kolejki
fault-forbidden-heading = Nie udało się tego zrobić
fault-forbidden-what = Być może nie masz dostępu do tej strony. Albo poprzednia strona była otwarta zbyt długo.
fault-sign-in = Zaloguj się ponownie w nowej karcie
fault-sign-in-then = , jeśli nastąpiło wylogowanie. Potem wróć na tę stronę i wyślij to ponownie.
fault-forbidden-do = Wróć na początek i spróbuj ponownie.
fault-not-found-heading = Nie znaleziono strony
fault-not-found-what = Pod tym adresem nie ma żadnej strony.
fault-not-found-do = Jeśli adres był wpisany ręcznie, sprawdź go. Jeśli był wklejony, sprawdź, czy jest cały.
fault-conflict-heading = Ktoś inny zmienił to wcześniej
fault-conflict-what = To zmieniło się od czasu, gdy masz tę stronę otwartą. Twoja zmiana nie została wprowadzona.
fault-conflict-do = Zobacz, co się zmieniło, i spróbuj ponownie.
fault-too-large-heading = To za dużo naraz
fault-too-large-what = To więcej, niż możemy przyjąć za jednym razem.
fault-too-large-do = Skróć to i wyślij ponownie. Możesz też zadzwonić albo napisać do nas list.
fault-too-many-heading = Zbyt wiele prób
fault-too-many-what = Mieliśmy bardzo dużo prób z Twojego telefonu, komputera lub sieci.
fault-too-many-do = Spróbuj później. Możesz też do nas zadzwonić.
fault-internal-heading = Przepraszamy, coś poszło nie tak
fault-internal-what = To nasza wina. To nie jest Twój błąd.
fault-internal-do = Spróbuj ponownie za kilka minut. Możesz też do nas zadzwonić.
fault-unavailable-heading = Przepraszamy, to w tej chwili nie działa
fault-unavailable-what = Przepraszamy. Nie możemy się połączyć z miejscem, w którym przechowujemy dane.
fault-unavailable-do = Spróbuj ponownie za kilka minut. Możesz też do nas zadzwonić.

component-error = Błąd
component-back = Wstecz
component-back-to = Wróć do:
component-breadcrumb = Ścieżka nawigacji
component-error-summary-heading = Coś wymaga poprawy
component-information = Informacja
component-important = Ważne
component-success = Udało się
component-pagination = Kolejne strony
component-previous = Poprzednia
component-next = Następna

# Follows "Previous" and "Next", read out only.
component-page = strona
component-page-number = Strona { $number }
component-skip-link = Przejdź do głównej treści
component-care-non-urgent = Porada w sprawie niepilnej
component-care-urgent = Porada w sprawie pilnej
component-care-emergency = Trzeba działać natychmiast
component-day = Dzień
component-month = Miesiąc
component-year = Rok
component-up-to-characters = Możesz wpisać do { $limit } znaków
component-up-to-words = Możesz wpisać do { $limit } słów
component-search = Szukaj
component-show = Pokaż
component-show-password = Pokaż hasło
component-table-sortable = Nagłówki kolumn pozwalają sortować
component-homepage = strona główna
component-account = Konto
component-menu = Menu

# "Browse" is read out before "More".
component-browse = Przeglądaj
component-more = Więcej
component-support-links = Linki pomocnicze

# What scripts say, in other languages than English. The number stands last, so that one form does for all.
component-characters-left = Pozostało znaków: { $count }
component-characters-none = Nie można wpisać więcej znaków
component-characters-over = Za dużo znaków o: { $count }
component-choose-file = Wybierz plik
component-drop-file = lub upuść plik tutaj
component-no-file = Nie wybrano pliku
component-files-chosen = Wybrane pliki: { $count }
component-over-drop = Plik jest nad polem upuszczania
component-left-drop = Plik jest poza polem upuszczania
