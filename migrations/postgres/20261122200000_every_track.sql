-- Every track: how somebody's information was used, and what is not about this trust. Afterwards: answers about who people
-- are, and how we did. Twin of ../sqlite.

INSERT INTO case_kinds (code) VALUES ('data-use'), ('not-ours');

-- Answers are counted by the week (its Monday), and no sheet of anybody's is kept: there is no case here, no reference, no
-- time, and no row that belongs to one person.
CREATE TABLE counted_answers (
    week     DATE NOT NULL,
    sheet    TEXT NOT NULL CHECK (sheet IN ('equality', 'survey')),
    question TEXT NOT NULL,
    answer   TEXT NOT NULL,
    people   BIGINT NOT NULL,
    PRIMARY KEY (week, sheet, question, answer)
);

-- Words about how we did, each under a key of its own: not the case's. The ids are random, and say nothing of the order.
CREATE TABLE survey_words (
    id          UUID NOT NULL PRIMARY KEY,
    week        DATE NOT NULL,
    key_wrapped BYTEA NOT NULL,
    sealed      BYTEA NOT NULL
);

-- All that a case says of it: that it was asked.
CREATE TABLE surveyed (
    case_id UUID NOT NULL PRIMARY KEY REFERENCES cases (id)
);

ALTER TABLE receipts ADD COLUMN counted BOOLEAN NOT NULL DEFAULT FALSE;
