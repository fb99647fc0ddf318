# When somebody may be in danger.
# Draft: a person has still to check every sentence.

## In danger now.

danger-heading = Dacă cineva este în pericol acum
danger-999-before = Sunați la
danger-999-after = dacă viața cuiva este în pericol sau dacă cineva poate păți ceva grav.
danger-ward = Dacă sunteți pe secție, spuneți-i acum unei asistente. Cereți să vorbiți cu asistenta responsabilă de tură (nurse in charge).
danger-111-before = Sunați la
danger-111-after = dacă cineva are nevoie de ajutor medical în curând. Alegeți opțiunea pentru sănătate mintală (mental health), dacă de acest ajutor are nevoie.
danger-not-watched = Nu urmărim acest serviciu zi și noapte. Programul nostru: { $hours }.

## Help with what somebody's words may mean.

help-heading = Dacă aveți nevoie de ajutor acum
help-what = Ceva din ce ați scris poate însemna că este nevoie în curând de ajutor, pentru dumneavoastră sau pentru altcineva. Am salvat ce ați scris. Este posibil ca nimeni de la noi să nu citească textul timp de câteva ore.
help-danger = Dacă cineva este în pericol acum, sunați la 999. Pe secție, spuneți-i asistentei responsabile de tură (nurse in charge).
help-getting-worse = Dacă starea cuiva de pe secție se înrăutățește, spuneți-i acum asistentei responsabile de tură. Cereți să vină un medic.
help-call-for-concern = Dacă nu vă ascultă nimeni, cereți o echipă din afara secției. Sunați la
help-self-harm = Dacă e posibil să vă faceți rău, puteți vorbi cu cineva acum. Sunați la 111 și alegeți opțiunea pentru sănătate mintală (mental health). Sunați la 999 dacă viața dumneavoastră este în pericol.
help-abuse = Dacă i se face rău cuiva sau cineva este lăsat fără îngrijire, sunați la 999 dacă se întâmplă acum. Pe secție, spuneți-i asistentei responsabile de tură.
help-child = Dacă un copil nu este în siguranță acum, sunați la 999.
help-crime = Dacă s-a comis o infracțiune, sunați la 101. Sunați la 999 dacă cineva este în pericol acum.
help-domestic = Când nu sunteți în siguranță acasă: sunați la 999 dacă sunteți în pericol acum. Dacă nu puteți vorbi, apăsați 55 când vi se cere.
