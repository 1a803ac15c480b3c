# shellcheck shell=bash
# What the scripts say: every message in English and in Japanese.

# RENKEI_LANG (en or ja) decides, else the locale.
case "${RENKEI_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}" in
    ja*) language=ja ;;
    *) language=en ;;
esac

# say ENGLISH JAPANESE: one message to standard output.
say() {
    if [[ $language == ja ]]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi
}

# fail ENGLISH JAPANESE: the message to standard error, then exit 1.
fail() {
    say "$@" >&2
    exit 1
}

# refuse ENGLISH JAPANESE: like fail, for a wrong command line: exit 2.
refuse() {
    say "$@" >&2
    say "See $0 --help." "$0 --help を参照してください。" >&2
    exit 2
}

# show_tail FILE: the last lines of a log, to standard error.
show_tail() {
    say "Last lines of $1:" "$1 の末尾:" >&2
    tail -n 20 -- "$1" 2>/dev/null | sed 's/^/    /' >&2 || true
}
