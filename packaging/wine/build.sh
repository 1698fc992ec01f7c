#!/usr/bin/env bash
# Builds the Windows program and its installer on Linux with Wine, for trying. Releases are built on Windows itself, from
# the same build.spec and installer.nsi (README).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source packaging/wine/surroundings.sh

packaging/wine/python.sh
packaging/wine/stand-ins.sh
x86_64-w64-mingw32-gcc -shared -Os -s -o "$BUILD/no_encoder.dll" packaging/no_encoder.c

export WINEPREFIX=$BUILD/prefix
once prefix packaging/wine/*.c packaging/wine/surroundings.sh -- make_prefix
say "Building the program ..."
in_wine "$PYTHON_FOR_WINDOWS" -m PyInstaller --noconfirm --log-level WARN --distpath build/windows/program \
    --workpath build/windows/work build.spec >"$BUILD/pyinstaller.log" ||
    { tail -n 20 "$BUILD/pyinstaller.log" >&2; stop "The program could not be built: $BUILD/pyinstaller.log"; }
.venv/bin/python -m scripts.windows.contents "$BUILD/program/mttq" --report "$BUILD/contents.txt"
packaging/installer.sh
