# A PostgreSQL for one run alone: a cluster on a socket in a scratch folder. Sourced by test.sh and bench.sh, not run.

postgres_programs=/usr/lib/postgresql/15/bin
# In /tmp whatever TMPDIR says: the address of a socket may be no longer than 107 bytes.
scratch=$(mktemp -d /tmp/pals-run.XXXXXX)

# PostgreSQL refuses to run as root: as root, everything that touches the cluster is done as its own user.
as_database_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

clean_up() {
  [ -f "$scratch/cluster/postmaster.pid" ] && as_database_owner "$postgres_programs/pg_ctl" stop -D "$scratch/cluster" -m immediate -s
  rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

# A cluster that only this run can see: a socket in a folder of its own, no TCP, durable as in production.
start_postgres() {
  [ "$(id -u)" = 0 ] && chown postgres "$scratch"
  chmod 755 "$scratch"
  (cd "$scratch" && as_database_owner "$postgres_programs/initdb" -D "$scratch/cluster" -U pals --auth=trust \
    --encoding=UTF8 --locale=C.UTF-8 --no-sync --no-instructions) >"$scratch/initdb.log" 2>&1 || { cat "$scratch/initdb.log"; return 1; }
  (cd "$scratch" && as_database_owner "$postgres_programs/pg_ctl" start -w -s -D "$scratch/cluster" -l "$scratch/cluster.log" \
    -o "-c listen_addresses='' -c unix_socket_directories='$scratch' -c max_connections=200 -c fsync=on") || { cat "$scratch/cluster.log"; return 1; }
  export PALS_TEST_POSTGRES="postgres://pals@localhost/postgres?host=$scratch"
}
