-- Spam and floods: what looks like spam waits, as a whole case, in a list of its own that a human reads. Twin of ../postgres.

-- `signs` are the reasons, as codes with a blank between them; `quarantined` is over when somebody has looked.
ALTER TABLE cases ADD COLUMN quarantined INTEGER NOT NULL DEFAULT 0 CHECK (quarantined IN (0, 1));
ALTER TABLE cases ADD COLUMN signs TEXT NOT NULL DEFAULT '';
DROP INDEX cases_queue;
CREATE INDEX cases_queue ON cases (is_open, quarantined, queue_by, received_at, id, owner, kind, division);

INSERT INTO event_kinds (code) VALUES ('released'), ('dismissed');
INSERT INTO kept_kinds (code) VALUES ('dismiss');

-- Why a case was closed becomes a list that grows, as the others. What is stored stays as it is and only the table's text
-- changes, so no row is copied and no column that another migration added can get lost: the way that SQLite's own page on
-- ALTER TABLE gives for taking a CHECK away.
CREATE TABLE outcomes (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO outcomes (code)
VALUES ('information-given'), ('put-right'), ('apology'), ('passed-on'), ('signposted'), ('shared'), ('withdrawn'), ('no-reply'),
       ('not-a-concern');
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, 'CHECK (outcome IN (''information-given'', ''put-right'', ''apology'', ''passed-on'', ''signposted'', ''shared'', ''withdrawn'', ''no-reply''))', 'REFERENCES outcomes (code)')
WHERE type = 'table' AND name = 'cases';
PRAGMA writable_schema = RESET;

-- What two cases may have in common, as keyed hashes: how to reach the person, and the words. Nothing can be read from them.
CREATE TABLE likenesses (
    case_id BLOB NOT NULL REFERENCES cases (id),
    what    TEXT NOT NULL CHECK (what IN ('contact', 'words')),
    token   BLOB NOT NULL,
    at      TEXT NOT NULL,
    PRIMARY KEY (case_id, what)
) STRICT;
CREATE INDEX likenesses_token ON likenesses (what, token, at);

-- How much mail went to one address, and in all, without the address.
ALTER TABLE outbox ADD COLUMN recipient_token BLOB;
ALTER TABLE outbox ADD COLUMN sent_at TEXT;
CREATE INDEX outbox_sent ON outbox (sent_at, recipient_token);
