-- What there is to know of an event beside its kind moves into one table, as the code writes it (app::domain::particular): a new kind
-- of event takes no table. And triage: how serious a case is, late complaints, what need not be dealt with, links and merges.
-- Twin of ../sqlite.

INSERT INTO event_kinds (code)
VALUES ('assessed'), ('late-decided'), ('not-required'), ('passed-on'), ('linked'), ('merged'), ('merged-here');
INSERT INTO kept_kinds (code)
VALUES ('assess'), ('assess-more'), ('decide-late'), ('late-more'), ('not-required'), ('not-required-more'), ('pass-on'),
       ('pass-on-more'), ('link'), ('link-more'), ('merge'), ('merge-more'), ('split'), ('split-more');
INSERT INTO outcomes (code) VALUES ('not-required'), ('transferred'), ('merged');

CREATE TABLE particulars (
    event_id   UUID NOT NULL PRIMARY KEY REFERENCES events (id),
    case_id    UUID NOT NULL REFERENCES cases (id),
    particular TEXT NOT NULL
);
INSERT INTO particulars (event_id, case_id, particular)
SELECT event_id, case_id, json_build_object('plan', json_build_object('respond_by', respond_by, 'settled', settled, 'told', told, 'late', late))::text FROM plans;
INSERT INTO particulars (event_id, case_id, particular)
SELECT event_id, case_id, json_build_object('track', json_build_object('to', becomes, 'asked', asked, 'from', from_on))::text FROM tracks;
INSERT INTO particulars (event_id, case_id, particular)
SELECT event_id, case_id, json_build_object('moved', json_build_object('was', was_on, 'now', now_on))::text FROM moved_dates;
INSERT INTO particulars (event_id, case_id, particular)
SELECT id, case_id, json_build_object('contact', json_build_object('source', source, 'way', way, 'call_back', NULL, 'alert', FALSE))::text
FROM events WHERE way IS NOT NULL;
DROP TABLE plans;
DROP TABLE tracks;
DROP TABLE moved_dates;
ALTER TABLE events DROP COLUMN source;
ALTER TABLE events DROP COLUMN way;
DROP FUNCTION plans_stay;
DROP FUNCTION tracks_stay;
CREATE FUNCTION particulars_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what happened is not changed';
END $$;
CREATE TRIGGER particulars_stay BEFORE UPDATE ON particulars FOR EACH ROW EXECUTE FUNCTION particulars_stay();

ALTER TABLE cases ADD COLUMN severity TEXT CHECK (severity IN ('negligible', 'minor', 'moderate', 'major', 'catastrophic'));
ALTER TABLE cases ADD COLUMN likelihood TEXT CHECK (likelihood IN ('rare', 'unlikely', 'possible', 'likely', 'almost-certain'));
ALTER TABLE cases ADD COLUMN complexity TEXT CHECK (complexity IN ('simple', 'moderate', 'complex', 'severe'));
ALTER TABLE cases ADD COLUMN late TEXT CHECK (late IN ('to-decide', 'in-time', 'taken-on', 'not-taken-on'));

-- Why a case is outside the regulations becomes a list that grows, as the others.
CREATE TABLE grounds (code TEXT NOT NULL PRIMARY KEY);
INSERT INTO grounds (code)
VALUES ('responsible-body'), ('employment'), ('resolved-orally'), ('same-as-resolved'), ('investigated'), ('ombudsman'),
       ('information-request'), ('superannuation'), ('out-of-time'), ('passed-on');
ALTER TABLE cases RENAME COLUMN outside TO outside_before;
ALTER TABLE cases ADD COLUMN outside TEXT REFERENCES grounds (code);
UPDATE cases SET outside = outside_before;
ALTER TABLE cases DROP COLUMN outside_before;
