-- Every track: how somebody's information was used, and what is not about this trust. Twin of ../postgres.

INSERT INTO case_kinds (code) VALUES ('data-use'), ('not-ours');
