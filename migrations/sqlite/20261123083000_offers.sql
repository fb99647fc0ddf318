-- Who somebody was told can help, as part of their case. Twin of ../postgres.

INSERT INTO event_kinds (code) VALUES ('signposted');

CREATE TABLE offers (
    case_id BLOB NOT NULL REFERENCES cases (id),
    -- Of the event that it went with.
    version INTEGER NOT NULL,
    -- Under the case's key: what somebody needs may be the most private thing about them.
    sealed  BLOB NOT NULL,
    PRIMARY KEY (case_id, version)
) STRICT;

-- How often people were told, by the month: of no case.
CREATE TABLE counted_offers (
    month TEXT NOT NULL,
    how   TEXT NOT NULL,
    -- A need, or an entry of the directory by its name in addresses.
    what  TEXT NOT NULL,
    -- One of a few rows that are added up.
    shard INTEGER NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (month, how, what, shard)
) STRICT;
