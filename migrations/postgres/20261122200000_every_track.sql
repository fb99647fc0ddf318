-- Every track: how somebody's information was used, and what is not about this trust. Twin of ../sqlite.

INSERT INTO case_kinds (code) VALUES ('data-use'), ('not-ours');
