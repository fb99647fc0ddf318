-- Every track: how somebody's information was used, and what is not about this trust. Afterwards: answers about who people
-- are, and how we did. Twin of ../postgres.

INSERT INTO case_kinds (code) VALUES ('data-use'), ('not-ours');

-- Answers are counted by the week (its Monday), and no sheet of anybody's is kept: there is no case here, no reference, no
-- time, and no row that belongs to one person.
CREATE TABLE counted_answers (
    week     TEXT NOT NULL,
    sheet    TEXT NOT NULL CHECK (sheet IN ('equality', 'survey')),
    question TEXT NOT NULL,
    answer   TEXT NOT NULL,
    people   INTEGER NOT NULL,
    PRIMARY KEY (week, sheet, question, answer)
) STRICT, WITHOUT ROWID;

-- Words about how we did, each under a key of its own: not the case's. The ids are random, and say nothing of the order.
CREATE TABLE survey_words (
    id          BLOB NOT NULL PRIMARY KEY,
    week        TEXT NOT NULL,
    key_wrapped BLOB NOT NULL,
    sealed      BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- All that a case says of it: that it was asked.
CREATE TABLE surveyed (
    case_id BLOB NOT NULL PRIMARY KEY REFERENCES cases (id)
) STRICT, WITHOUT ROWID;

ALTER TABLE receipts ADD COLUMN counted INTEGER NOT NULL DEFAULT 0 CHECK (counted IN (0, 1));
