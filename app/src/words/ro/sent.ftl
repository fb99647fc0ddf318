# The page after sending.
# Draft: a person has still to check every sentence.

## How we used somebody's information.

data-use-heading = Drepturile dumneavoastră
data-use-law = Legea ne dă timp până la { $date } să vă anunțăm că am primit mesajul. Încercăm să o facem mai repede.
data-use-then = Apoi trebuie să verificăm și să vă spunem ce am aflat, fără întârziere.
data-use-commissioner = Puteți merge și la cineva din afara NHS care verifică felul în care sunt folosite informațiile oamenilor. Este gratuit:

## Sent.

sent-title = Trimis
sent-heading = Am primit ce ne-ați trimis
sent-reference = Numărul dumneavoastră de referință
sent-reference-what = Spuneți acest număr când ne sunați sau ne scrieți. El nu arată nimănui ce ați scris.
sent-code-heading = Codul dumneavoastră
sent-code-what = Aveți nevoie de acest cod și de numărul de referință ca să vedeți aici răspunsul nostru. Arătăm codul numai acum.
sent-code-keep = Notați codul sau tipăriți această pagină. Păstrați-l unde numai dumneavoastră îl puteți găsi.
sent-code-saved = Mi-am salvat codul
sent-codes-saved = Am salvat ambele coduri
sent-not-saved = Nu ne-ați spus că v-ați salvat codul.
sent-not-saved-see = Vedeți-l din nou
sent-code-gone = Nu mai arătăm codul încă o dată. Dacă l-ați pierdut, sunați-ne.
sent-patient-heading = Acordul persoanei
sent-patient-why = Verificăm acum ce ne-ați spus. Nu vă putem spune despre îngrijirea acestei persoane până când nu își dă acordul.
sent-patient-what = Dați-i acest cod. Îl poate scrie pe site-ul nostru, ca să ne spună da sau nu. Pagina este
sent-patient-other = Ne poate spune și la telefon sau pe hârtie. Cineva din echipa noastră va verifica împreună cu această persoană.
sent-next-heading = Ce urmează
sent-next-by = Cineva din echipa noastră citește mesajul. Vă anunțăm până la { $date } că l-am primit.
sent-next-email = Vă vom trimite un e-mail când este ceva nou. E-mailul nu spune despre ce este vorba.
sent-next-phone = Vă vom suna.
sent-next-text = Vă vom trimite un SMS când este ceva nou. SMS-ul nu spune despre ce este vorba.
sent-next-post = Vă vom scrie prin poștă.
sent-next-none = Nu vă vom contacta. Reveniți cu numărul de referință și codul ca să vedeți răspunsul nostru.
sent-next-nudge = Vă vom da un semn când este ceva nou. Reveniți cu numărul de referință și codul ca să vedeți.
sent-follow = Urmăriți ce ne-ați trimis
sent-danger = Nu urmărim acest serviciu zi și noapte. Dacă cineva este în pericol acum, sunați la 999.
sent-phone = Vreți să vorbiți cu noi? Sunați la
sent-copy-heading = O copie a ceea ce ați trimis
sent-copy-what = Puteți tipări această pagină. Ea dispare când ne spuneți că v-ați salvat codul.

## Afterwards: who we hear from, and how we did.

equality-invite-heading = Vreți să ne spuneți despre dumneavoastră?
equality-invite = Ne ajută să vedem dacă ne scriu oameni de toate felurile. Nu trebuie să o faceți dacă nu vreți.
equality-invite-link = Răspundeți la 9 întrebări scurte
afterwards-counted = Vă mulțumim. Am numărat răspunsurile dumneavoastră.
