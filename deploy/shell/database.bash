# shellcheck shell=bash disable=SC2154 # the script that reads this sets root, other parts state and cluster_port
# The services' database: one private cluster in the state directory, one role and one schema a service.

# start_database: starts the cluster, which it makes at first, and makes the database and its roles agree with us.
start_database() {
    place_cluster
    local data socket
    data="$(cluster_data)"
    socket="$(readlink -f "$state/run")"
    if ! as_owner test -d "$data"; then
        say "Creating the database …" "データベースを作成しています…"
        # Made beside and renamed: an interrupted creation is never taken for a cluster.
        as_owner rm -rf "$data.new"
        create_cluster "$data.new" postgres
        as_owner mv "$data.new" "$data"
    fi
    write_access_rules "$data"
    cluster_answers "$socket" || start_cluster "$data" "$socket" "$state/log/postgres.log"
    create_roles "$socket"
}

# write_access_rules DATA: this account is the superuser, by the kernel's word; a service's role needs its password.
write_access_rules() {
    as_owner tee "$1/pg_hba.conf" >/dev/null <<'TEXT'
# type  database  user                                              method
local   all       postgres                                          peer map=operator
local   renkei    renkei_matchmaking,renkei_scoring,renkei_funding  scram-sha-256
TEXT
    as_owner tee "$1/pg_ident.conf" >/dev/null <<TEXT
# map     account of this machine  role
operator  "$(id -un)"  postgres
TEXT
}

# create_roles SOCKET: the database and the services' roles, if they are not there.
create_roles() (
    export PGHOST="$1" PGPORT="$cluster_port" PGUSER=postgres PGDATABASE=postgres
    "$root/deploy/postgres-passwords" "$state/secrets"
    local exists
    exists="$(psql --no-psqlrc --tuples-only --no-align \
        --command="SELECT 1 FROM pg_database WHERE datname = 'renkei'")"
    [[ -n $exists ]] || psql --no-psqlrc --quiet --command="CREATE DATABASE renkei"
    PGDATABASE=renkei "$root/deploy/postgres-roles" "$state/secrets"
)
