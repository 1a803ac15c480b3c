# shellcheck shell=bash
# The three services as processes of this machine, on loopback.

services=(matchmaking scoring funding)
declare -A listen_port admin_port usual_port=([matchmaking]=7101 [scoring]=7102 [funding]=7103)

# choose_ports: the ports from the environment, else the usual ones; refuses what is no port or is given twice.
choose_ports() {
    listen_port=(
        [matchmaking]="${RENKEI_MATCHMAKING_PORT:-${usual_port[matchmaking]}}"
        [scoring]="${RENKEI_SCORING_PORT:-${usual_port[scoring]}}"
        [funding]="${RENKEI_FUNDING_PORT:-${usual_port[funding]}}"
    )
    admin_port=(
        [matchmaking]="${RENKEI_MATCHMAKING_ADMIN_PORT:-7201}"
        [scoring]="${RENKEI_SCORING_ADMIN_PORT:-7202}"
        [funding]="${RENKEI_FUNDING_ADMIN_PORT:-7203}"
    )
    local port
    local -A seen=()
    for port in "${listen_port[@]}" "${admin_port[@]}"; do
        if ! [[ $port =~ ^[1-9][0-9]{0,4}$ ]] || ((port > 65535)); then
            refuse "'$port' is not a port: a port is a number from 1 to 65535." \
                "'$port' はポート番号ではありません (1〜65535 の整数)。"
        fi
        [[ -z ${seen[$port]:-} ]] || refuse "Port $port is given twice: every port must be another." \
            "ポート $port が重複しています。すべて異なる番号にしてください。"
        seen[$port]=taken
    done
}

# service_command SERVICE: sets `command` to the program and every setting that this machine decides.
service_command() {
    local service="$1"
    command=(
        "$root/.build/release/$service"
        --listen-host 127.0.0.1 --listen-port "${listen_port[$service]}"
        --admin-host 127.0.0.1 --admin-port "${admin_port[$service]}"
        --postgres-host "$(readlink -f "$state/run")" --postgres-port "$cluster_port"
        --postgres-database renkei --postgres-user "renkei_$service"
        --postgres-password-file "$state/secrets/$service.password"
        --log-format json --log-level "${RENKEI_LOG_LEVEL:-info}"
    )
    if [[ $service == scoring || $service == funding ]]; then
        command+=(--matchmaking-host 127.0.0.1 --matchmaking-port "${listen_port[matchmaking]}")
    else
        command+=(--scoring-host 127.0.0.1 --scoring-port "${listen_port[scoring]}")
    fi
}

# service_process SERVICE: prints the id of this state's running service; fails if it does not run. A pid file may
# have outlived its process: only a process that was given this state's password file is ours.
service_process() {
    local id argument
    id="$(cat -- "$state/$1.pid" 2>/dev/null)" || return 1
    [[ $id =~ ^[0-9]+$ && -r /proc/$id/cmdline ]] || return 1
    while IFS= read -r -d '' argument; do
        if [[ $argument == "$state/secrets/$1.password" ]]; then
            echo "$id"
            return
        fi
    done 2>/dev/null <"/proc/$id/cmdline"
    return 1
}

# service_is_current SERVICE: whether it runs, from the program as built now, with the settings as they are now.
service_is_current() {
    local id
    local -a command running
    id="$(service_process "$1")" || return 1
    service_command "$1"
    mapfile -d '' -t running <"/proc/$id/cmdline" || return 1
    [[ /proc/$id/exe -ef ${command[0]} && "${running[*]@Q}" == "${command[*]@Q}" ]]
}

# port_is_ours PORT: whether one of this state's running services was given it.
port_is_ours() {
    local service id
    for service in "${services[@]}"; do
        id="$(service_process "$service")" || continue
        if grep --quiet --null-data --line-regexp "$1" "/proc/$id/cmdline"; then return 0; fi
    done
    return 1
}

# require_free_ports: fails if a program that is not ours listens on a port that a service would use.
require_free_ports() {
    local service
    for service in "${services[@]}"; do
        require_free_port "${listen_port[$service]}" "$service" "$service-port"
        require_free_port "${admin_port[$service]}" "$service" "$service-admin-port"
    done
}

# require_free_port PORT SERVICE FLAG: the same for one port and the flag that changes it.
require_free_port() {
    local port="$1" service="$2" flag="$3" variable
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || return 0
    if port_is_ours "$port"; then return; fi
    variable="RENKEI_${flag//-/_}"
    fail "Port $port, which $service would use, is taken by another program on this machine.
Stop that program, or give $service another port: --$flag PORT or ${variable^^}=PORT" \
        "$service が使うポート $port は、このマシンの別のプログラムが使用中です。
そのプログラムを止めるか、別のポートを指定してください: --$flag PORT または ${variable^^}=PORT"
}

# start_service SERVICE: starts it in the background, out of reach of the terminal's signals.
start_service() {
    local service="$1"
    local -a command
    service_command "$service"
    setsid "${command[@]}" </dev/null >>"$state/log/$service.log" 2>&1 9>&- &
    echo "$!" >"$state/$service.pid"
}

# service_is_alive SERVICE: whether the process that start_service began is there. Until it has become the program it is
# a copy of this shell, which service_process does not know. A process that has ended has no program any more.
service_is_alive() {
    local id
    id="$(cat -- "$state/$1.pid" 2>/dev/null)" && [[ $id =~ ^[0-9]+$ && -e /proc/$id/exe ]]
}

# service_is_ready SERVICE: whether its admin port answers /readyz with 200.
service_is_ready() (
    exec 3<>"/dev/tcp/127.0.0.1/${admin_port[$1]}"
    printf 'GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
    read -r -t 5 _ status _ <&3 && [[ $status == 200 ]]
) 2>/dev/null

# await_service SERVICE: waits until it is ready; fails with its log if it ends or takes longer than a minute.
await_service() {
    local service="$1" deadline=$((SECONDS + 60))
    until service_is_ready "$service"; do
        if ! service_is_alive "$service"; then
            show_tail "$state/log/$service.log"
            fail "$service ended while it was starting." "$service は起動中に終了しました。"
        fi
        if ((SECONDS >= deadline)); then
            show_tail "$state/log/$service.log"
            fail "$service was not ready within 60 s: http://127.0.0.1:${admin_port[$service]}/readyz says why." \
                "$service が 60 秒以内に準備完了になりません。理由: http://127.0.0.1:${admin_port[$service]}/readyz"
        fi
        sleep 0.1
    done
}

# stop_services SERVICE…: asks them to end, and waits: each answers what is in flight first, within 10 s.
stop_services() {
    local service id deadline=$((SECONDS + 20))
    for service in "$@"; do
        if id="$(service_process "$service")"; then kill -TERM "$id"; fi
    done
    for service in "$@"; do
        while id="$(service_process "$service")" && ((SECONDS < deadline)); do sleep 0.1; done
        if id="$(service_process "$service")"; then
            say "$service did not end within 20 s: ending it by force." \
                "$service が 20 秒以内に終了しないため、強制終了します。" >&2
            kill -KILL "$id"
        fi
        rm -f -- "$state/$service.pid"
    done
}
