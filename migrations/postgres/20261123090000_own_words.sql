-- What the trust says, in its own words, on the pages that the service owes people. Twin of ../sqlite.

-- Only ever added to: what people read once can be read again. Words that are empty take down what stood there.
CREATE TABLE own_words (
    id       UUID NOT NULL PRIMARY KEY,
    -- A code of OwnPage.
    page     TEXT NOT NULL,
    version  BIGINT NOT NULL,
    -- Markdown.
    text     TEXT NOT NULL,
    at       TIMESTAMPTZ NOT NULL,
    by_staff UUID NOT NULL REFERENCES staff (id),
    UNIQUE (page, version)
);
CREATE FUNCTION own_words_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'published words are not changed';
END $$;
CREATE TRIGGER own_words_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON own_words
    FOR EACH STATEMENT EXECUTE FUNCTION own_words_stay();
