-- Spam and floods: what looks like spam waits, as a whole case, in a list of its own that a human reads. Twin of ../sqlite.

-- `signs` are the reasons, as codes with a blank between them; `quarantined` is over when somebody has looked.
ALTER TABLE cases ADD COLUMN quarantined BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE cases ADD COLUMN signs TEXT NOT NULL DEFAULT '';
DROP INDEX cases_queue;
CREATE INDEX cases_queue ON cases (is_open, quarantined, queue_by, received_at, id, owner, kind, division);

INSERT INTO event_kinds (code) VALUES ('released'), ('dismissed');
INSERT INTO kept_kinds (code) VALUES ('dismiss');

-- Why a case was closed becomes a list that grows, as the others.
CREATE TABLE outcomes (code TEXT NOT NULL PRIMARY KEY);
INSERT INTO outcomes (code)
VALUES ('information-given'), ('put-right'), ('apology'), ('passed-on'), ('signposted'), ('shared'), ('withdrawn'), ('no-reply'),
       ('not-a-concern');
ALTER TABLE cases DROP CONSTRAINT cases_outcome_check, ADD FOREIGN KEY (outcome) REFERENCES outcomes (code);

-- What two cases may have in common, as keyed hashes: how to reach the person, and the words. Nothing can be read from them.
CREATE TABLE likenesses (
    case_id UUID        NOT NULL REFERENCES cases (id),
    what    TEXT        NOT NULL CHECK (what IN ('contact', 'words')),
    token   BYTEA       NOT NULL,
    at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (case_id, what)
);
CREATE INDEX likenesses_token ON likenesses (what, token, at);

-- How much mail went to one address, and in all, without the address.
ALTER TABLE outbox ADD COLUMN recipient_token BYTEA;
ALTER TABLE outbox ADD COLUMN sent_at TIMESTAMPTZ;
CREATE INDEX outbox_sent ON outbox (sent_at, recipient_token);
