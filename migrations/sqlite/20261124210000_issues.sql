-- A case is taken over; and what a case is about, issue by issue, as codes; the words are notes. Each row stays: what stands is the last of each issue.
-- Twin of ../postgres.

INSERT INTO event_kinds (code) VALUES ('issue-noted'), ('taken-over');
INSERT INTO kept_kinds (code) VALUES ('issue'), ('issue-more'), ('take-over');

CREATE TABLE issues (
    event_id   BLOB    NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id    BLOB    NOT NULL REFERENCES cases (id),
    issue_id   BLOB    NOT NULL,
    gone       INTEGER NOT NULL CHECK (gone IN (0, 1)),
    lists      TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    area       TEXT,
    profession TEXT,
    site       TEXT,
    service    TEXT,
    division   TEXT,
    finding    TEXT    CHECK (finding IN ('upheld', 'partly-upheld', 'not-upheld'))
) STRICT;
CREATE INDEX issues_case ON issues (case_id, issue_id);
CREATE TRIGGER issues_stay BEFORE UPDATE ON issues BEGIN SELECT RAISE(ABORT, 'an issue is not changed: the next row is'); END;
