#!/usr/bin/env bash
# Makes a fresh Windows 10 in the folder given, for USER, with the stand-ins this Wine needs: new-pc.sh FOLDER
set -euo pipefail
export WINEPREFIX=$1
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source packaging/wine/surroundings.sh
make_prefix
