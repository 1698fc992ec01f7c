#!/usr/bin/env bash
# Makes a machine ready for the needs named on the command line, once; a second call finds a mark and returns.
#
#   scripts/setup.sh NEED...        python  the program's own packages, in .venv
#                                   dev     those and the ones for tests and checks
#                                   window  system libraries that Qt's windows load
#                                   robot   the demo's virtual screen, and what tells the robot what is on it
#                                   browser Debian's own, driven by the tests and the robot; none is downloaded
#                                   keyring a keyring of the tests' own, so that nobody's real one is touched
#                                   vips    vipsthumbnail, the reference of the benchmarks
#                                   wine    what builds the Windows program: Wine, a compiler, the maker of installers
#                                   reader  what reads the words off a picture of the screen, for trying it
#
# Name python or dev first: the marks lie in .venv. System packages come from apt-get when this is run by root on
# Debian or Ubuntu; anyone else is told the line to type. PYTHON names the Python to build .venv with (python3
# unless said otherwise).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Each thing looked for (a library as the loader calls it, a file, or a program, perhaps under one of two names), and
# the Debian package that has it.
WINDOW="libEGL.so.1=libegl1 libGL.so.1=libgl1 libX11.so.6=libx11-6 libX11-xcb.so.1=libx11-xcb1
    libdbus-1.so.3=libdbus-1-3 libfontconfig.so.1=libfontconfig1 libfreetype.so.6=libfreetype6
    libglib-2.0.so.0=libglib2.0-0 libwayland-client.so.0=libwayland-client0
    libwayland-cursor.so.0=libwayland-cursor0 libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4
    libxcb-image.so.0=libxcb-image0 libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-randr.so.0=libxcb-randr0
    libxcb-render-util.so.0=libxcb-render-util0 libxcb-render.so.0=libxcb-render0
    libxcb-shape.so.0=libxcb-shape0 libxcb-shm.so.0=libxcb-shm0 libxcb-sync.so.1=libxcb-sync1
    libxcb-util.so.1=libxcb-util1 libxcb-xfixes.so.0=libxcb-xfixes0 libxcb-xkb.so.1=libxcb-xkb1
    libxkbcommon.so.0=libxkbcommon0 libxkbcommon-x11.so.0=libxkbcommon-x11-0"
ROBOT="Xvfb=xvfb dbus-daemon=dbus /usr/libexec/at-spi2-registryd=at-spi2-core"
BROWSER="chromium|chromium-browser=chromium"
KEYRING="dbus-daemon=dbus gnome-keyring-daemon=gnome-keyring"
VIPS="vipsthumbnail=libvips-tools"
WINE="wine=wine /usr/lib/wine/wine64=wine64 makensis=nsis x86_64-w64-mingw32-gcc=gcc-mingw-w64-x86-64-win32
    osslsigncode=osslsigncode unzip=unzip"
READER="tesseract=tesseract-ocr /usr/share/tesseract-ocr/5/tessdata/vie.traineddata=tesseract-ocr-vie"

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }
have() { command -v "$1" >/dev/null; }

# Runs a command and shows what it said only when it failed.
quietly() {
    local log code=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 || { code=$?; tail -n 20 "$log" >&2; }
    rm -f "$log"
    return "$code"
}

# Prints the first Python of at least 3.11 among the one asked for and the usual names.
find_python() {
    local name
    for name in "${PYTHON:-python3}" python3.11 python3.12 python3.13 python3.14; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
}

# Prints the Debian packages that hold what this machine lacks of the NAME=PACKAGE pairs given.
lacking() {
    local known pair name
    [[ $(uname) == Linux ]] || return 0
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
    for pair in "$@"; do
        name=${pair%%=*}
        case $name in
        *.so.*) [[ $known == *"$name "* ]] || echo "${pair##*=}" ;;
        /*) [[ -e $name ]] || echo "${pair##*=}" ;;
        *) have "${name%|*}" || have "${name#*|}" || echo "${pair##*=}" ;;
        esac
    done
}

# Installs the Debian packages given, or says how to and stops.
install_packages() {
    local line="apt-get install -y --no-install-recommends $*"
    have apt-get || stop "This machine lacks what these Debian packages hold: $*. Install the like of them, then try again."
    [[ $(id -u) == 0 ]] || stop "Some system packages are missing. Type this line, then try again:"$'\n'"    sudo $line"
    say "Installing system packages, once: $*"
    export DEBIAN_FRONTEND=noninteractive
    quietly apt-get update </dev/null || say "The list of system packages could not be renewed; trying with the old one."
    # The line is words without blanks: splitting it is meant.
    quietly $line </dev/null || stop "The system packages could not be installed. The line tried was: $line"
}

# Prints all system packages that the needs given lack.
packages_for() {
    local need python
    for need in "$@"; do
        case $need in
        python | dev)
            python=$(find_python)
            if [[ -z $python ]]; then
                have python3 || echo python3 python3-venv
            elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
                "$python" -c 'import sys; print("python{}.{}-venv".format(*sys.version_info))'
            fi
            ;;
        # The pairs are words without blanks: splitting them is meant.
        window) lacking $WINDOW ;;
        robot) lacking $ROBOT ;;
        browser) lacking $BROWSER ;;
        keyring) lacking $KEYRING ;;
        vips) lacking $VIPS ;;
        wine) lacking $WINE ;;
        reader) lacking $READER ;;
        esac
    done | sort -u
}

# Prints the packages pinned in pyproject.toml; with "dev" those for tests and checks too.
pins() {
    .venv/bin/python - "$1" <<'PY'
import sys
import tomllib

with open("pyproject.toml", "rb") as file:
    project = tomllib.load(file)["project"]
print(*project["dependencies"], sep="\n")
if sys.argv[1] == "dev":
    print(*project["optional-dependencies"]["dev"], sep="\n")
PY
}

# Builds .venv where it is missing or its Python is gone, and installs the pins into it.
install_pins() {
    local python
    python=$(find_python)
    [[ -n $python ]] || stop "This program needs Python 3.11 or newer; '${PYTHON:-python3}' here is older. PYTHON=/path/to/python names another."
    .venv/bin/python -c 'import pip' 2>/dev/null || "$python" -m venv --clear .venv
    say "Installing Python packages into .venv, once; this may take some minutes ..."
    pins "$1" | quietly .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input -r /dev/stdin ||
        stop "The Python packages could not be installed. Is this machine on the network? Then try again."
}

main() {
    local mark need
    local -a open=() missing=()
    mark=$(cat pyproject.toml scripts/setup.sh | sha256sum)
    for need in "$@"; do
        [[ $need =~ ^(python|dev|window|robot|browser|keyring|vips|wine|reader)$ ]] || stop "setup.sh knows no need called '$need'."
        [[ -x .venv/bin/python && $(cat ".venv/ready-$need" 2>/dev/null) == "$mark" ]] || open+=("$need")
    done
    ((${#open[@]})) || return 0
    read -r -d '' -a missing < <(packages_for "${open[@]}") || true
    ((${#missing[@]} == 0)) || install_packages "${missing[@]}"
    for need in "${open[@]}"; do
        case $need in python | dev) install_pins "$need" ;; esac
        echo "$mark" >".venv/ready-$need"
        [[ $need != dev ]] || echo "$mark" >.venv/ready-python
    done
}

main "$@"
