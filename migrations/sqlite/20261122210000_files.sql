-- Files that people send. What is in them stands in the file store, sealed; here is what they are, sealed too where it is
-- somebody's words. Twin of ../postgres.

INSERT INTO event_kinds (code) VALUES ('person-sent-files');

CREATE TABLE file_kinds (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO file_kinds (code) VALUES ('jpg'), ('png'), ('heic'), ('pdf'), ('docx'), ('txt');

CREATE TABLE file_checks (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO file_checks (code) VALUES ('clean'), ('not-yet'), ('no-scanner'), ('virus');

-- Written before an object is put into the store, and deleted after it was taken out: what no file names is rubbish, and
-- nothing in the store is unknown here.
CREATE TABLE objects (
    name   TEXT NOT NULL PRIMARY KEY,
    put_at TEXT NOT NULL
) STRICT;

-- A file goes with its draft: sent, it is its case's; wiped, it is gone. `key_wrapped` is its own key under that of the draft
-- or the case.
CREATE TABLE files (
    id          BLOB NOT NULL PRIMARY KEY,
    draft_id    BLOB REFERENCES drafts (id) ON DELETE CASCADE,
    case_id     BLOB REFERENCES cases (id),
    kind        TEXT NOT NULL REFERENCES file_kinds (code),
    size        INTEGER NOT NULL CHECK (size > 0),
    checked     TEXT NOT NULL REFERENCES file_checks (code),
    key_wrapped BLOB NOT NULL,
    name_sealed BLOB NOT NULL,
    object      TEXT NOT NULL UNIQUE REFERENCES objects (name),
    CHECK ((draft_id IS NULL) <> (case_id IS NULL))
) STRICT;
CREATE INDEX files_draft ON files (draft_id);
CREATE INDEX files_case ON files (case_id);
CREATE INDEX files_checked ON files (checked);

-- What could not be taken is told on the next page of that visit, and only there.
ALTER TABLE visits ADD COLUMN refused BLOB;
