-- Drafts to come back to: a code opens them on any device. Stored of it are a keyed hash and, for the few minutes in which
-- it is shown, the code itself, sealed under the draft's own key. Twin of ../postgres.

ALTER TABLE drafts ADD COLUMN code_hash BLOB;
ALTER TABLE drafts ADD COLUMN code_sealed BLOB CHECK (code_sealed IS NULL OR code_hash IS NOT NULL);
ALTER TABLE drafts ADD COLUMN code_until TEXT CHECK ((code_until IS NULL) = (code_sealed IS NULL));
CREATE UNIQUE INDEX drafts_code ON drafts (code_hash);
CREATE INDEX drafts_code_until ON drafts (code_until);
