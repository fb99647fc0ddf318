# The page after sending.
# Draft: a person has still to check every sentence.

## How we used somebody's information.

data-use-heading = Twoje prawa
data-use-law = Prawo daje nam czas na potwierdzenie, że to mamy. Ostatni dzień: { $date }. Staramy się zrobić to szybciej.
data-use-then = Potem musimy to bez zwłoki sprawdzić i powiedzieć Ci, co ustaliliśmy.
data-use-commissioner = Możesz też zwrócić się do instytucji spoza NHS, która sprawdza, jak wykorzystuje się informacje o ludziach. To nic nie kosztuje:

## Sent.

sent-title = Wysłano
sent-heading = Mamy Twoją wiadomość
sent-reference = Twój numer sprawy
sent-reference-what = Podaj ten numer, gdy do nas dzwonisz lub piszesz. Nikt nie dowie się z niego, co jest w Twojej wiadomości.
sent-code-heading = Twój kod
sent-code-what = Potrzebujesz tego kodu i numeru sprawy, żeby zobaczyć tutaj naszą odpowiedź. Kod pokazujemy tylko teraz.
sent-code-keep = Zapisz go lub wydrukuj tę stronę. Trzymaj go tam, gdzie tylko Ty go znajdziesz.
sent-code-saved = Mam zapisany kod
sent-codes-saved = Mam zapisane oba kody
sent-not-saved = Nie wiemy jeszcze, czy masz zapisany kod.
sent-not-saved-see = Pokaż go jeszcze raz
sent-code-gone = Nie pokazujemy kodu ponownie. Jeśli nie masz już kodu, zadzwoń do nas.
sent-patient-heading = Zgoda tej osoby
sent-patient-why = Już to sprawdzamy. Nie możemy mówić Ci o opiece nad tą osobą, dopóki ona się nie zgodzi.
sent-patient-what = Przekaż tej osobie ten kod. Może go wpisać na naszej stronie i odpowiedzieć „tak” lub „nie”. Adres strony:
sent-patient-other = Może też odpowiedzieć przez telefon lub na papierze. Ktoś z naszego zespołu to z nią potwierdzi.
sent-next-heading = Co będzie dalej
sent-next-by = Przeczyta to ktoś z naszego zespołu. Potwierdzimy Ci, że to mamy. Najpóźniej: { $date }.
sent-next-email = Gdy będzie coś nowego, wyślemy Ci e-mail. Nie będzie w nim napisane, czego dotyczy.
sent-next-phone = Zadzwonimy do Ciebie.
sent-next-text = Gdy będzie coś nowego, wyślemy Ci SMS. Nie będzie w nim napisane, czego dotyczy.
sent-next-post = Wyślemy Ci list pocztą.
sent-next-none = Nie będziemy się z Tobą kontaktować. Wróć tu z numerem sprawy i kodem, żeby zobaczyć naszą odpowiedź.
sent-next-nudge = Wyślemy Ci krótkie powiadomienie, gdy będzie coś nowego. Wróć tu z numerem sprawy i kodem, żeby to zobaczyć.
sent-follow = Sprawdź, co dzieje się w Twojej sprawie
sent-danger = Nie czytamy wiadomości z tego serwisu przez całą dobę. Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod numer 999.
sent-phone = Chcesz z nami porozmawiać? Zadzwoń pod numer
sent-copy-heading = Kopia Twojej wiadomości
sent-copy-what = Możesz wydrukować tę stronę. Zniknie, gdy potwierdzisz, że masz zapisany kod.

## Afterwards: who we hear from, and how we did.

equality-invite-heading = Czy powiesz nam coś o sobie?
equality-invite = To pomaga nam sprawdzić, czy docierają do nas głosy wszystkich. Nie musisz tego robić.
equality-invite-link = Odpowiedz na 9 krótkich pytań
afterwards-counted = Dziękujemy. Policzyliśmy Twoje odpowiedzi.
