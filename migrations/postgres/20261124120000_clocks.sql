-- Every clock of a case is worked out from what happened on it: plans, changes of track, and the day a clock began anew.
-- Twin of ../sqlite.

INSERT INTO event_kinds (code) VALUES ('track-changed'), ('planned'), ('updated'), ('dates-moved');
INSERT INTO kept_kinds (code) VALUES ('change-track'), ('track-more'), ('plan'), ('plan-more'), ('update');

-- The day that the answer's clock runs from, where an event began it anew.
ALTER TABLE events ADD COLUMN starts_on DATE;
UPDATE events SET starts_on = (SELECT c.clock_from FROM cases c WHERE c.id = events.case_id)
WHERE EXISTS (SELECT 1 FROM cases c WHERE c.id = events.case_id AND c.state = 'acknowledged' AND c.version = events.version);

-- When the person was told to expect the answer to a complaint; a date is moved by the next one.
CREATE TABLE plans (
    event_id   UUID NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id    UUID NOT NULL REFERENCES cases (id),
    respond_by DATE NOT NULL,
    settled    TEXT NOT NULL CHECK (settled IN ('agreed', 'declined', 'no-reply', 'moved')),
    told       TEXT NOT NULL CHECK (told IN ('page', 'letter', 'email', 'phone', 'in-person')),
    late       BOOLEAN NOT NULL
);
CREATE INDEX plans_case ON plans (case_id);
CREATE FUNCTION plans_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a plan is not changed';
END $$;
CREATE TRIGGER plans_stay BEFORE UPDATE ON plans FOR EACH ROW EXECUTE FUNCTION plans_stay();

CREATE TABLE tracks (
    event_id UUID NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id  UUID NOT NULL REFERENCES cases (id),
    becomes  TEXT NOT NULL,
    asked    TEXT NOT NULL CHECK (asked IN ('as-written', 'in-writing', 'spoken', 'sorted')),
    from_on  DATE NOT NULL
);
CREATE INDEX tracks_case ON tracks (case_id);
CREATE FUNCTION tracks_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a change of track is not changed';
END $$;
CREATE TRIGGER tracks_stay BEFORE UPDATE ON tracks FOR EACH ROW EXECUTE FUNCTION tracks_stay();

-- A promised date that other holidays or other targets have moved.
CREATE TABLE moved_dates (
    event_id UUID NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id  UUID NOT NULL REFERENCES cases (id),
    was_on   DATE NOT NULL,
    now_on   DATE NOT NULL
);
CREATE INDEX moved_dates_case ON moved_dates (case_id);

ALTER TABLE cases ADD COLUMN planned BOOLEAN NOT NULL DEFAULT FALSE;
-- What staff do first, the law's last day for what is promised next, and the holidays and targets that they were worked out with.
ALTER TABLE cases ADD COLUMN first_what TEXT;
ALTER TABLE cases ADD COLUMN first_on DATE;
ALTER TABLE cases ADD COLUMN law_on DATE;
ALTER TABLE cases ADD COLUMN reckoned TEXT NOT NULL DEFAULT '';
CREATE INDEX cases_reckoned ON cases (reckoned) WHERE is_open = TRUE;
