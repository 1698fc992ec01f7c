# Where things lie while the Windows program is built and tried with Wine; to be sourced.
#
#   build/windows/archives     the archive that CPython for Windows comes in
#   build/windows/python       CPython for Windows, as the Python Software Foundation signed it
#   build/windows/site         the program's packages for Windows, and PyInstaller
#   build/windows/site-tests   pytest and its kin for Windows
#   build/windows/prefix       the Windows of the build; trying it makes its own

BUILD=$PWD/build/windows
PYTHON_FOR_WINDOWS=$BUILD/python/python.exe

# Menus and file kinds of this machine are left alone, and no part of Wine is fetched from outside.
export WINEARCH=win64 WINEDEBUG=${WINEDEBUG:--all} WINEDLLOVERRIDES="mscoree=;mshtml=;winemenubuilder.exe="
export PYTHONIOENCODING=utf-8 PYTHONDONTWRITEBYTECODE=1

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# Runs a Windows program in the prefix WINEPREFIX. Wine loses what is written to a bare terminal, hence the pipe.
in_wine() {
    nice -n 10 wine "$@" </dev/null 2>&1 | cat
    return "${PIPESTATUS[0]}"
}

# Makes a fresh Windows in WINEPREFIX, with stand-ins for the parts of Windows that this Wine has none of.
make_prefix() {
    rm -rf "$WINEPREFIX"
    mkdir -p "$WINEPREFIX"
    nice -n 10 wineboot --init >"$WINEPREFIX/made.log" 2>&1 || stop "Wine could not be set up: $WINEPREFIX/made.log"
    cp "$BUILD"/stand-ins/*.dll "$WINEPREFIX/drive_c/windows/system32/"
    in_wine winecfg -v win10
    wineserver --wait
}

# Does a thing once: `once NAME FILE... -- COMMAND` runs it again only when one of the files has changed.
once() {
    local name=$1 mark
    local -a files=()
    shift
    while [[ $1 != -- ]]; do files+=("$1"); shift; done
    shift
    mark=$(cat "${files[@]}" | sha256sum)
    [[ $(cat "$BUILD/made-$name" 2>/dev/null) != "$mark" ]] || return 0
    rm -f "$BUILD/made-$name"
    "$@"
    echo "$mark" >"$BUILD/made-$name"
}
