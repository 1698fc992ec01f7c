#!/usr/bin/env bash
# Opens the program. On a Linux machine with no screen it runs the demo instead, which brings its own.
#
#   scripts/run.sh [ARGUMENT]...       the arguments are the program's
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [[ $(uname) == Linux && -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
    echo "This machine has no screen. A robot now uses the program on a virtual one ..."
    echo "At the end it says where the pictures of every page and of the Page itself are."
    exec "${MAKE:-make}" --no-print-directory demo
fi
scripts/setup.sh python window
"${MAKE:-make}" --no-print-directory --silent words
exec .venv/bin/python main.py "$@"
