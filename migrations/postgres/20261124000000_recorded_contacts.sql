-- Contacts that staff write down: how they came, what is owed for them, and what a person is found by. Twin of ../sqlite.

INSERT INTO event_kinds (code) VALUES ('contacted'), ('record-sent');
INSERT INTO kept_kinds (code) VALUES ('log-contact'), ('send-record'), ('sort-out');

ALTER TABLE cases ADD COLUMN source TEXT NOT NULL DEFAULT 'web'
    CHECK (source IN ('web', 'phone', 'voicemail', 'walk-in', 'ward-visit', 'letter', 'email', 'text', 'mp', 'ombudsman', 'commissioner',
                      'other-trust', 'colleague', 'social-media'));
-- The copy that is owed to whoever complained by word of mouth.
ALTER TABLE cases ADD COLUMN written_record TEXT CHECK (written_record IN ('owed', 'post', 'by-hand', 'electronic'));
-- The last day on which it could be resolved outside the regulations, as worked out when it came.
ALTER TABLE cases ADD COLUMN sort_by DATE;
ALTER TABLE cases ADD COLUMN outside TEXT CHECK (outside IN ('resolved-orally'));
ALTER TABLE cases ADD COLUMN call_back_by DATE;
-- The version whose words are in words; a job sees to the others.
ALTER TABLE cases ADD COLUMN worded BIGINT NOT NULL DEFAULT 0;
CREATE INDEX cases_unworded ON cases (id) WHERE worded < version;

-- Of a contact on a case that is there already.
ALTER TABLE events ADD COLUMN source TEXT;
ALTER TABLE events ADD COLUMN way TEXT CHECK (way IN ('from-them', 'from-us', 'no-answer'));

-- A draft that staff write, and nobody else opens.
ALTER TABLE drafts ADD COLUMN staff_id UUID REFERENCES staff (id);
CREATE INDEX drafts_staff ON drafts (staff_id, expires_at);

-- A case has several marks of one kind: the words of a name.
CREATE TABLE likeness_kinds (code TEXT NOT NULL PRIMARY KEY);
INSERT INTO likeness_kinds (code) VALUES ('contact'), ('words'), ('name'), ('sound'), ('nhs-number'), ('born');
ALTER TABLE likenesses DROP CONSTRAINT likenesses_what_check;
ALTER TABLE likenesses ADD FOREIGN KEY (what) REFERENCES likeness_kinds (code);
ALTER TABLE likenesses DROP CONSTRAINT likenesses_pkey;
ALTER TABLE likenesses ADD PRIMARY KEY (case_id, what, token);

-- Two cases that somebody on the staff said are one person's, the smaller id first; taken back, the row stays.
CREATE TABLE same_person (
    one      UUID NOT NULL REFERENCES cases (id),
    other    UUID NOT NULL REFERENCES cases (id),
    by_staff UUID NOT NULL REFERENCES staff (id),
    at       TIMESTAMPTZ NOT NULL,
    ended_by UUID REFERENCES staff (id),
    ended_at TIMESTAMPTZ,
    CHECK (one < other),
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX same_person_one ON same_person (one, other) WHERE ended_at IS NULL;
CREATE INDEX same_person_other ON same_person (other);

-- Every word of a case, as keyed hashes: a case is found by what stands in it, and nothing of it can be read.
CREATE TABLE words (
    token   BYTEA NOT NULL,
    case_id UUID NOT NULL REFERENCES cases (id),
    PRIMARY KEY (token, case_id)
);

-- What the lists of the queue are counted by.
CREATE INDEX cases_alerts ON cases (queue_by) WHERE is_open = TRUE AND alert = TRUE;
CREATE INDEX cases_consent ON cases (consent) WHERE is_open = TRUE AND consent IN ('needed', 'requested', 'received');
CREATE INDEX cases_from_the_person ON cases (queue_by)
    WHERE is_open = TRUE AND (unread = TRUE OR wants_update = TRUE OR wants_to_stop = TRUE);
