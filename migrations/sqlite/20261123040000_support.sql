-- Who helps with what, where. What people are told of them is public, so nothing of it is sealed. Twin of ../postgres.

CREATE TABLE support_entries (
    id         BLOB NOT NULL PRIMARY KEY,
    -- Its name in addresses and files, which never changes.
    slug       TEXT NOT NULL UNIQUE,
    version    INTEGER NOT NULL CHECK (version > 0),
    -- The entry and what staff know of it, as JSON: nothing is looked for in it here.
    record     TEXT NOT NULL,
    -- Nobody is told of an entry that nobody has checked.
    checked_on TEXT,
    checked_by BLOB REFERENCES staff (id),
    retired_on TEXT,
    CHECK ((checked_on IS NULL) = (checked_by IS NULL))
) STRICT;
