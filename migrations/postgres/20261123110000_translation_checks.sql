-- Who checked the words of which part in which language. Twin of ../sqlite.

-- Only ever added to. The newest record of a part counts, as long as its words are still those.
CREATE TABLE translation_checks (
    id       UUID NOT NULL PRIMARY KEY,
    -- A tag of Language, and a name of Part.
    language TEXT NOT NULL,
    part     TEXT NOT NULL,
    nth      BIGINT NOT NULL,
    -- The fingerprint of the words that were checked, here and in English.
    words    TEXT NOT NULL,
    -- Who read them, as staff wrote it; empty takes back what stood there.
    checker  TEXT NOT NULL,
    at       TIMESTAMPTZ NOT NULL,
    by_staff UUID NOT NULL REFERENCES staff (id),
    UNIQUE (language, part, nth)
);
CREATE FUNCTION translation_checks_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a check is not changed';
END $$;
CREATE TRIGGER translation_checks_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON translation_checks
    FOR EACH STATEMENT EXECUTE FUNCTION translation_checks_stay();
