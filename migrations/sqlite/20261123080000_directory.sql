-- What became of each entry of the directory, and what a link checker found. Twin of ../postgres.

CREATE TABLE support_history (
    id         BLOB NOT NULL PRIMARY KEY,
    entry_id   BLOB NOT NULL REFERENCES support_entries (id),
    at         TEXT NOT NULL,
    -- Nobody: the command line.
    by_staff   BLOB REFERENCES staff (id),
    change     TEXT NOT NULL,
    version    INTEGER NOT NULL,
    checked_on TEXT,
    -- What it said from then on, where that is what changed.
    record     TEXT
) STRICT;
CREATE INDEX support_history_entry ON support_history (entry_id, at, id);
-- What stands there already is how each entry's history begins.
INSERT INTO support_history (id, entry_id, at, change, version, record)
SELECT id, id, strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now'), 'added', version, record FROM support_entries;

CREATE TABLE support_links (
    entry_id BLOB NOT NULL PRIMARY KEY REFERENCES support_entries (id),
    -- The address that was asked for: where it has changed since, nothing is known.
    web      TEXT NOT NULL,
    found    TEXT NOT NULL,
    at       TEXT NOT NULL
) STRICT;

-- What an act was on that is no case, by its name in addresses.
ALTER TABLE audit ADD COLUMN about TEXT;
