-- Lists of codes that grow become tables: a new code is a row, and no table has to be made anew for it
-- (SQLite can't change a CHECK). Twin of ../sqlite.

CREATE TABLE case_kinds (code TEXT NOT NULL PRIMARY KEY);
INSERT INTO case_kinds (code) VALUES ('enquiry'), ('concern'), ('complaint'), ('compliment'), ('comment');

CREATE TABLE event_kinds (code TEXT NOT NULL PRIMARY KEY);
INSERT INTO event_kinds (code)
VALUES ('received'), ('claimed'), ('acknowledged'), ('replied'), ('holding-reply'), ('consent'), ('alert-dealt-with'), ('noted'),
       ('handed-over'), ('resolved'), ('reopened'), ('person-wrote');

CREATE TABLE kept_kinds (code TEXT NOT NULL PRIMARY KEY);
INSERT INTO kept_kinds (code)
VALUES ('acknowledge'), ('reply'), ('holding-reply'), ('consent'), ('verify-consent'), ('deal-with-alert'), ('note'), ('hand-over'),
       ('resolve'), ('reopen');

CREATE TABLE notices (code TEXT NOT NULL PRIMARY KEY);
INSERT INTO notices (code) VALUES ('update');

CREATE TABLE visitors (code TEXT NOT NULL PRIMARY KEY);
INSERT INTO visitors (code) VALUES ('writer'), ('patient');

ALTER TABLE cases DROP CONSTRAINT cases_kind_check, ADD FOREIGN KEY (kind) REFERENCES case_kinds (code);
ALTER TABLE events DROP CONSTRAINT events_kind_check, ADD FOREIGN KEY (kind) REFERENCES event_kinds (code);
ALTER TABLE kept DROP CONSTRAINT kept_what_check, ADD FOREIGN KEY (what) REFERENCES kept_kinds (code);
ALTER TABLE outbox DROP CONSTRAINT outbox_notice_check, ADD FOREIGN KEY (notice) REFERENCES notices (code);
ALTER TABLE visits DROP CONSTRAINT visits_who_check, ADD FOREIGN KEY (who) REFERENCES visitors (code);
