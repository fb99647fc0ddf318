-- Lists of codes that grow become tables: a new code is a row, and no table has to be made anew for it (SQLite can't change a
-- CHECK). Twin of ../postgres.

CREATE TABLE case_kinds (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO case_kinds (code) VALUES ('enquiry'), ('concern'), ('complaint'), ('compliment'), ('comment');

CREATE TABLE event_kinds (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO event_kinds (code)
VALUES ('received'), ('claimed'), ('acknowledged'), ('replied'), ('holding-reply'), ('consent'), ('alert-dealt-with'), ('noted'),
       ('handed-over'), ('resolved'), ('reopened'), ('person-wrote');

CREATE TABLE kept_kinds (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO kept_kinds (code)
VALUES ('acknowledge'), ('reply'), ('holding-reply'), ('consent'), ('verify-consent'), ('deal-with-alert'), ('note'), ('hand-over'),
       ('resolve'), ('reopen');

CREATE TABLE notices (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO notices (code) VALUES ('update');

CREATE TABLE visitors (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO visitors (code) VALUES ('writer'), ('patient');

-- Each table is made anew under its name, while what refers to it waits for the end.
PRAGMA defer_foreign_keys = ON;

CREATE TABLE cases_before AS SELECT * FROM cases;
DROP TABLE cases;
CREATE TABLE cases (
    id          BLOB    NOT NULL PRIMARY KEY,
    reference   TEXT    NOT NULL UNIQUE,
    secret_hash BLOB    NOT NULL UNIQUE,
    key_wrapped BLOB    NOT NULL,
    kind        TEXT    NOT NULL REFERENCES case_kinds (code),
    state       TEXT    NOT NULL CHECK (state IN ('received', 'acknowledged', 'answered', 'resolved')),
    is_open     INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    owner       BLOB    REFERENCES staff (id),
    division    TEXT,
    version     INTEGER NOT NULL,
    received_at TEXT    NOT NULL,
    clock_from  TEXT    NOT NULL,
    due_what    TEXT    CHECK (due_what IN ('acknowledge', 'answer')),
    due_on      TEXT,
    queue_by    TEXT    NOT NULL,
    outcome     TEXT    CHECK (outcome IN ('information-given', 'put-right', 'apology', 'passed-on', 'signposted', 'shared', 'withdrawn', 'no-reply')),
    unread      INTEGER NOT NULL CHECK (unread IN (0, 1)),
    has_needs   INTEGER NOT NULL CHECK (has_needs IN (0, 1)),
    moved_at    TEXT    NOT NULL,
    consent     TEXT    NOT NULL DEFAULT 'needed'
        CHECK (consent IN ('not-needed', 'needed', 'requested', 'received', 'verified', 'refused', 'withdrawn', 'cannot-get')),
    alert       INTEGER NOT NULL DEFAULT 0 CHECK (alert IN (0, 1)),
    CHECK (is_open = (state <> 'resolved')),
    CHECK ((state = 'resolved') = (outcome IS NOT NULL)),
    CHECK ((due_what IS NULL) = (due_on IS NULL))
) STRICT;
INSERT INTO cases (id, reference, secret_hash, key_wrapped, kind, state, is_open, owner, division, version, received_at, clock_from,
                   due_what, due_on, queue_by, outcome, unread, has_needs, moved_at, consent, alert)
SELECT id, reference, secret_hash, key_wrapped, kind, state, is_open, owner, division, version, received_at, clock_from,
       due_what, due_on, queue_by, outcome, unread, has_needs, moved_at, consent, alert
FROM cases_before;
DROP TABLE cases_before;
CREATE INDEX cases_queue ON cases (is_open, queue_by, received_at, id, owner, kind, division);
CREATE INDEX cases_closed ON cases (is_open, moved_at, id);

CREATE TABLE events_before AS SELECT * FROM events;
DROP TABLE events;
CREATE TABLE events (
    id       BLOB    NOT NULL PRIMARY KEY,
    case_id  BLOB    NOT NULL REFERENCES cases (id),
    version  INTEGER NOT NULL,
    at       TEXT    NOT NULL,
    kind     TEXT    NOT NULL REFERENCES event_kinds (code),
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
    what     TEXT    NOT NULL REFERENCES kept_kinds (code),
    seen     INTEGER NOT NULL,
    sealed   BLOB    NOT NULL,
    kept_at  TEXT    NOT NULL,
    PRIMARY KEY (staff_id, case_id, what)
) STRICT;
INSERT INTO kept (staff_id, case_id, what, seen, sealed, kept_at)
SELECT staff_id, case_id, what, seen, sealed, kept_at FROM kept_before;
DROP TABLE kept_before;

CREATE TABLE outbox_before AS SELECT * FROM outbox;
DROP TABLE outbox;
CREATE TABLE outbox (
    id               BLOB    NOT NULL PRIMARY KEY,
    case_id          BLOB    NOT NULL REFERENCES cases (id),
    notice           TEXT    NOT NULL REFERENCES notices (code),
    recipient_sealed BLOB    NOT NULL,
    written_at       TEXT    NOT NULL,
    state            TEXT    NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'given-up')),
    attempts         INTEGER NOT NULL,
    next_try_at      TEXT    NOT NULL,
    last_error       TEXT
) STRICT;
INSERT INTO outbox (id, case_id, notice, recipient_sealed, written_at, state, attempts, next_try_at, last_error)
SELECT id, case_id, notice, recipient_sealed, written_at, state, attempts, next_try_at, last_error FROM outbox_before;
DROP TABLE outbox_before;
CREATE INDEX outbox_due ON outbox (state, next_try_at);

CREATE TABLE visits_before AS SELECT * FROM visits;
DROP TABLE visits;
CREATE TABLE visits (
    token_hash BLOB NOT NULL PRIMARY KEY,
    case_id    BLOB NOT NULL REFERENCES cases (id),
    seen_at    TEXT NOT NULL,
    kept       BLOB,
    who        TEXT NOT NULL DEFAULT 'writer' REFERENCES visitors (code)
) STRICT;
INSERT INTO visits (token_hash, case_id, seen_at, kept, who) SELECT token_hash, case_id, seen_at, kept, who FROM visits_before;
DROP TABLE visits_before;
CREATE INDEX visits_seen ON visits (seen_at);
