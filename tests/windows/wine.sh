#!/bin/sh
# Runs a program that was built for Windows: sh wine.sh <build folder> <program.exe> <words>...
#
# The Windows of this build lies in <build folder>/wine and is made at the first call, on a display of its own. Wine hands no
# variable beginning with QT_ on, so nothing is set by those here.
set -eu
build=$1
shift
export WINEPREFIX="$build/wine"
export WINEDEBUG=-all
export WINEDLLOVERRIDES="mscoree=d;mshtml=d"
export LC_ALL=C.UTF-8
qt=$(sed -n 's/^PCHAT_WINDOWS_QT:[A-Z]*=//p' "$build/CMakeCache.txt")
WINEPATH=$(printf 'Z:%s/bin' "$qt" | tr / '\\')
export WINEPATH

if [ ! -f "$WINEPREFIX/ready" ]; then
    mkdir -p "$WINEPREFIX"
    exec 9>"$WINEPREFIX.lock"
    flock 9
    if [ ! -f "$WINEPREFIX/ready" ]; then
        xvfb-run -a wineboot -i >/dev/null 2>&1
        wineserver -w
        : >"$WINEPREFIX/ready"
    fi
    exec 9>&-
fi
case "$1" in
    *_tst_*)
        # Qt Test writes to the debugger on Windows, or to a file. Windows' own services are started by whichever program comes
        # first, live on after it and keep its error stream open: ctest, which reads that to its end, would wait for them.
        report="$build/Testing/$(basename "$1" .exe).txt"
        mkdir -p "$build/Testing"
        status=0
        wine "$@" -o "Z:$report,txt" >"$report.out" 2>&1 </dev/null || status=$?
        cat "$report" "$report.out"
        exit "$status"
        ;;
    *) exec wine "$@" ;;
esac
