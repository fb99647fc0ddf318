-- The follow page: what the person asks for beside writing, when a case was closed, and how to reach them as it changes.
-- Twin of ../postgres.

INSERT INTO event_kinds (code)
VALUES ('corrected'), ('not-resolved'), ('asked-for-update'), ('asked-to-stop'), ('carried-on'), ('kept-open'), ('contact-changed');
INSERT INTO kept_kinds (code) VALUES ('keep-open');

ALTER TABLE cases ADD COLUMN wants_update INTEGER NOT NULL DEFAULT 0 CHECK (wants_update IN (0, 1));
ALTER TABLE cases ADD COLUMN wants_to_stop INTEGER NOT NULL DEFAULT 0 CHECK (wants_to_stop IN (0, 1));
ALTER TABLE cases ADD COLUMN closed_on TEXT;
-- Closed before this was noted: the day of the last change, which errs on the side of the person.
UPDATE cases SET closed_on = substr(moved_at, 1, 10) WHERE state = 'resolved';

-- How to reach the person, from the version of the case on that it was changed at. Before the first of these stands what
-- they sent. Each stays: it says how staff reached them.
CREATE TABLE contacts (
    case_id BLOB    NOT NULL REFERENCES cases (id),
    version INTEGER NOT NULL,
    sealed  BLOB    NOT NULL,
    PRIMARY KEY (case_id, version)
) STRICT;

-- Who has looked at a case is asked by case.
CREATE INDEX audit_case ON audit (case_id, act, at);
