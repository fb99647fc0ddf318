-- Every clock of a case is worked out from what happened on it: plans, changes of track, and the day a clock began anew.
-- Twin of ../postgres.

INSERT INTO event_kinds (code) VALUES ('track-changed'), ('planned'), ('updated'), ('dates-moved');
INSERT INTO kept_kinds (code) VALUES ('change-track'), ('track-more'), ('plan'), ('plan-more'), ('update');

-- The day that the answer's clock runs from, where an event began it anew.
ALTER TABLE events ADD COLUMN starts_on TEXT;
UPDATE events SET starts_on = (SELECT c.clock_from FROM cases c WHERE c.id = events.case_id)
WHERE EXISTS (SELECT 1 FROM cases c WHERE c.id = events.case_id AND c.state = 'acknowledged' AND c.version = events.version);

-- When the person was told to expect the answer to a complaint; a date is moved by the next one.
CREATE TABLE plans (
    event_id   BLOB NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id    BLOB NOT NULL REFERENCES cases (id),
    respond_by TEXT NOT NULL,
    settled    TEXT NOT NULL CHECK (settled IN ('agreed', 'declined', 'no-reply', 'moved')),
    told       TEXT NOT NULL CHECK (told IN ('page', 'letter', 'email', 'phone', 'in-person')),
    late       INTEGER NOT NULL CHECK (late IN (0, 1))
) STRICT;
CREATE INDEX plans_case ON plans (case_id);
CREATE TRIGGER plans_stay BEFORE UPDATE ON plans BEGIN SELECT RAISE(ABORT, 'a plan is not changed'); END;

CREATE TABLE tracks (
    event_id BLOB NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id  BLOB NOT NULL REFERENCES cases (id),
    becomes  TEXT NOT NULL,
    asked    TEXT NOT NULL CHECK (asked IN ('as-written', 'in-writing', 'spoken', 'sorted')),
    from_on  TEXT NOT NULL
) STRICT;
CREATE INDEX tracks_case ON tracks (case_id);
CREATE TRIGGER tracks_stay BEFORE UPDATE ON tracks BEGIN SELECT RAISE(ABORT, 'a change of track is not changed'); END;

-- A promised date that other holidays or other targets have moved.
CREATE TABLE moved_dates (
    event_id BLOB NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id  BLOB NOT NULL REFERENCES cases (id),
    was_on   TEXT NOT NULL,
    now_on   TEXT NOT NULL
) STRICT;
CREATE INDEX moved_dates_case ON moved_dates (case_id);

ALTER TABLE cases ADD COLUMN planned INTEGER NOT NULL DEFAULT 0 CHECK (planned IN (0, 1));
-- What staff do first, the law's last day for what is promised next, and the holidays and targets that they were worked out with.
ALTER TABLE cases ADD COLUMN first_what TEXT;
ALTER TABLE cases ADD COLUMN first_on TEXT;
ALTER TABLE cases ADD COLUMN law_on TEXT;
ALTER TABLE cases ADD COLUMN reckoned TEXT NOT NULL DEFAULT '';
CREATE INDEX cases_reckoned ON cases (reckoned) WHERE is_open = TRUE;
