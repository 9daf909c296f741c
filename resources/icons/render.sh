#!/bin/sh
# Renders the program's icon to the PNG sizes that are committed. Needs rsvg-convert (Debian: librsvg2-bin).
set -eu
cd "$(dirname "$0")"
for size in 16 24 32 48 64 128 256; do
    rsvg-convert --width "$size" --height "$size" --output "pchat-failover-$size.png" pchat-failover.svg
done
