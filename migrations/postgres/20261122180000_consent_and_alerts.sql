-- Consent: what is about a patient goes to somebody else only where it is not needed or was verified.
-- Alerts: words that may mean danger lift a case until somebody has said what they did.
-- Twin of ../sqlite. Cases from before are treated as needing it, which errs on the safe side: their concern is sealed.

ALTER TABLE cases ADD COLUMN consent TEXT NOT NULL DEFAULT 'needed'
    CHECK (consent IN ('not-needed', 'needed', 'requested', 'received', 'verified', 'refused', 'withdrawn', 'cannot-get'));

ALTER TABLE cases ADD COLUMN alert BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE events DROP CONSTRAINT events_kind_check;
ALTER TABLE events ADD CONSTRAINT events_kind_check
    CHECK (kind IN ('received', 'claimed', 'acknowledged', 'replied', 'holding-reply', 'consent', 'alert-dealt-with', 'noted', 'handed-over', 'resolved', 'reopened', 'person-wrote'));

ALTER TABLE kept DROP CONSTRAINT kept_what_check;
ALTER TABLE kept ADD CONSTRAINT kept_what_check
    CHECK (what IN ('acknowledge', 'reply', 'holding-reply', 'consent', 'verify-consent', 'deal-with-alert', 'note', 'hand-over', 'resolve', 'reopen'));

-- Who came to see: whoever wrote, or the patient by a code of their own.
ALTER TABLE visits ADD COLUMN who TEXT NOT NULL DEFAULT 'writer' CHECK (who IN ('writer', 'patient'));

-- Does it tell about the patient? Then the case must allow it at the moment it is written.
ALTER TABLE replies ADD COLUMN discloses BOOLEAN NOT NULL DEFAULT TRUE;
CREATE FUNCTION replies_need_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        RAISE EXCEPTION 'a reply is not changed';
    END IF;
    IF NEW.discloses AND NOT EXISTS (SELECT 1 FROM cases WHERE id = NEW.case_id AND consent IN ('not-needed', 'verified')) THEN
        RAISE EXCEPTION 'nothing is disclosed without consent';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER replies_need_consent BEFORE INSERT OR UPDATE ON replies
    FOR EACH ROW EXECUTE FUNCTION replies_need_consent();

-- How consent came to stand where it does; the words are the patient's, or the evidence as staff saw it.
CREATE TABLE consents (
    event_id UUID NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id  UUID NOT NULL REFERENCES cases (id),
    change   TEXT NOT NULL CHECK (change IN ('ask', 'agree', 'refuse', 'withdraw', 'record', 'verify', 'give-up')),
    sealed   BYTEA
);
CREATE INDEX consents_case ON consents (case_id);

-- What the patient answers with. Shown for a while where it was made, then known to the patient alone.
CREATE TABLE patient_codes (
    case_id     UUID NOT NULL PRIMARY KEY REFERENCES cases (id),
    code_hash   BYTEA NOT NULL UNIQUE,
    code_sealed BYTEA,
    code_until  TIMESTAMPTZ NOT NULL,
    expires_at  TIMESTAMPTZ NOT NULL
);
CREATE INDEX patient_codes_code ON patient_codes (code_until);
CREATE INDEX patient_codes_expires ON patient_codes (expires_at);

-- What was found in what somebody wrote: the class, the list's version, and the cues, sealed, as they say what was written.
CREATE TABLE alerts (
    event_id  UUID NOT NULL REFERENCES events (id),
    case_id   UUID NOT NULL REFERENCES cases (id),
    class     TEXT NOT NULL CHECK (class IN ('danger', 'getting-worse', 'self-harm', 'abuse', 'child', 'crime', 'domestic', 'proceedings', 'threat', 'media')),
    list      TEXT NOT NULL,
    cues      BYTEA NOT NULL,
    dealt_at  TIMESTAMPTZ,
    PRIMARY KEY (event_id, class)
);
CREATE INDEX alerts_case ON alerts (case_id);
