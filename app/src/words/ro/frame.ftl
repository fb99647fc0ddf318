# The frame around every page, what stands on each of them, and the few words that components say by themselves
# (nhsuk-frontend's own, so that the fixtures match them).
# Draft: a person has still to check every sentence.

## The frame around every page.

service-name = Spuneți-ne despre îngrijirea primită
layout-title-error = Eroare: { $title }
layout-back-label = Pagina anterioară
layout-reach-us = Vorbiți cu noi
layout-phone = Telefon:
layout-find = Găsiți
layout-link-start = Spuneți-ne despre îngrijirea primită
layout-link-follow = Urmăriți ce ne-ați trimis
layout-link-support = Ajutor și sprijin
layout-link-cookies = Cookie-uri
layout-link-accessibility = Accesibilitate
layout-link-privacy = Confidențialitate
layout-link-terms = Condiții de folosire
layout-link-contact = Contact
layout-link-you-said-we-did = Ce ne-ați spus, ce am făcut
demonstration-label = Demonstrație
demonstration-banner = Aceasta este o demonstrație. Spitalul este inventat. Nu scrieți despre oameni adevărați: nu citește nimeni.

## Languages.

language-label = Limbi
language-draft-heading = Această traducere este o ciornă
language-draft = Nimeni nu a verificat încă această traducere. Dacă ceva nu este clar, sunați-ne și cereți un interpret:
language-not-here = Nu avem încă această pagină în limba dumneavoastră. Sunați-ne și cereți un interpret:

# A moment, as "22 November 2026 at 9:05am".
moment = { $date }, ora { $time }

## Leaving quickly. What a browser says while it leaves must tell nobody where it was.

exit-label = Ieșire rapidă
exit-link = Ieșiți din această pagină
exit-two-more = Apăsați Shift încă de 2 ori ca să ieșiți.
exit-one-more = Apăsați Shift încă o dată ca să ieșiți.
exit-late = Sunteți tot pe această pagină. Ca să ieșiți, apăsați Shift de 3 ori, repede.
exit-going = Se încarcă

## When something goes wrong.

fault-not-saved = Ce ați scris nu este salvat. Se află încă pe această pagină.
fault-not-sent = Nu s-a trimis încă. Puteți trimite din nou.
fault-wait = { $count ->
    [one] Așteptați cam 1 minut înainte să încercați din nou.
    [few] Așteptați cam { $count } minute înainte să încercați din nou.
   *[other] Așteptați cam { $count } de minute înainte să încercați din nou.
 }
fault-incident = Dacă ne sunați, spuneți-ne acest număr: { $number }
fault-send-again = Trimiteți din nou
fault-typed-label = Ce ați scris
fault-typed-hint = Puteți copia textul și îl puteți păstra.
fault-phone-heading = Sau sunați-ne
fault-to-start = Mergeți la pagina de început
fault-to-desk = Mergeți la lista de așteptare
fault-forbidden-heading = Nu am putut face acest lucru
fault-forbidden-what = Poate că nu aveți voie să vedeți această pagină. Sau pagina de pe care veniți a stat deschisă prea mult.
fault-sign-in = Intrați din nou în cont, într-o filă nouă
fault-sign-in-then = , dacă sesiunea dumneavoastră s-a închis. Apoi reveniți la această pagină și trimiteți din nou.
fault-forbidden-do = Mergeți înapoi la început și încercați din nou.
fault-not-found-heading = Pagina nu a fost găsită
fault-not-found-what = Nu există nicio pagină la această adresă.
fault-not-found-do = Dacă ați scris adresa, verificați-o. Dacă ați lipit-o, verificați că ați copiat-o toată.
fault-conflict-heading = Altcineva a făcut o schimbare înainte
fault-conflict-what = S-a schimbat ceva aici de când ați deschis pagina. Schimbarea dumneavoastră nu s-a făcut.
fault-conflict-do = Uitați-vă ce s-a schimbat, apoi încercați din nou.
fault-too-large-heading = Este prea mult de trimis o dată
fault-too-large-what = Ce ați trimis este mai mare decât putem primi o dată.
fault-too-large-do = Scurtați textul și trimiteți din nou. Ne puteți și suna sau ne puteți scrie o scrisoare.
fault-too-many-heading = Prea multe încercări
fault-too-many-what = Am primit multe încercări de pe telefonul, calculatorul sau rețeaua dumneavoastră.
fault-too-many-do = Încercați mai târziu. Ne puteți și suna.
fault-internal-heading = Ne pare rău, ceva nu a mers bine
fault-internal-what = Este vina noastră. Dumneavoastră nu ați greșit nimic.
fault-internal-do = Încercați din nou peste câteva minute. Ne puteți și suna.
fault-unavailable-heading = Ne pare rău, serviciul nu merge acum
fault-unavailable-what = Ne cerem scuze. Nu putem ajunge la locul unde păstrăm datele.
fault-unavailable-do = Încercați din nou peste câteva minute. Ne puteți și suna.

component-error = Eroare
component-back = Înapoi
component-back-to = Înapoi la
component-breadcrumb = Unde vă aflați
component-error-summary-heading = Ceva trebuie corectat
component-information = Informații
component-important = Important
component-success = Reușit
component-pagination = Pagini
component-previous = Înapoi
component-next = Înainte

# Follows "Previous" and "Next", read out only.
component-page = cu o pagină
component-page-number = Pagina { $number }
component-skip-link = Săriți la conținutul principal
component-care-non-urgent = Sfat care nu este urgent
component-care-urgent = Sfat urgent
component-care-emergency = Trebuie acționat imediat
component-day = Ziua
component-month = Luna
component-year = Anul
component-up-to-characters = Puteți scrie cel mult { $limit } de caractere
component-up-to-words = Puteți scrie cel mult { $limit } de cuvinte
component-search = Căutați
component-show = Arată
component-show-password = Arată parola
component-table-sortable = Coloanele pot fi ordonate din capul de tabel
component-homepage = pagina principală
component-account = Cont
component-menu = Meniu

# "Browse" is read out before "More".
component-browse = Vedeți
component-more = Mai multe
component-support-links = Linkuri de ajutor

# What scripts say, in other languages than English. The number stands last, so that one form does for all.
component-characters-left = Caractere rămase: { $count }
component-characters-none = Nu mai rămâne niciun caracter
component-characters-over = Caractere în plus: { $count }
component-choose-file = Alegeți fișierul
component-drop-file = sau trageți fișierul aici
component-no-file = Niciun fișier ales
component-files-chosen = Fișiere alese: { $count }
component-over-drop = Fișierul este deasupra zonei
component-left-drop = Fișierul a ieșit din zonă
