-- Consent: what is about a patient goes to somebody else only where it is not needed or was verified.
-- Alerts: words that may mean danger lift a case until somebody has said what they did.
-- Twin of ../postgres. Cases from before are treated as needing it, which errs on the safe side: their concern is sealed.

ALTER TABLE cases ADD COLUMN consent TEXT NOT NULL DEFAULT 'needed'
    CHECK (consent IN ('not-needed', 'needed', 'requested', 'received', 'verified', 'refused', 'withdrawn', 'cannot-get'));

ALTER TABLE cases ADD COLUMN alert INTEGER NOT NULL DEFAULT 0 CHECK (alert IN (0, 1));

-- A longer list of kinds: the table is made anew under its name, while what refers to it waits for the end.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE events_before AS SELECT * FROM events;
DROP TABLE events;
CREATE TABLE events (
    id       BLOB    NOT NULL PRIMARY KEY,
    case_id  BLOB    NOT NULL REFERENCES cases (id),
    version  INTEGER NOT NULL,
    at       TEXT    NOT NULL,
    kind     TEXT    NOT NULL CHECK (kind IN ('received', 'claimed', 'acknowledged', 'replied', 'holding-reply', 'consent', 'alert-dealt-with', 'noted', 'handed-over', 'resolved', 'reopened', 'person-wrote')),
    by_staff BLOB    REFERENCES staff (id),
    to_staff BLOB    REFERENCES staff (id),
    outcome  TEXT,
    UNIQUE (case_id, version)
) STRICT;
INSERT INTO events (id, case_id, version, at, kind, by_staff, to_staff, outcome)
SELECT id, case_id, version, at, kind, by_staff, to_staff, outcome FROM events_before;
DROP TABLE events_before;

CREATE TABLE kept_before AS SELECT * FROM kept;
DROP TABLE kept;
CREATE TABLE kept (
    staff_id BLOB    NOT NULL REFERENCES staff (id),
    case_id  BLOB    NOT NULL REFERENCES cases (id),
    what     TEXT    NOT NULL CHECK (what IN ('acknowledge', 'reply', 'holding-reply', 'consent', 'verify-consent', 'deal-with-alert', 'note', 'hand-over', 'resolve', 'reopen')),
    seen     INTEGER NOT NULL,
    sealed   BLOB    NOT NULL,
    kept_at  TEXT    NOT NULL,
    PRIMARY KEY (staff_id, case_id, what)
) STRICT;
INSERT INTO kept (staff_id, case_id, what, seen, sealed, kept_at)
SELECT staff_id, case_id, what, seen, sealed, kept_at FROM kept_before;
DROP TABLE kept_before;

-- Who came to see: whoever wrote, or the patient by a code of their own.
ALTER TABLE visits ADD COLUMN who TEXT NOT NULL DEFAULT 'writer' CHECK (who IN ('writer', 'patient'));

-- Does it tell about the patient? Then the case must allow it at the moment it is written.
ALTER TABLE replies ADD COLUMN discloses INTEGER NOT NULL DEFAULT 1 CHECK (discloses IN (0, 1));
CREATE TRIGGER replies_need_consent BEFORE INSERT ON replies
WHEN NEW.discloses <> 0
    AND NOT EXISTS (SELECT 1 FROM cases WHERE id = NEW.case_id AND consent IN ('not-needed', 'verified'))
BEGIN SELECT RAISE(ABORT, 'nothing is disclosed without consent'); END;
CREATE TRIGGER replies_stay BEFORE UPDATE ON replies BEGIN SELECT RAISE(ABORT, 'a reply is not changed'); END;

-- How consent came to stand where it does; the words are the patient's, or the evidence as staff saw it.
CREATE TABLE consents (
    event_id BLOB NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id  BLOB NOT NULL REFERENCES cases (id),
    change   TEXT NOT NULL CHECK (change IN ('ask', 'agree', 'refuse', 'withdraw', 'record', 'verify', 'give-up')),
    sealed   BLOB
) STRICT;
CREATE INDEX consents_case ON consents (case_id);

-- What the patient answers with. Shown for a while where it was made, then known to the patient alone.
CREATE TABLE patient_codes (
    case_id     BLOB NOT NULL PRIMARY KEY REFERENCES cases (id),
    code_hash   BLOB NOT NULL UNIQUE,
    code_sealed BLOB,
    code_until  TEXT NOT NULL,
    expires_at  TEXT NOT NULL
) STRICT;
CREATE INDEX patient_codes_code ON patient_codes (code_until);
CREATE INDEX patient_codes_expires ON patient_codes (expires_at);

-- What was found in what somebody wrote: the class, the list's version, and the cues, sealed, as they say what was written.
CREATE TABLE alerts (
    event_id  BLOB NOT NULL REFERENCES events (id),
    case_id   BLOB NOT NULL REFERENCES cases (id),
    class     TEXT NOT NULL CHECK (class IN ('danger', 'getting-worse', 'self-harm', 'abuse', 'child', 'crime', 'domestic', 'proceedings', 'threat', 'media')),
    list      TEXT NOT NULL,
    cues      BLOB NOT NULL,
    dealt_at  TEXT,
    PRIMARY KEY (event_id, class)
) STRICT;
CREATE INDEX alerts_case ON alerts (case_id);
