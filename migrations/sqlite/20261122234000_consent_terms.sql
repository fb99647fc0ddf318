-- What was agreed to, until when, and when the patient was asked. Twin of ../postgres.

INSERT INTO kept_kinds (code) VALUES ('consent-more');

CREATE TABLE consent_changes (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO consent_changes (code)
VALUES ('ask'), ('agree'), ('refuse'), ('withdraw'), ('record'), ('verify'), ('give-up'), ('expire');

CREATE TABLE consents_before AS SELECT * FROM consents;
DROP TABLE consents;
CREATE TABLE consents (
    event_id BLOB NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id  BLOB NOT NULL REFERENCES cases (id),
    change   TEXT NOT NULL REFERENCES consent_changes (code),
    sealed   BLOB,
    -- What was agreed to, and whether a link went by mail, sealed: it may name somebody.
    details  BLOB
) STRICT;
INSERT INTO consents (event_id, case_id, change, sealed) SELECT event_id, case_id, change, sealed FROM consents_before;
DROP TABLE consents_before;
CREATE INDEX consents_case ON consents (case_id);

-- One state more. SQLite can't change a CHECK, and a column added to cases elsewhere must not be lost by making it anew: so
-- this column alone is made anew.
DROP TRIGGER replies_need_consent;
ALTER TABLE cases ADD COLUMN consent_next TEXT NOT NULL DEFAULT 'needed'
    CHECK (consent_next IN ('not-needed', 'needed', 'requested', 'received', 'verified', 'refused', 'withdrawn', 'cannot-get', 'expired'));
UPDATE cases SET consent_next = consent;
ALTER TABLE cases DROP COLUMN consent;
ALTER TABLE cases RENAME COLUMN consent_next TO consent;

ALTER TABLE cases ADD COLUMN consent_until TEXT;
ALTER TABLE cases ADD COLUMN asked_first TEXT;
ALTER TABLE cases ADD COLUMN asked_last TEXT;
ALTER TABLE cases ADD COLUMN asked_times INTEGER;
-- Whoever was asked before this counted was asked when it came in.
UPDATE cases SET asked_first = substr(received_at, 1, 10), asked_last = substr(received_at, 1, 10), asked_times = 1
WHERE consent = 'requested';
CREATE INDEX cases_consent_until ON cases (consent_until) WHERE consent_until IS NOT NULL;

-- The day is that of the event in UTC: at most an hour after London's in summer. The code asks for London's.
CREATE TRIGGER replies_need_consent BEFORE INSERT ON replies
WHEN NEW.discloses <> 0
    AND NOT EXISTS (
        SELECT 1 FROM cases c JOIN events e ON e.id = NEW.event_id
        WHERE c.id = NEW.case_id AND c.consent IN ('not-needed', 'verified')
          AND (c.consent_until IS NULL OR c.consent_until >= substr(e.at, 1, 10))
    )
BEGIN SELECT RAISE(ABORT, 'nothing is disclosed without consent'); END;
