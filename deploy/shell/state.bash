# shellcheck shell=bash disable=SC2154 # cluster.bash sets cluster_owner and cluster_port
# The state directory: everything that a running Renkei leaves on the machine.
#
#   postgres/   the cluster's data        secrets/    one password a role
#   run/        its socket                log/        one log a process
#   *.pid       one a service             renkei-state  marks the directory as ours
#
# The cluster's account must reach postgres/ and run/, and a socket's path is at most 107 bytes. Where the state
# directory does not allow that, the two lie elsewhere and are links here.

# use_state DIRECTORY: names the state directory, absolute in `state` from here on. Makes nothing.
use_state() {
    state="$(realpath --canonicalize-missing -- "$1")"
}

# create_state: makes the state directory; fails if it may not, or if the directory is used for something else.
create_state() {
    if [[ -e $state && ! -e $state/renkei-state && -n "$(ls -A -- "$state")" ]]; then
        fail "$state holds other files. Choose another directory: RENKEI_STATE=DIRECTORY or --state DIRECTORY" \
            "$state には別のファイルがあります。別のディレクトリを指定してください: RENKEI_STATE=DIRECTORY または --state DIRECTORY"
    fi
    (umask 022 && mkdir -p -- "$state" "$state/log" && touch -- "$state/renkei-state") ||
        fail "$state cannot be written. Choose another directory: RENKEI_STATE=DIRECTORY or --state DIRECTORY" \
            "$state に書き込めません。別のディレクトリを指定してください: RENKEI_STATE=DIRECTORY または --state DIRECTORY"
}

# lock_state: one script at a time; the lock ends with the script. Fails if the state is another account's.
lock_state() {
    [[ -O $state/renkei-state ]] || fail \
        "$state belongs to $(stat -c %U -- "$state/renkei-state"): run this as that account." \
        "$state は $(stat -c %U -- "$state/renkei-state") のものです。そのアカウントで実行してください。"
    exec 9<"$state/renkei-state"
    flock --nonblock 9 || {
        say "Waiting for another up or down …" "他の up または down の終了を待っています…"
        flock 9
    }
}

# owner_reaches DIRECTORY: whether the cluster's account can enter it.
owner_reaches() {
    as_owner test -x "$1"
}

# socket_fits DIRECTORY: whether PostgreSQL's socket can lie there: a short path, nothing that libpq would take apart.
socket_fits() {
    local LC_ALL=C path="$1/.s.PGSQL.$cluster_port"
    ((${#path} <= 107)) && [[ $path =~ ^[A-Za-z0-9/._-]+$ ]]
}

# place NAME ELSEWHERE FITS…: makes the directory NAME of the state for the cluster's account, as a link to
# ELSEWHERE.XXXXXXXX unless the account reaches the state directory and FITS… holds. A good one is left alone.
place() {
    local path="$state/$1" elsewhere="$2" target
    shift 2
    if [[ -d $path && "$(stat -L -c %u -- "$path")" == "$(id -u "$cluster_owner")" ]]; then return; fi
    rm -f -- "$path"
    if owner_reaches "$state" && "$@"; then
        mkdir -p -- "$path"
    else
        target="$(mktemp -d "$elsewhere.XXXXXXXX")"
        ln -s -- "$target" "$path"
    fi
    if ((EUID == 0)); then chown "$cluster_owner": "$path/."; fi
    chmod 0700 "$path/."
}

# place_cluster: makes the cluster's two directories.
place_cluster() {
    place postgres /var/lib/renkei true
    place run /tmp/renkei socket_fits "$state/run"
}

# cluster_data: prints where the cluster's data lies, as its account can reach it.
cluster_data() {
    echo "$(readlink -f "$state/postgres")/cluster"
}

# remove_state: removes the state directory and what its links name.
remove_state() {
    local path target
    for path in "$state/postgres" "$state/run"; do
        [[ -L $path ]] || continue
        target="$(readlink -- "$path")"
        case "$target" in
            /var/lib/renkei.???????? | /tmp/renkei.????????) rm -rf -- "$target" ;;
        esac
    done
    rm -rf -- "$state"
}
