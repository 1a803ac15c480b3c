# shellcheck shell=bash
# One private PostgreSQL cluster, named by two directories: its data and its socket. It listens on no address, and no
# other cluster of the machine is looked at. PostgreSQL refuses to run as root: root hands it to another account.

# libpq's variables may name another cluster: nothing from here on may follow them.
unset "${!PG@}"

# The port only names the socket.
cluster_port=5432

# choose_cluster_owner: sets the account that the cluster runs as. PostgreSQL's package makes one, so ask after it.
choose_cluster_owner() {
    cluster_owner="$(id -un)"
    ((EUID == 0)) || return 0
    cluster_owner=nobody
    if id postgres >/dev/null 2>&1; then cluster_owner=postgres; fi
}

# as_owner COMMAND…: runs it as the cluster's account, in a directory that every account can enter.
as_owner() (
    cd /
    if ((EUID == 0)); then exec runuser -u "$cluster_owner" -- "$@"; else exec "$@"; fi
)

# create_cluster DATA SUPERUSER [INITDB-OPTION…]: an empty cluster; the directory must be empty and the owner's.
create_cluster() {
    local data="$1" superuser="$2" programs output
    shift 2
    programs="$(postgres_programs)"
    if ! output="$(as_owner "$programs/initdb" --pgdata="$data" --username="$superuser" --encoding=UTF8 \
        --locale=C.UTF-8 --data-checksums --no-instructions "$@" 2>&1)"; then
        fail "PostgreSQL could not create a cluster in $data: $output" \
            "PostgreSQL のクラスタを $data に作成できませんでした: $output"
    fi
    echo "include_if_exists = 'renkei.conf'" | as_owner tee -a "$data/postgresql.conf" >/dev/null
}

# cluster_answers SOCKET: whether a server accepts connections there.
cluster_answers() {
    [[ -S "$1/.s.PGSQL.$cluster_port" ]] &&
        "$(postgres_programs)/pg_isready" --quiet --host="$1" --port="$cluster_port"
}

# start_cluster DATA SOCKET LOG [SETTING…]: starts the server and waits until it answers. After a crash of the server
# its last processes may hold the data for a moment longer, hence the attempts.
start_cluster() {
    local data="$1" socket="$2" log="$3" major programs
    shift 3
    major="$(as_owner cat "$data/PG_VERSION")"
    programs="$(postgres_programs "$major")" || fail \
        "$data needs PostgreSQL $major, which is not installed: apt-get install postgresql-$major" \
        "$data には PostgreSQL $major が必要ですが、導入されていません: apt-get install postgresql-$major"
    printf '%s\n' "listen_addresses = ''" "port = $cluster_port" "unix_socket_directories = '$socket'" \
        "unix_socket_permissions = 0700" "$@" | as_owner tee "$data/renkei.conf" >/dev/null

    local attempt
    for attempt in 1 1 2; do
        # The lock of the calling script (descriptor 9) must not outlive it in the server.
        if as_owner "$programs/pg_ctl" start --wait --timeout=60 --silent --pgdata="$data" \
            </dev/null >>"$log" 2>&1 9>&-; then
            return
        fi
        sleep "$attempt"
    done
    show_tail "$log"
    fail "PostgreSQL did not start." "PostgreSQL を起動できませんでした。"
}

# cluster_process DATA: prints the id of the server that runs on this data; fails if none does. A file that a crash
# left may name a foreign process by now, so the process must sit in the data directory.
cluster_process() {
    local id
    id="$(as_owner head -n 1 "$1/postmaster.pid" 2>/dev/null)" || return 1
    [[ $id =~ ^[0-9]+$ && "$(readlink "/proc/$id/cwd")" == "$(readlink -f "$1")" ]] && echo "$id"
}

# stop_cluster DATA MODE: stops the server if it runs: "fast" writes everything down first, "immediate" does not.
stop_cluster() {
    local data="$1" mode="$2" major
    cluster_process "$data" >/dev/null || return 0
    major="$(as_owner cat "$data/PG_VERSION")"
    as_owner "$(postgres_programs "$major")/pg_ctl" stop --wait --timeout=60 --silent --mode="$mode" --pgdata="$data" ||
        fail "PostgreSQL did not stop: process $(cluster_process "$data")." \
            "PostgreSQL が停止しません: プロセス $(cluster_process "$data")。"
}
