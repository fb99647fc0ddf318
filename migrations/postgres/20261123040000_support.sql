-- Who helps with what, where. What people are told of them is public, so nothing of it is sealed. Twin of ../sqlite.

CREATE TABLE support_entries (
    id         UUID NOT NULL PRIMARY KEY,
    -- Its name in addresses and files, which never changes.
    slug       TEXT NOT NULL UNIQUE,
    version    BIGINT NOT NULL CHECK (version > 0),
    -- The entry and what staff know of it, as JSON: nothing is looked for in it here.
    record     TEXT NOT NULL,
    -- Nobody is told of an entry that nobody has checked.
    checked_on DATE,
    checked_by UUID REFERENCES staff (id),
    retired_on DATE,
    CHECK ((checked_on IS NULL) = (checked_by IS NULL))
);
