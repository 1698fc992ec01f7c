#!/usr/bin/env bash
# Builds the bare window that the program's start is measured against, in the way the program itself is built.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source packaging/wine/surroundings.sh

export WINEPREFIX=$BUILD/prefix

build_bare_window() {
    say "Building the bare window ..."
    in_wine "$PYTHON_FOR_WINDOWS" -m PyInstaller --noconfirm --log-level WARN --windowed --noupx \
        --specpath build/windows/work --distpath build/windows --workpath build/windows/work \
        tests/windows/bare_window.py >"$BUILD/bare-window.log" ||
        { tail -n 20 "$BUILD/bare-window.log" >&2; stop "It could not be built: $BUILD/bare-window.log"; }
}

once bare-window tests/windows/bare_window.py packaging/wine/bare-window.sh pyproject.toml -- build_bare_window
