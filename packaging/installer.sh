#!/usr/bin/env bash
# Makes the installer of the program in build/windows/program/mttq with makensis, into build/windows.
# ARCHITECTURE=x86 makes one that starts on any Windows; the 64 bit one also starts where Wine has no 32 bit part.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
installer=build/windows/MTTQ-Desktop-$version.exe
makensis -V2 -INPUTCHARSET UTF8 -NOCD "-DVERSION=$version" "-DARCHITECTURE=${ARCHITECTURE:-amd64}" \
    "-DPROGRAM=build/windows/program/mttq" "-DINSTALLER=$installer" packaging/installer.nsi
size=$(wc -c <"$installer")
((size <= 45000000)) || { echo "The installer has $size bytes, at most 45,000,000" >&2; exit 1; }
printf '%s: %s bytes\n' "$installer" "$size"
