#!/usr/bin/env bash
# Runs a command under a virtual screen of its own, on whatever display number is free, and ends the screen after it.
#
#   scripts/with_screen.sh COMMAND [ARGUMENT]...       SCREEN=1366x768x24 is its size and depth
#
# The exit code is the command's.
set -euo pipefail

corner=$(mktemp -d)
mkfifo "$corner/number"
Xvfb -displayfd 3 -screen 0 "${SCREEN:-1366x768x24}" -nolisten tcp -noreset 3>"$corner/number" 2>"$corner/log" &
server=$!

finish() {
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    rm -rf "$corner"
}
trap finish EXIT

# Xvfb writes its number once it can be used; when it dies instead, the reading ends with nothing.
if ! read -r number <"$corner/number"; then
    cat "$corner/log" >&2
    echo "The virtual screen could not be started." >&2
    exit 1
fi

DISPLAY=":$number" WAYLAND_DISPLAY="" "$@" <&0 &
command=$!
trap 'kill "$command" 2>/dev/null' INT TERM HUP
# A signal interrupts the first wait; the second one lets the command finish its own tidying up.
wait "$command" && code=0 || code=$?
while kill -0 "$command" 2>/dev/null; do
    wait "$command" && code=0 || code=$?
done
exit "$code"
