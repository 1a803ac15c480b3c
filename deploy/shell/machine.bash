# shellcheck shell=bash disable=SC2119,SC2120 # arguments come from the other parts
# What a machine must have: Swift (checked), PostgreSQL, libpq and git (installed where they are missing).

# require_swift: fails unless Swift 6.2 or later is on PATH.
require_swift() {
    local needed_en="Renkei needs Swift 6.2 or later on PATH (https://www.swift.org/install/linux/)."
    local needed_ja="Renkei には PATH 上の Swift 6.2 以降が必要です (https://www.swift.org/install/linux/)。"
    command -v swift >/dev/null || fail "No swift found. $needed_en" "swift が見つかりません。$needed_ja"

    local version
    version="$(swift --version 2>&1)" || fail "swift does not run: $version" "swift を実行できません: $version"
    [[ $version =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]] || fail "$needed_en" "$needed_ja"
    if ((BASH_REMATCH[1] * 100 + BASH_REMATCH[2] < 602)); then
        local found="${BASH_REMATCH[1]}.${BASH_REMATCH[2]}"
        fail "Swift $found is too old. $needed_en" "Swift $found は古すぎます。$needed_ja"
    fi
}

# postgres_programs [MAJOR]: prints the directory of PostgreSQL's server programs, of that major version or the newest.
# Debian keeps them off PATH, one directory a version. Fails without output if there are none.
postgres_programs() {
    local major="${1:-[0-9]*}" found
    found="$(compgen -G "/usr/lib/postgresql/$major/bin/initdb" | sort --version-sort | tail -n 1)" || true
    if [[ -z $found ]] && found="$(command -v initdb)"; then
        found="$(readlink -f "$found")"
        # shellcheck disable=SC2053 # the version may be a pattern
        [[ "$("$found" --version)" == *\ $major.* ]] || return 1
    fi
    [[ -n $found ]] && dirname "$found"
}

# install_missing: installs what the build and the services need and the machine lacks, or says how to.
install_missing() {
    local -a missing=()
    if ! postgres_programs >/dev/null || ! command -v psql >/dev/null; then missing+=(postgresql); fi
    command -v pkg-config >/dev/null || missing+=(pkg-config)
    pkg-config --exists libpq 2>/dev/null || missing+=(libpq-dev)
    command -v git >/dev/null || missing+=(git ca-certificates)
    ((${#missing[@]})) || return 0

    local list="${missing[*]}"
    command -v apt-get >/dev/null || fail \
        "Missing: $list (Debian's names). Install them with your system's package manager, then try again." \
        "不足: $list (Debian のパッケージ名)。お使いのパッケージ管理ツールで導入してから再実行してください。"

    local -a as_root=()
    if ((EUID != 0)); then
        if ! sudo -n true 2>/dev/null; then
            fail "Missing: $list. Installing them takes root: sudo apt-get install -y $list" \
                "不足: $list。導入には root 権限が必要です: sudo apt-get install -y $list"
        fi
        as_root=(sudo -n)
    fi
    say "Installing $list …" "$list を導入しています…"
    install_packages "${missing[@]}"
}

# install_packages NAME…: installs Debian packages; uses the caller's as_root. Debian's PostgreSQL starts a cluster
# of its own when it is first installed: that one is not ours to make, so it is told not to, for this once.
install_packages() {
    local setting=/etc/postgresql-common/createcluster.d/renkei.conf log
    log="$(mktemp)"
    "${as_root[@]}" mkdir -p "${setting%/*}"
    echo "create_main_cluster = false" | "${as_root[@]}" tee "$setting" >/dev/null
    if ! {
        "${as_root[@]}" apt-get update &&
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
    } </dev/null >"$log" 2>&1; then
        "${as_root[@]}" rm -f "$setting"
        show_tail "$log"
        fail "apt-get could not install $*. Its output: $log" "apt-get で $* を導入できませんでした。出力: $log"
    fi
    "${as_root[@]}" rm -f "$setting"
    rm -f "$log"
}
