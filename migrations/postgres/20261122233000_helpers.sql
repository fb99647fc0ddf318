-- Helpers: somebody the person lets in, with a code of their own. Links: what is sent by mail and works once, by a press.
-- Twin of ../sqlite.

CREATE TABLE helpers (
    id          UUID NOT NULL PRIMARY KEY,
    case_id     UUID NOT NULL REFERENCES cases (id),
    code_hash   BYTEA NOT NULL UNIQUE,
    sight       TEXT NOT NULL CHECK (sight IN ('progress', 'words', 'writing')),
    name_sealed BYTEA NOT NULL,
    made_at     TIMESTAMPTZ NOT NULL,
    -- Shown for a while where it was made, then known to the helper alone.
    code_sealed BYTEA,
    code_until  TIMESTAMPTZ NOT NULL,
    -- Their address, once they have shown that it is theirs: what their list is found by, and where a link to it goes.
    email_hash   BYTEA,
    email_sealed BYTEA,
    CHECK ((email_hash IS NULL) = (email_sealed IS NULL))
);
CREATE INDEX helpers_case ON helpers (case_id);
CREATE INDEX helpers_email ON helpers (email_hash);
CREATE INDEX helpers_code ON helpers (code_until);

INSERT INTO visitors (code) VALUES ('helper');
ALTER TABLE visits ADD COLUMN helper_id UUID REFERENCES helpers (id);
-- A new code, shown on the visit it was made for.
ALTER TABLE visits ADD COLUMN code_sealed BYTEA;
ALTER TABLE visits ADD COLUMN code_until TIMESTAMPTZ;

ALTER TABLE messages ADD COLUMN helper_name BYTEA;

-- Visits to a helper's list of cases.
CREATE TABLE helping (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    email_hash BYTEA NOT NULL,
    seen_at    TIMESTAMPTZ NOT NULL
);
CREATE INDEX helping_seen ON helping (seen_at);

INSERT INTO notices (code) VALUES ('link'), ('question');
ALTER TABLE outbox ADD COLUMN link_sealed BYTEA;

CREATE TABLE links (
    token_hash   BYTEA NOT NULL PRIMARY KEY,
    opens        TEXT NOT NULL CHECK (opens IN ('list', 'join', 'confirm', 'new-code')),
    case_id      UUID NOT NULL REFERENCES cases (id),
    helper_id    UUID REFERENCES helpers (id),
    -- Whose address it was sent to: sealed too, as a helper's is kept when they press.
    email_hash   BYTEA NOT NULL,
    email_sealed BYTEA NOT NULL,
    expires_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX links_expires ON links (expires_at);

-- The address that the person has shown to be theirs: a new code goes there, and nowhere else.
CREATE TABLE confirmed_emails (
    case_id    UUID NOT NULL PRIMARY KEY REFERENCES cases (id),
    email_hash BYTEA NOT NULL,
    at         TIMESTAMPTZ NOT NULL
);

-- A code that an officer makes with the person on the phone, shown on the case page for a while.
CREATE TABLE spoken_codes (
    case_id     UUID NOT NULL PRIMARY KEY REFERENCES cases (id),
    code_sealed BYTEA NOT NULL,
    code_until  TIMESTAMPTZ NOT NULL
);
CREATE INDEX spoken_codes_until ON spoken_codes (code_until);
INSERT INTO event_kinds (code) VALUES ('code-renewed');
INSERT INTO kept_kinds (code) VALUES ('renew-code');
