# When somebody may be in danger.
# Draft: a person has still to check every sentence.

## In danger now.

danger-heading = Jeśli ktoś jest teraz w niebezpieczeństwie
danger-999-before = Zadzwoń pod numer
danger-999-after = – jeśli czyjeś życie jest zagrożone lub komuś może stać się poważna krzywda.
danger-ward = Jeśli jesteś na oddziale, powiedz o tym teraz pielęgniarce. Poproś pielęgniarkę odpowiedzialną za zmianę (nurse in charge).
danger-111-before = Zadzwoń pod numer
danger-111-after = – jeśli ktoś wkrótce potrzebuje pomocy medycznej. Wybierz opcję zdrowia psychicznego (mental health), jeśli takiej pomocy potrzebuje.
danger-not-watched = Nie czytamy wiadomości z tego serwisu przez całą dobę. Nasze godziny pracy: { $hours }.

## Help with what somebody's words may mean.

help-heading = Jeśli potrzebujesz pomocy teraz
help-what = Coś w Twoim tekście może oznaczać, że Ty lub ktoś inny wkrótce potrzebuje pomocy. Twój tekst jest zapisany. Może minąć kilka godzin, zanim ktoś z nas go przeczyta.
help-danger = Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod numer 999. Na oddziale powiedz pielęgniarce odpowiedzialnej za zmianę (nurse in charge).
help-getting-worse = Jeśli stan kogoś na oddziale się pogarsza, powiedz teraz pielęgniarce odpowiedzialnej za zmianę (nurse in charge). Poproś, żeby przyszedł lekarz.
help-call-for-concern = Jeśli nikt nie słucha, poproś o pomoc zespół spoza oddziału. Zadzwoń pod numer
help-self-harm = Jeśli możesz zrobić sobie krzywdę, możesz z kimś teraz porozmawiać. Zadzwoń pod numer 111 i wybierz opcję zdrowia psychicznego (mental health). Zadzwoń pod numer 999, jeśli Twoje życie jest zagrożone.
help-abuse = Jeśli ktoś jest krzywdzony lub pozostawiony bez opieki, zadzwoń pod numer 999, gdy dzieje się to teraz. Na oddziale powiedz pielęgniarce odpowiedzialnej za zmianę (nurse in charge).
help-child = Jeśli dziecko nie jest teraz bezpieczne, zadzwoń pod numer 999.
help-crime = Jeśli doszło do przestępstwa, zadzwoń pod numer 101. Zadzwoń pod numer 999, jeśli ktoś jest teraz w niebezpieczeństwie.
help-domestic = Jeśli w domu nie jest bezpiecznie, zadzwoń pod numer 999, gdy grozi Ci teraz niebezpieczeństwo. Jeśli nie możesz mówić, naciśnij 55, kiedy usłyszysz taką prośbę.
