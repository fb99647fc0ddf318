-- Drafts to come back to: a code opens them on any device. Stored of it are a keyed hash and, for the few minutes in which
-- it is shown, the code itself, sealed under the draft's own key. Twin of ../sqlite.

ALTER TABLE drafts ADD COLUMN code_hash BYTEA;
ALTER TABLE drafts ADD COLUMN code_sealed BYTEA CHECK (code_sealed IS NULL OR code_hash IS NOT NULL);
ALTER TABLE drafts ADD COLUMN code_until TIMESTAMPTZ CHECK ((code_until IS NULL) = (code_sealed IS NULL));
CREATE UNIQUE INDEX drafts_code ON drafts (code_hash);
CREATE INDEX drafts_code_until ON drafts (code_until);
