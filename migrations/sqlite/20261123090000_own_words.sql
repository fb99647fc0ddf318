-- What the trust says, in its own words, on the pages that the service owes people. Twin of ../postgres.

-- Only ever added to: what people read once can be read again. Words that are empty take down what stood there.
CREATE TABLE own_words (
    id       BLOB NOT NULL PRIMARY KEY,
    -- A code of OwnPage.
    page     TEXT NOT NULL,
    version  INTEGER NOT NULL,
    -- Markdown.
    text     TEXT NOT NULL,
    at       TEXT NOT NULL,
    by_staff BLOB NOT NULL REFERENCES staff (id),
    UNIQUE (page, version)
) STRICT;
CREATE TRIGGER own_words_stay BEFORE UPDATE ON own_words BEGIN SELECT RAISE(ABORT, 'published words are not changed'); END;
CREATE TRIGGER own_words_remain BEFORE DELETE ON own_words BEGIN SELECT RAISE(ABORT, 'published words are not deleted'); END;
