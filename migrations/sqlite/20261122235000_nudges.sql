-- Nudges: an address of somebody who wants no contact, for messages that say only that there is something new. Staff never
-- see it. Twin of ../postgres.

CREATE TABLE nudges (
    case_id BLOB NOT NULL PRIMARY KEY REFERENCES cases (id),
    -- Under the case's key.
    address_sealed BLOB NOT NULL,
    -- When the last nudge was put into the outbox, until the person has looked.
    sent_at TEXT
) STRICT;
INSERT INTO notices (code) VALUES ('nudge'), ('nudge-text');
