-- Who has looked at a case, and mail to staff about what is due. Twin of ../sqlite.

INSERT INTO notices (code) VALUES ('digest'), ('red-flag');

-- The day on which somebody of the team first opened it. Those that somebody has worked on have been read.
ALTER TABLE cases ADD COLUMN read_on DATE;
UPDATE cases SET read_on = (
    SELECT (MIN(e.at) AT TIME ZONE 'Europe/London')::DATE FROM events e WHERE e.case_id = cases.id AND e.by_staff IS NOT NULL
);

-- Up to which version somebody has seen a case.
CREATE TABLE looks (
    case_id  UUID   NOT NULL REFERENCES cases (id),
    staff_id UUID   NOT NULL REFERENCES staff (id),
    version  BIGINT NOT NULL,
    PRIMARY KEY (case_id, staff_id)
);

-- By when somebody is to have said what they did, and whether whoever runs the team was told that nobody has.
ALTER TABLE alerts ADD COLUMN read_by TIMESTAMPTZ;
ALTER TABLE alerts ADD COLUMN warned BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE alerts SET read_by = (SELECT e.at FROM events e WHERE e.id = alerts.event_id) WHERE dealt_at IS NULL;
CREATE INDEX alerts_waiting ON alerts (read_by) WHERE dealt_at IS NULL AND warned = FALSE;

-- The days on which somebody was sent, or had no need of, what is due.
CREATE TABLE digests (
    staff_id UUID NOT NULL REFERENCES staff (id),
    day      DATE NOT NULL,
    PRIMARY KEY (staff_id, day)
);

-- Mail to staff has no case whose key seals it: the address is that of the account, read when it is sent.
ALTER TABLE outbox ALTER COLUMN case_id DROP NOT NULL;
ALTER TABLE outbox ADD COLUMN staff_id UUID REFERENCES staff (id);
ALTER TABLE outbox ADD CHECK (case_id IS NOT NULL OR staff_id IS NOT NULL);
