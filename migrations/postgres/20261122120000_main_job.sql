-- The main job: drafts, cases and what is written on them, staff, sessions, mail, audit.
-- Twin of ../sqlite. `sealed` columns are XChaCha20-Poly1305 under the key in `key_wrapped` of their case or draft.

CREATE TABLE drafts (
    token_hash   BYTEA NOT NULL PRIMARY KEY,
    id           UUID NOT NULL UNIQUE,
    version      BIGINT NOT NULL,
    key_wrapped  BYTEA NOT NULL,
    sealed       BYTEA NOT NULL,
    expires_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX drafts_expires ON drafts (expires_at);

CREATE TABLE staff (
    id             UUID NOT NULL PRIMARY KEY,
    email          TEXT NOT NULL UNIQUE,
    name           TEXT NOT NULL,
    role           TEXT NOT NULL CHECK (role IN ('officer', 'senior-officer', 'manager', 'investigator', 'auditor', 'administrator')),
    division       TEXT,
    password_hash  TEXT NOT NULL,
    totp_sealed    BYTEA NOT NULL,
    totp_last_step BIGINT NOT NULL,
    disabled       BOOLEAN NOT NULL,
    CHECK ((role = 'investigator') = (division IS NOT NULL))
);

CREATE TABLE recovery_codes (
    staff_id  UUID NOT NULL REFERENCES staff (id),
    code_hash BYTEA NOT NULL,
    used_at   TIMESTAMPTZ,
    PRIMARY KEY (staff_id, code_hash)
);

CREATE TABLE sessions (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    staff_id   UUID NOT NULL REFERENCES staff (id),
    begun_at   TIMESTAMPTZ NOT NULL,
    seen_at    TIMESTAMPTZ NOT NULL,
    ended      BOOLEAN NOT NULL
);
CREATE INDEX sessions_staff ON sessions (staff_id);
CREATE INDEX sessions_seen ON sessions (seen_at);

CREATE TABLE cases (
    id          UUID NOT NULL PRIMARY KEY,
    reference   TEXT NOT NULL UNIQUE,
    secret_hash BYTEA NOT NULL UNIQUE,
    key_wrapped BYTEA NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('enquiry', 'concern', 'complaint', 'compliment', 'comment')),
    state       TEXT NOT NULL CHECK (state IN ('received', 'acknowledged', 'answered', 'resolved')),
    is_open     BOOLEAN NOT NULL,
    owner       UUID REFERENCES staff (id),
    division    TEXT,
    version     BIGINT NOT NULL,
    received_at TIMESTAMPTZ NOT NULL,
    clock_from  DATE NOT NULL,
    due_what    TEXT CHECK (due_what IN ('acknowledge', 'answer')),
    due_on      DATE,
    queue_by    DATE NOT NULL,
    outcome     TEXT CHECK (outcome IN ('information-given', 'put-right', 'apology', 'passed-on', 'signposted', 'shared', 'withdrawn', 'no-reply')),
    unread      BOOLEAN NOT NULL,
    has_needs   BOOLEAN NOT NULL,
    moved_at    TIMESTAMPTZ NOT NULL,
    CHECK (is_open = (state <> 'resolved')),
    CHECK ((state = 'resolved') = (outcome IS NOT NULL)),
    CHECK ((due_what IS NULL) = (due_on IS NULL))
);
CREATE INDEX cases_queue ON cases (is_open, queue_by, received_at, id);
CREATE INDEX cases_owner ON cases (owner, is_open, queue_by, received_at, id);
CREATE INDEX cases_closed ON cases (is_open, moved_at, id);

CREATE TABLE submissions (
    case_id  UUID NOT NULL PRIMARY KEY REFERENCES cases (id),
    concern  BYTEA NOT NULL,
    headline BYTEA NOT NULL
);

CREATE TABLE receipts (
    token_hash   BYTEA NOT NULL PRIMARY KEY,
    case_id      UUID NOT NULL REFERENCES cases (id),
    code_sealed  BYTEA,
    code_until   TIMESTAMPTZ NOT NULL,
    expires_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX receipts_expires ON receipts (expires_at);
CREATE INDEX receipts_code ON receipts (code_until);

CREATE TABLE events (
    id       UUID NOT NULL PRIMARY KEY,
    case_id  UUID NOT NULL REFERENCES cases (id),
    version  BIGINT NOT NULL,
    at       TIMESTAMPTZ NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('received', 'claimed', 'acknowledged', 'replied', 'noted', 'handed-over', 'resolved', 'reopened', 'person-wrote')),
    by_staff UUID REFERENCES staff (id),
    to_staff UUID REFERENCES staff (id),
    outcome  TEXT,
    UNIQUE (case_id, version)
);

-- Three tables for three kinds of words: nothing turns a note into a reply.
CREATE TABLE replies (
    event_id UUID NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id  UUID NOT NULL REFERENCES cases (id),
    sealed   BYTEA NOT NULL
);
CREATE INDEX replies_case ON replies (case_id);

CREATE TABLE notes (
    event_id UUID NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id  UUID NOT NULL REFERENCES cases (id),
    sealed   BYTEA NOT NULL
);
CREATE INDEX notes_case ON notes (case_id);

CREATE TABLE messages (
    event_id UUID NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id  UUID NOT NULL REFERENCES cases (id),
    key      TEXT NOT NULL,
    sealed   BYTEA NOT NULL,
    UNIQUE (case_id, key)
);

CREATE TABLE visits (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    case_id    UUID NOT NULL REFERENCES cases (id),
    seen_at    TIMESTAMPTZ NOT NULL,
    kept       BYTEA
);
CREATE INDEX visits_seen ON visits (seen_at);

CREATE TABLE kept (
    staff_id UUID NOT NULL REFERENCES staff (id),
    case_id  UUID NOT NULL REFERENCES cases (id),
    what     TEXT NOT NULL CHECK (what IN ('acknowledge', 'reply', 'note', 'hand-over', 'resolve', 'reopen')),
    seen     BIGINT NOT NULL,
    sealed   BYTEA NOT NULL,
    kept_at  TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (staff_id, case_id, what)
);

CREATE TABLE outbox (
    id               UUID NOT NULL PRIMARY KEY,
    case_id          UUID NOT NULL REFERENCES cases (id),
    notice           TEXT NOT NULL CHECK (notice IN ('update')),
    recipient_sealed BYTEA NOT NULL,
    written_at       TIMESTAMPTZ NOT NULL,
    state            TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'given-up')),
    attempts         BIGINT NOT NULL,
    next_try_at      TIMESTAMPTZ NOT NULL,
    last_error       TEXT
);
CREATE INDEX outbox_due ON outbox (state, next_try_at);

CREATE TABLE audit (
    id       UUID NOT NULL PRIMARY KEY,
    at       TIMESTAMPTZ NOT NULL,
    by_staff UUID REFERENCES staff (id),
    act      TEXT NOT NULL,
    case_id  UUID,
    outcome  TEXT NOT NULL
);
CREATE INDEX audit_at ON audit (at, id);

-- The audit trail is only ever added to.
CREATE FUNCTION audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is only added to';
END $$;
CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_only_added_to();
