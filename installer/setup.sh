#!/bin/sh
# Everything this project needs, on Debian 12 as root, from apt alone.
#
#   sh installer/setup.sh run      installs what is missing, builds, and practises a failover
#   sh installer/setup.sh test     installs, builds with gcc and clang, and passes all tests with sanitizers
#   sh installer/setup.sh quick    for daily work: builds with gcc and passes all tests; no linter, no sanitizers
#   sh installer/setup.sh lint     passes the linter over everything, as `test` does too
#   sh installer/setup.sh bench    builds and prints the benchmark figures
#
# PCHAT_WINDOWS_QT may name a Qt for Windows (a folder, or a .tar.xz of one); then `test` builds for Windows too, and tests
# that under Wine.
set -eu
cd "$(dirname "$0")/.."

build_packages="g++ cmake ninja-build pkg-config qt6-base-dev qt6-base-dev-tools libqt6sql6-sqlite qt6-tools-dev
    qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n libspdlog-dev libfmt-dev libexpected-dev libsqlite3-dev
    libssl-dev unixodbc-dev qtkeychain-qt6-dev fonts-noto-cjk fonts-dejavu-core"
test_packages="git clang-format g++-mingw-w64-x86-64-posix xz-utils freetds-bin tdsodbc unixodbc"
windows_packages="wine xvfb xauth xdotool imagemagick"
gate_packages="clang clang-tidy lld libclang-rt-14-dev"

say() { printf '\n== %s\n' "$*"; }

install_missing() {
    missing=""
    for package in "$@"; do
        status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$status" = installed ] || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    say "Installing:$missing"
    apt-get update -qq
    # shellcheck disable=SC2086  # a list of words
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

build() {
    say "Building ($1)"
    cmake --preset "$1" >/dev/null
    cmake --build --preset "$1" -- --quiet
}

run_main() {
    install_missing $build_packages
    build release
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        exec build/release/bin/pchat-failover --practice
    fi
    exec build/release/bin/pchatctl practice
}

practise_in_scratch() {
    say "Practising"
    scratch=$(mktemp -d)
    build/release/bin/pchatctl practice "$scratch/estate" --log "$scratch/log" >"$scratch/out" || {
        cat "$scratch/out"
        return 1
    }
    tail -n 12 "$scratch/out"
    rm -rf "$scratch"
}

check_format() {
    say "Formatting"
    git ls-files '*.cpp' '*.h' | xargs clang-format --dry-run --Werror
}

# Without precompiled headers: what stands in those is not reported on. A folder at a time, as sources are compiled: alone
# each would read Qt's headers anew.
check_tidy() {
    install_missing $build_packages $gate_packages
    say "Linting"
    cmake --preset lint >/dev/null
    sed -n 's/^ *"file": "\(.*\/\(core\|ui\|app\|Unity\)\/.*\)",*$/\1/p' build/lint/compile_commands.json |
        grep -v _autogen/ | xargs -n 1 -P "$(nproc)" clang-tidy --quiet -p build/lint 2>/dev/null
}

test_for_windows() {
    if [ -z "${PCHAT_WINDOWS_QT:-}" ]; then
        say "Windows: neither built nor tested, because PCHAT_WINDOWS_QT names no Qt for Windows"
        return 0
    fi
    if [ -f "$PCHAT_WINDOWS_QT" ]; then
        mkdir -p build/windows-qt
        [ -d build/windows-qt/lib ] || tar -C build/windows-qt -xf "$PCHAT_WINDOWS_QT"
        export PCHAT_WINDOWS_QT="$PWD/build/windows-qt"
    fi
    install_missing $windows_packages
    build windows
    say "Testing (Windows, under Wine)"
    # One Windows for all tests: two that start at once may wait for each other for ever.
    sh tests/windows/wine.sh "$PWD/build/windows" cmd /c ver
    export WINEPREFIX="$PWD/build/windows/wine"
    wineserver -k || true
    wineserver -w
    wineserver -p
    ctest --preset windows -j "$(nproc)"
    wineserver -k || true
    unset WINEPREFIX
}

# How much the judges of tests/peers were asked, or why they could not be: of tests that pass or are skipped ctest prints
# nothing.
tell_of_judges() {
    say "Judges"
    grep -E '^(QINFO|SKIP) .*(judged|initTestCase)' "build/$1/Testing/Temporary/LastTest.log" || true
}

test_quickly() {
    install_missing $build_packages $test_packages
    check_format
    build dev
    say "Testing"
    ctest --preset dev -j "$(nproc)"
    tell_of_judges dev
}

# gcc builds what is run, and for Windows; clang builds it once more with sanitizers, and what the tests need.
run_tests() {
    install_missing $build_packages $test_packages $gate_packages
    check_format
    check_tidy
    build release
    practise_in_scratch
    test_for_windows
    build asan
    say "Testing (clang, address and undefined-behaviour sanitizers)"
    ctest --preset asan -j "$(nproc)"
    tell_of_judges asan
}

run_benchmarks() {
    install_missing $build_packages
    build dev
    for bench in build/dev/bin/bench_*; do
        say "$(basename "$bench")"
        "$bench"
    done
}

case "${1:-}" in
    run) run_main ;;
    test) run_tests ;;
    quick) test_quickly ;;
    lint) check_tidy ;;
    bench) run_benchmarks ;;
    *)
        sed -n '2,11p' "$0" | cut -c3-
        exit 2
        ;;
esac
