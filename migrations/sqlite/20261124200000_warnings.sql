-- Who has looked at a case, and mail to staff about what is due. Twin of ../postgres.

INSERT INTO notices (code) VALUES ('digest'), ('red-flag');

-- The day on which somebody of the team first opened it. Those that somebody has worked on have been read.
ALTER TABLE cases ADD COLUMN read_on TEXT;
UPDATE cases SET read_on = (SELECT substr(MIN(e.at), 1, 10) FROM events e WHERE e.case_id = cases.id AND e.by_staff IS NOT NULL);

-- Up to which version somebody has seen a case.
CREATE TABLE looks (
    case_id  BLOB    NOT NULL REFERENCES cases (id),
    staff_id BLOB    NOT NULL REFERENCES staff (id),
    version  INTEGER NOT NULL,
    PRIMARY KEY (case_id, staff_id)
) STRICT;

-- By when somebody is to have said what they did, and whether whoever runs the team was told that nobody has.
ALTER TABLE alerts ADD COLUMN read_by TEXT;
ALTER TABLE alerts ADD COLUMN warned INTEGER NOT NULL DEFAULT 0 CHECK (warned IN (0, 1));
UPDATE alerts SET read_by = (SELECT e.at FROM events e WHERE e.id = alerts.event_id) WHERE dealt_at IS NULL;
CREATE INDEX alerts_waiting ON alerts (read_by) WHERE dealt_at IS NULL AND warned = FALSE;

-- The days on which somebody was sent, or had no need of, what is due.
CREATE TABLE digests (
    staff_id BLOB NOT NULL REFERENCES staff (id),
    day      TEXT NOT NULL,
    PRIMARY KEY (staff_id, day)
) STRICT;

-- Mail to staff has no case whose key seals it: the address is that of the account, read when it is sent.
CREATE TABLE outbox_before AS SELECT * FROM outbox;
DROP TABLE outbox;
CREATE TABLE outbox (
    id               BLOB    NOT NULL PRIMARY KEY,
    case_id          BLOB    REFERENCES cases (id),
    staff_id         BLOB    REFERENCES staff (id),
    notice           TEXT    NOT NULL REFERENCES notices (code),
    recipient_sealed BLOB    NOT NULL,
    written_at       TEXT    NOT NULL,
    state            TEXT    NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'given-up')),
    attempts         INTEGER NOT NULL,
    next_try_at      TEXT    NOT NULL,
    last_error       TEXT,
    recipient_token  BLOB,
    sent_at          TEXT,
    link_sealed      BLOB,
    CHECK (case_id IS NOT NULL OR staff_id IS NOT NULL)
) STRICT;
INSERT INTO outbox (id, case_id, notice, recipient_sealed, written_at, state, attempts, next_try_at, last_error, recipient_token,
                    sent_at, link_sealed)
SELECT id, case_id, notice, recipient_sealed, written_at, state, attempts, next_try_at, last_error, recipient_token, sent_at,
       link_sealed
FROM outbox_before;
DROP TABLE outbox_before;
CREATE INDEX outbox_due ON outbox (state, next_try_at);
CREATE INDEX outbox_sent ON outbox (sent_at, recipient_token);
