-- The queue is filtered and counted from its index alone: without owner, kind and division in it, every open case that is
-- counted was looked up in the table, wherever on the disk it stands. No statement asks in the order of cases_owner.
DROP INDEX cases_owner;
DROP INDEX cases_queue;
CREATE INDEX cases_queue ON cases (is_open, queue_by, received_at, id, owner, kind, division);
