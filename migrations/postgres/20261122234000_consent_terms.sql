-- What was agreed to, until when, and when the patient was asked. Twin of ../sqlite.

INSERT INTO kept_kinds (code) VALUES ('consent-more');

CREATE TABLE consent_changes (code TEXT NOT NULL PRIMARY KEY);
INSERT INTO consent_changes (code)
VALUES ('ask'), ('agree'), ('refuse'), ('withdraw'), ('record'), ('verify'), ('give-up'), ('expire');

ALTER TABLE consents DROP CONSTRAINT consents_change_check;
ALTER TABLE consents ADD FOREIGN KEY (change) REFERENCES consent_changes (code);
-- What was agreed to, and whether a link went by mail, sealed: it may name somebody.
ALTER TABLE consents ADD COLUMN details BYTEA;

ALTER TABLE cases DROP CONSTRAINT cases_consent_check;
ALTER TABLE cases ADD CONSTRAINT cases_consent_check
    CHECK (consent IN ('not-needed', 'needed', 'requested', 'received', 'verified', 'refused', 'withdrawn', 'cannot-get', 'expired'));

ALTER TABLE cases ADD COLUMN consent_until DATE;
ALTER TABLE cases ADD COLUMN asked_first DATE;
ALTER TABLE cases ADD COLUMN asked_last DATE;
ALTER TABLE cases ADD COLUMN asked_times BIGINT;
-- Whoever was asked before this counted was asked when it came in.
UPDATE cases
SET asked_first = (received_at AT TIME ZONE 'UTC')::date, asked_last = (received_at AT TIME ZONE 'UTC')::date, asked_times = 1
WHERE consent = 'requested';
CREATE INDEX cases_consent_until ON cases (consent_until) WHERE consent_until IS NOT NULL;

-- The day is that of the event in UTC, as in the twin: at most an hour after London's in summer. The code asks for London's.
CREATE OR REPLACE FUNCTION replies_need_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        RAISE EXCEPTION 'a reply is not changed';
    END IF;
    IF NEW.discloses AND NOT EXISTS (
        SELECT 1 FROM cases c JOIN events e ON e.id = NEW.event_id
        WHERE c.id = NEW.case_id AND c.consent IN ('not-needed', 'verified')
          AND (c.consent_until IS NULL OR c.consent_until >= (e.at AT TIME ZONE 'UTC')::date)
    ) THEN
        RAISE EXCEPTION 'nothing is disclosed without consent';
    END IF;
    RETURN NEW;
END $$;
