-- The main job: drafts, cases and what is written on them, staff, sessions, mail, audit.
-- Twin of ../postgres. `sealed` columns are XChaCha20-Poly1305 under the key in `key_wrapped` of their case or draft.

CREATE TABLE drafts (
    token_hash   BLOB    NOT NULL PRIMARY KEY,
    id           BLOB    NOT NULL UNIQUE,
    version      INTEGER NOT NULL,
    key_wrapped  BLOB    NOT NULL,
    sealed       BLOB    NOT NULL,
    expires_at   TEXT    NOT NULL
) STRICT;
CREATE INDEX drafts_expires ON drafts (expires_at);

CREATE TABLE staff (
    id             BLOB    NOT NULL PRIMARY KEY,
    email          TEXT    NOT NULL UNIQUE,
    name           TEXT    NOT NULL,
    role           TEXT    NOT NULL CHECK (role IN ('officer', 'senior-officer', 'manager', 'investigator', 'auditor', 'administrator')),
    division       TEXT,
    password_hash  TEXT    NOT NULL,
    totp_sealed    BLOB    NOT NULL,
    totp_last_step INTEGER NOT NULL,
    disabled       INTEGER NOT NULL CHECK (disabled IN (0, 1)),
    CHECK ((role = 'investigator') = (division IS NOT NULL))
) STRICT;

CREATE TABLE recovery_codes (
    staff_id  BLOB NOT NULL REFERENCES staff (id),
    code_hash BLOB NOT NULL,
    used_at   TEXT,
    PRIMARY KEY (staff_id, code_hash)
) STRICT;

CREATE TABLE sessions (
    token_hash BLOB    NOT NULL PRIMARY KEY,
    staff_id   BLOB    NOT NULL REFERENCES staff (id),
    begun_at   TEXT    NOT NULL,
    seen_at    TEXT    NOT NULL,
    ended      INTEGER NOT NULL CHECK (ended IN (0, 1))
) STRICT;
CREATE INDEX sessions_staff ON sessions (staff_id);
CREATE INDEX sessions_seen ON sessions (seen_at);

CREATE TABLE cases (
    id          BLOB    NOT NULL PRIMARY KEY,
    reference   TEXT    NOT NULL UNIQUE,
    secret_hash BLOB    NOT NULL UNIQUE,
    key_wrapped BLOB    NOT NULL,
    kind        TEXT    NOT NULL CHECK (kind IN ('enquiry', 'concern', 'complaint', 'compliment', 'comment')),
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
    CHECK (is_open = (state <> 'resolved')),
    CHECK ((state = 'resolved') = (outcome IS NOT NULL)),
    CHECK ((due_what IS NULL) = (due_on IS NULL))
) STRICT;
CREATE INDEX cases_queue ON cases (is_open, queue_by, received_at, id);
CREATE INDEX cases_owner ON cases (owner, is_open, queue_by, received_at, id);
CREATE INDEX cases_closed ON cases (is_open, moved_at, id);

CREATE TABLE submissions (
    case_id  BLOB NOT NULL PRIMARY KEY REFERENCES cases (id),
    concern  BLOB NOT NULL,
    headline BLOB NOT NULL
) STRICT;

CREATE TABLE receipts (
    token_hash   BLOB NOT NULL PRIMARY KEY,
    case_id      BLOB NOT NULL REFERENCES cases (id),
    code_sealed  BLOB,
    code_until   TEXT NOT NULL,
    expires_at   TEXT NOT NULL
) STRICT;
CREATE INDEX receipts_expires ON receipts (expires_at);
CREATE INDEX receipts_code ON receipts (code_until);

CREATE TABLE events (
    id       BLOB    NOT NULL PRIMARY KEY,
    case_id  BLOB    NOT NULL REFERENCES cases (id),
    version  INTEGER NOT NULL,
    at       TEXT    NOT NULL,
    kind     TEXT    NOT NULL CHECK (kind IN ('received', 'claimed', 'acknowledged', 'replied', 'noted', 'handed-over', 'resolved', 'reopened', 'person-wrote')),
    by_staff BLOB    REFERENCES staff (id),
    to_staff BLOB    REFERENCES staff (id),
    outcome  TEXT,
    UNIQUE (case_id, version)
) STRICT;

-- Three tables for three kinds of words: nothing turns a note into a reply.
CREATE TABLE replies (
    event_id BLOB NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id  BLOB NOT NULL REFERENCES cases (id),
    sealed   BLOB NOT NULL
) STRICT;
CREATE INDEX replies_case ON replies (case_id);

CREATE TABLE notes (
    event_id BLOB NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id  BLOB NOT NULL REFERENCES cases (id),
    sealed   BLOB NOT NULL
) STRICT;
CREATE INDEX notes_case ON notes (case_id);

CREATE TABLE messages (
    event_id BLOB NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id  BLOB NOT NULL REFERENCES cases (id),
    key      TEXT NOT NULL,
    sealed   BLOB NOT NULL,
    UNIQUE (case_id, key)
) STRICT;

CREATE TABLE visits (
    token_hash BLOB NOT NULL PRIMARY KEY,
    case_id    BLOB NOT NULL REFERENCES cases (id),
    seen_at    TEXT NOT NULL,
    kept       BLOB
) STRICT;
CREATE INDEX visits_seen ON visits (seen_at);

CREATE TABLE kept (
    staff_id BLOB    NOT NULL REFERENCES staff (id),
    case_id  BLOB    NOT NULL REFERENCES cases (id),
    what     TEXT    NOT NULL CHECK (what IN ('acknowledge', 'reply', 'note', 'hand-over', 'resolve', 'reopen')),
    seen     INTEGER NOT NULL,
    sealed   BLOB    NOT NULL,
    kept_at  TEXT    NOT NULL,
    PRIMARY KEY (staff_id, case_id, what)
) STRICT;

CREATE TABLE outbox (
    id               BLOB    NOT NULL PRIMARY KEY,
    case_id          BLOB    NOT NULL REFERENCES cases (id),
    notice           TEXT    NOT NULL CHECK (notice IN ('update')),
    recipient_sealed BLOB    NOT NULL,
    written_at       TEXT    NOT NULL,
    state            TEXT    NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'given-up')),
    attempts         INTEGER NOT NULL,
    next_try_at      TEXT    NOT NULL,
    last_error       TEXT
) STRICT;
CREATE INDEX outbox_due ON outbox (state, next_try_at);

CREATE TABLE audit (
    id       BLOB NOT NULL PRIMARY KEY,
    at       TEXT NOT NULL,
    by_staff BLOB REFERENCES staff (id),
    act      TEXT NOT NULL,
    case_id  BLOB,
    outcome  TEXT NOT NULL
) STRICT;
CREATE INDEX audit_at ON audit (at, id);

-- The audit trail is only ever added to.
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
