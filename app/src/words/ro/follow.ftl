# Following what was sent, and what can be done there.
# Draft: a person has still to check every sentence.

## Cases.

outcome-information-given = Am răspuns la întrebare.
outcome-put-right = Am îndreptat lucrurile.
outcome-apology = Ne-am cerut scuze.
outcome-passed-on = Am trimis mai departe secției sau serviciului.
outcome-signposted = Am spus cine altcineva poate ajuta.
outcome-shared = Am arătat mesajul celor despre care era vorba.
outcome-withdrawn = Ni s-a cerut să ne oprim.
outcome-no-reply = Nu am putut lua legătura cu persoana care a scris.
outcome-not-a-concern = Credem că acest mesaj nu era pentru noi.
outcome-not-required = Nu ne-am putut ocupa de aceasta după regulile pentru reclamații și am spus de ce.
outcome-transferred = Se ocupă altă organizație.
outcome-merged = Ne ocupăm de aceasta împreună cu altceva ce ne-ați spus.
case-merged-into = Cealaltă referință este { $reference }. Vă rugăm să o folosiți pe aceea și codul ei.

## What the person who sent it sees happen.

stage-received = Primit
stage-taken = Am citit mesajul
stage-acknowledged = Aflăm ce s-a întâmplat
stage-answered = Răspuns trimis
stage-resolved = Închis
event-received = Ne-ați spus asta
event-claimed = Cineva din echipa noastră a început să se uite la el
event-acknowledged = V-am anunțat că l-am primit
event-replied = V-am scris
event-holding-reply = V-am scris
event-resolved = Am închis cazul
event-reopened = Am redeschis cazul
event-signposted = V-am spus cine poate ajuta
event-code-renewed = S-a făcut un cod nou
event-record-sent = V-am trimis o copie a celor notate de noi
event-track-changed = Am schimbat modul în care ne ocupăm de aceasta
event-planned = V-am spus când răspundem
event-updated = V-am spus în ce stadiu se află
event-dismissed = Ne-am uitat la el și l-am închis
event-not-required = V-am spus de ce nu ne ocupăm de aceasta ca de o reclamație
event-passed-on = Am transmis-o altei organizații
event-merged = Am pus-o împreună cu altceva ce ne-ați spus
event-person-wrote = Ne-ați scris
event-person-sent-files = Ne-ați trimis fișiere
event-corrected = Ați corectat ceva
event-not-resolved = Ne-ați spus că problema nu este rezolvată
event-asked-for-update = Ați întrebat în ce stadiu este
event-asked-to-stop = Ne-ați cerut să ne oprim
event-carried-on = Ne-ați spus să continuăm
event-contact-changed = Ați schimbat modul în care vă contactăm

## How a date was worked out.

due-summary = Cum am calculat această dată
due-working-days = { $count ->
    [one] Numărăm 1 zi lucrătoare. Începem din ziua de după { $from }.
    [few] Numărăm { $count } zile lucrătoare. Începem din ziua de după { $from }.
   *[other] Numărăm { $count } de zile lucrătoare. Începem din ziua de după { $from }.
 }
due-weekends = Sâmbetele și duminicile nu se numără.
due-no-bank-holidays = Nu este nicio sărbătoare legală în acest timp.
due-bank-holidays = Aceste sărbători legale nu se numără:
due-bank-holiday = { $date }, { $name }
due-months = { $count ->
    [one] Regulile pentru reclamații în NHS ne dau 1 lună. Ea începe la { $from }.
    [few] Regulile pentru reclamații în NHS ne dau { $count } luni. Ele încep la { $from }.
   *[other] Regulile pentru reclamații în NHS ne dau { $count } de luni. Ele încep la { $from }.
 }
due-calendar-days = { $count ->
    [one] Numărăm 1 zi. Începem din ziua de după { $from }. Fiecare zi se numără.
    [few] Numărăm { $count } zile. Începem din ziua de după { $from }. Fiecare zi se numără.
   *[other] Numărăm { $count } de zile. Începem din ziua de după { $from }. Fiecare zi se numără.
 }
due-rolls = Dacă ultima zi nu este lucrătoare, se ia următoarea zi lucrătoare.
due-law = Încercăm să fim mai rapizi decât cere legea. Așa se calculează ultima zi din lege.
due-result = Așa ajungem la { $date }.
due-told = Pe { $from } v-am spus că răspundem până pe { $date }.

## Follow.

follow-heading = Urmăriți ce ne-ați trimis
follow-what = Aveți nevoie de numărul de referință și de codul pe care vi le-am dat.
follow-ended = Ați lipsit un timp, așa că am închis pagina. Am păstrat mesajul dumneavoastră. Scrieți numărul de referință și codul ca să îl trimiteți.
follow-away = Ați lipsit un timp, așa că am închis pagina. Scrieți numărul de referință și codul, apoi încercați din nou.
follow-no-match = Numărul de referință și codul nu se potrivesc. Verificați-le pe amândouă și încercați din nou.
reference-hint = 8 litere și cifre, ca 7KM3-D92X
code-hint = 12 litere și cifre. Le puteți scrie cu sau fără liniuțe.
follow-open = Continuați
follow-lost-heading = Ați pierdut numărul de referință sau codul?
follow-lost = Nu vă putem vedea codul, dar tot vă putem ajuta. Sunați-ne la
follow-shared = Folosesc și alții acest telefon sau calculator? Apăsați „Am terminat” la sfârșit.
case-kept = Am păstrat ce ați scris înainte. Nu s-a trimis încă.
case-title = Ce ne-ați trimis
case-heading = Numărul de referință { $reference }
case-received = L-am primit la
case-stage = În ce stadiu este
case-contact = Cum vă contactăm
case-leave = Am terminat
case-next-heading = Ce urmează
case-due-acknowledge = Vă anunțăm până la { $date } că l-am primit.
case-due-answer = Vă răspundem până la { $date }.
case-met-acknowledge = V-am anunțat la { $day } că l-am primit. Am spus că facem acest lucru până la { $date }.
case-met-answer = V-am răspuns la { $day }. Am spus că facem acest lucru până la { $date }.
case-due-summary = Cum am calculat data de { $date }
case-late = Am întârziat. Ne pare rău. Ne puteți suna ca să întrebați de ce:
case-consent = Verificăm ce ne-ați spus. Nu vă putem spune despre îngrijirea acestei persoane până când nu avem acordul ei. Legea ne mai dă câteva alte căi.
case-consent-how = Ne puteți suna ca să întrebați cum își poate da acordul.
case-update-asked = Ne-ați întrebat în ce stadiu este. Vă vom scrie cât de repede putem.
case-stop-asked = Ne-ați cerut să ne oprim. Întâi vom verifica împreună cu dumneavoastră. Până atunci continuăm.
case-again-until = Dacă problema nu este rezolvată, ne puteți spune aici până la { $date }.
case-history-heading = Ce s-a întâmplat până acum
case-sent-summary = Ce ne-ați trimis prima dată
case-you-wrote = Ați scris:
case-we-wrote = Echipa noastră a scris:
case-files-title = Fotografii și documente
case-files-link = Fotografiile și documentele pe care ni le-ați trimis ({ $count }); puteți adăuga altele
case-files-enough = Ne-ați trimis { $count } fișiere. Nu putem primi mai multe aici. Ne puteți scrie despre ce mai aveți.
case-files-heading = Fișierele pe care ni le-ați trimis
case-files-label = Adăugați fotografii sau documente
case-files-send = Trimiteți fișierele
case-files-sent = Am primit fișierele dumneavoastră.
case-files-none = Nu ați ales niciun fișier. Alegeți întâi unul, apoi trimiteți-l.
case-acts-heading = Ce altceva puteți face
case-copy-heading = Păstrați o copie
case-copy-what = Este un fișier cu tot ce ne-ați trimis și tot ce v-am trimis noi. Oricine deschide fișierul îl poate citi. El rămâne pe acest telefon sau calculator până când îl ștergeți.
case-copy = Descărcați copia
case-who-heading = Cu cine puteți vorbi
case-who-say = Spuneți numărul de referință când sunați. Oricine din echipa noastră vă poate ajuta.
case-who = { $team }: { $phone }. { $hours }
again-question = Vreți să ne uităm din nou?
again-hint = Am închis cazul. Citim mesajul dumneavoastră, orice ați alege.
again-yes = Da, uitați-vă din nou
again-no = Nu, numai citiți mesajul meu

## What a person does on their case, each on a page of its own.

act-back = Mergeți înapoi fără să schimbați nimic
act-phone = Vreți în schimb să vorbiți cu noi? Sunați la
act-not-now = Nu puteți face acest lucru acum. Poate că ce ne-ați trimis este acum în alt stadiu.
act-not-now-kept = Acesta este textul pe care l-ați scris. Îl puteți copia.
act-write-heading = Scrieți-ne
act-write-hint = Adăugați ceva, întrebați ceva sau răspundeți-ne. Dacă cineva este în pericol acum, sunați la 999.
act-write-press = Trimiteți mesajul
act-write-done = Am primit mesajul dumneavoastră.
act-correct-heading = Corectați ceva ce ne-ați spus
act-correct-what = Ce ați scris prima dată rămâne așa cum este. Ce scrieți acum stă alături, iar echipa noastră le citește pe amândouă.
act-correct-label = Cum ar trebui să fie?
act-correct-hint = Spuneți-ne ce era greșit și ce este corect. Dacă cineva este în pericol acum, sunați la 999.
act-correct-press = Trimiteți
act-correct-done = Am pus corectura lângă ce ați scris prima dată.
act-not-resolved-heading = Problema nu este rezolvată
act-not-resolved-what = Spuneți-ne ce nu este încă în regulă sau la ce nu am răspuns.
act-not-resolved-then = Redeschidem cazul. El se întoarce la persoana care l-a verificat, iar noi vă scriem.
act-not-resolved-label = Ce nu este rezolvat?
act-not-resolved-hint = Scrieți cât de mult sau cât de puțin vreți. Dacă cineva este în pericol acum, sunați la 999.
act-not-resolved-press = Trimiteți și redeschideți
act-not-resolved-done = Am redeschis cazul.
act-not-resolved-late = Am închis acest caz cu mult timp în urmă, așa că nu mai poate fi redeschis aici. Ne puteți scrie în continuare aici sau ne puteți spune din nou.
act-not-resolved-start = Spuneți-ne din nou
act-update-heading = Întrebați în ce stadiu este
act-update-what = Spunem echipei noastre că așteptați vești de la noi. Vă scriu cât de repede pot.
act-update-once = Puteți face din nou acest lucru după ce v-am scris.
act-update-press = Cereți noutăți
act-update-done = Am spus echipei noastre că ați cerut noutăți.
act-stop-heading = Cereți-ne să ne oprim
act-stop-what = Ne puteți cere oricând să nu mai verificăm acest caz. Nu vă va afecta îngrijirea.
act-stop-safe = Nu ne oprim imediat. Întâi verificăm împreună cu dumneavoastră, în modul ales de dumneavoastră, ca nimeni să nu poată face asta în locul dumneavoastră.
act-stop-then = Până vorbim cu dumneavoastră, continuăm. Vă puteți răzgândi aici.
act-stop-label = Vreți să ne spuneți de ce? (opțional)
act-stop-hint = Puteți lăsa gol. Dacă cineva este în pericol acum, sunați la 999.
act-stop-press = Cereți-ne să ne oprim
act-stop-done = Am primit cererea dumneavoastră. Întâi vom verifica împreună cu dumneavoastră.
act-carry-on-heading = Cereți-ne totuși să continuăm
act-carry-on-what = Ne-ați cerut să ne oprim. Dacă v-ați răzgândit, spuneți-ne și continuăm.
act-carry-on-press = Cereți-ne să continuăm
act-carry-on-done = Continuăm.
act-contact-heading = Schimbați modul în care vă contactăm
act-contact-hidden = Nu arătăm aici ce ne-ați spus înainte. Poate că altcineva are codul dumneavoastră.
act-contact-what = Nu spunem nimănui că ați schimbat acest lucru: nici în modul vechi, nici în cel nou.
act-contact-before = Echipa noastră poate vedea ce ne-ați spus înainte, ca să știe cum v-am contactat.
act-contact-nudge = Păstrăm o adresă la care vă dăm un semn. Dacă salvați această pagină, adresa se șterge. Scrieți-o din nou dacă vreți să o păstrați.
act-contact-press = Salvați
act-contact-done = Am schimbat modul în care vă contactăm.
act-contact-done-closed = Am schimbat modul în care vă contactăm. Cazul este închis acum, așa că nu păstrăm nicio adresă la care să vă dăm un semn.

## Who has looked.

looked-heading = Cine s-a uitat aici
looked-what = De fiecare dată când cineva din personalul nostru deschide ce ne-ați trimis, notăm acest lucru. Aici vedeți zilele.
looked-names = Nu le arătăm aici numele. Ne puteți întreba despre asta.
looked-caption = Cine s-a uitat aici, cei mai recenți întâi
looked-day = Ziua
looked-who = Cine
looked-nobody = Nimeni nu a deschis încă.
looked-officer = Cineva din echipa noastră
looked-senior-officer = O persoană cu experiență din echipa noastră
looked-manager = Managerul echipei noastre
looked-investigator = Cineva de la secție sau serviciu
looked-auditor = Cineva care verifică felul în care lucrăm
looked-administrator = Cineva care se ocupă de calculatoarele noastre
looked-phone = Dacă vă îngrijorează ceva de aici, sunați-ne la

## A copy to take away.

copy-title = Copia dumneavoastră: { $reference }
copy-made = De la echipa { $team }, { $trust }. Făcută la { $at }.
copy-keep = Păstrați acest fișier unde numai dumneavoastră îl puteți găsi. Oricine îl deschide poate citi ce conține.
copy-sent = Ce ne-ați trimis prima dată
stage-received-what = L-am primit. Cineva din echipa noastră îl va citi.
stage-taken-what = Cineva din echipa noastră l-a citit și vă va scrie.
stage-acknowledged-what = Întrebăm personalul care știe ce s-a întâmplat.
stage-answered-what = V-am trimis un răspuns. Scrieți-ne dacă nu răspunde la tot.
stage-resolved-what = Am închis cazul. Ne puteți scrie în continuare aici.
case-helper-wrote = { $name } a scris pentru dumneavoastră:

## Those who help, and new codes.

follow-lost-code = Primiți un cod nou prin e-mail
follow-helping = Ajutați pe cineva cu un caz? Vedeți toate cazurile la care ajutați
helpers-link = Lăsați pe cineva să vă ajute cu acest caz
helping-this = Ajutați pe cineva cu acest caz.
helping-sight-progress = Puteți vedea în ce stadiu este. Nu puteți vedea ce s-a scris.
helping-sight-words = Puteți citi ce s-a scris. Nu ne puteți scrie aici.
helping-sight-writing = Puteți citi ce s-a scris și ne puteți scrie în numele acestei persoane.
helping-join = Vedeți într-un singur loc toate cazurile la care ajutați
link-often = Ați cerut de mai multe ori? Atunci folosiți cel mai nou e-mail de la noi. Trimitem numai câteva linkuri pe zi.
confirm-heading = Dacă vă pierdeți codul
confirm-what = Puteți primi un cod nou prin e-mail, dacă ne arătați întâi că adresa este a dumneavoastră. Atunci ar putea face acest lucru și alte persoane care vă pot citi e-mailurile.
confirm-send = Trimiteți-mi un link ca să îmi confirm adresa
confirm-asked = Vă trimitem un link. Apăsați butonul la care duce.
confirm-done = Adresa dumneavoastră este confirmată. Puteți primi acolo un cod nou.
new-code-heading = Codul dumneavoastră nou
new-code-what = Notați-l sau copiați-l. Îl arătăm numai câteva minute. Codul vechi nu mai este bun.
new-code-saved = Mi-am salvat codul nou
nudge-heading = Unde vă dăm un semn
nudge-what = Păstrăm o adresă la care vă dăm un semn. Nu o arătăm aici, iar echipa noastră nu o poate vedea. Trimitem un singur mesaj scurt când este ceva nou și nimic altceva până nu vă uitați. Ștergem adresa când închidem cazul.
nudge-forget = Ștergeți această adresă
nudge-forgotten = Am șters adresa. Nu vă vom mai da niciun semn.
left-heading = Ați ieșit
left-what = Ce ne-ați trimis nu se mai poate vedea aici fără numărul de referință și cod.
left-shared = Folosesc și alții acest telefon sau calculator? Alte persoane pot vedea în continuare ce pagini ați deschis.
left-again = Deschideți din nou
left-start = Mergeți la pagina de început

## Afterwards: who we hear from, and how we did.

survey-invite-heading = Cum ne-am descurcat?
survey-invite = Nu trebuie să răspundeți. Dar ne ajută să lucrăm mai bine.
survey-invite-link = Răspundeți la 3 întrebări scurte
