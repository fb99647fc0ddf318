-- Who somebody was told can help, as part of their case. Twin of ../sqlite.

INSERT INTO event_kinds (code) VALUES ('signposted');

CREATE TABLE offers (
    case_id UUID NOT NULL REFERENCES cases (id),
    -- Of the event that it went with.
    version BIGINT NOT NULL,
    -- Under the case's key: what somebody needs may be the most private thing about them.
    sealed  BYTEA NOT NULL,
    PRIMARY KEY (case_id, version)
);

-- How often people were told, by the month: of no case.
CREATE TABLE counted_offers (
    month DATE NOT NULL,
    how   TEXT NOT NULL,
    -- A need, or an entry of the directory by its name in addresses.
    what  TEXT NOT NULL,
    -- One of a few rows that are added up.
    shard BIGINT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (month, how, what, shard)
);
