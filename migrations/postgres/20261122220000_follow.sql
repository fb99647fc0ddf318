-- The follow page: what the person asks for beside writing, when a case was closed, and how to reach them as it changes.
-- Twin of ../sqlite.

INSERT INTO event_kinds (code)
VALUES ('corrected'), ('not-resolved'), ('asked-for-update'), ('asked-to-stop'), ('carried-on'), ('kept-open'), ('contact-changed');
INSERT INTO kept_kinds (code) VALUES ('keep-open');

ALTER TABLE cases ADD COLUMN wants_update BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE cases ADD COLUMN wants_to_stop BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE cases ADD COLUMN closed_on DATE;
-- Closed before this was noted: the day of the last change, which errs on the side of the person.
UPDATE cases SET closed_on = (moved_at AT TIME ZONE 'Europe/London')::date WHERE state = 'resolved';

-- How to reach the person, from the version of the case on that it was changed at. Before the first of these stands what
-- they sent. Each stays: it says how staff reached them.
CREATE TABLE contacts (
    case_id UUID   NOT NULL REFERENCES cases (id),
    version BIGINT NOT NULL,
    sealed  BYTEA  NOT NULL,
    PRIMARY KEY (case_id, version)
);

-- Who has looked at a case is asked by case.
CREATE INDEX audit_case ON audit (case_id, act, at);
