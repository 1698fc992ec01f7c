#!/usr/bin/env bash
# Builds stand-ins for the parts of Windows that Qt and cryptography ask for and that Debian's Wine has none of.
# They go into a Wine prefix only; scripts/windows/contents.py sees that they are in no program and no installer.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source packaging/wine/surroundings.sh

mkdir -p "$BUILD/stand-ins"
for source in packaging/wine/icuuc.c packaging/wine/bcryptprimitives.c; do
    x86_64-w64-mingw32-gcc -shared -O1 -s -o "$BUILD/stand-ins/$(basename "$source" .c).dll" "$source" -ladvapi32
done
