-- Who checked the words of which part in which language. Twin of ../postgres.

-- Only ever added to. The newest record of a part counts, as long as its words are still those.
CREATE TABLE translation_checks (
    id       BLOB NOT NULL PRIMARY KEY,
    -- A tag of Language, and a name of Part.
    language TEXT NOT NULL,
    part     TEXT NOT NULL,
    nth      INTEGER NOT NULL,
    -- The fingerprint of the words that were checked, here and in English.
    words    TEXT NOT NULL,
    -- Who read them, as staff wrote it; empty takes back what stood there.
    checker  TEXT NOT NULL,
    at       TEXT NOT NULL,
    by_staff BLOB NOT NULL REFERENCES staff (id),
    UNIQUE (language, part, nth)
) STRICT;
CREATE TRIGGER translation_checks_stay BEFORE UPDATE ON translation_checks BEGIN SELECT RAISE(ABORT, 'a check is not changed'); END;
CREATE TRIGGER translation_checks_remain BEFORE DELETE ON translation_checks BEGIN SELECT RAISE(ABORT, 'a check is not deleted'); END;
