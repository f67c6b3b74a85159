#!/usr/bin/env bash
# How long one file takes from the drop to its row in the local run: while nothing else is read, while
# an archive is read, and, as the baseline, while one is read and backfill is neither told from live files
# nor held. And how fast archives go, with and without live files beside them. Linux only.
#
#   deploy/benchmarks/live-before-backfill.sh ARTICLES [ARCHIVE] [DROPS] [SECONDS]
#
# ARTICLES holds a ninjs item a line; it is cut into five archives of ARCHIVE (100,000) articles, or as many
# as there are, two of which only warm up. DROPS (20) files are dropped while nothing else is read, and
# at most as many while an archive is read, one every SECONDS (3). HTTP_PORT, KAFKA_PORT and POSTGRES_PORT
# move the ports.
set -euo pipefail

articles=$(realpath "${1:?which articles? A file with a ninjs item a line}")
size=${2:-100000}
drops=${3:-20}
between=${4:-3}
. "$(dirname "${BASH_SOURCE[0]}")/own-local-run.sh"

phase() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -cp "$home/deploy/benchmarks/target/classes:$home/deploy/benchmarks/target/lib/*" \
    org.wirecopy.benchmarks.LiveBeforeBackfill "http://127.0.0.1:$http_port" "$work/in" "$@" || fail "$1 failed"
}

held() { metric $((http_port + 1)) wirecopy_ingest_backfill_holds_seconds_sum; }

build
(cd "$home" && ./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package)
most=$(($(wc -l <"$articles") / 5))
[ "$size" -le "$most" ] || size=$most
for part in 1 2 3 4 5; do
  sed -n "$(((part - 1) * size + 1)),$((part * size))p" "$articles" >"$work/archive-$part"
done
echo "processors: $(nproc), archives of $size articles of $(($(wc -c <"$work/archive-2") / size)) bytes each; load $(cut -d ' ' -f 1 /proc/loadavg)"

start
phase warm-up 3 "$between" "$work/archive-1" >"$work/warm-up"
phase idle "$drops" "$between"
phase archive-and-live "$drops" "$between" "$work/archive-2"
phase archive-alone 0 "$between" "$work/archive-3"
echo "backfill was held for $(held) s"
stop
# The same data, as an inbox in which all is live: in line, and never held.
export WIRECOPY_INGEST_PRIORITY=live
start
phase warm-up-again 3 "$between" "$work/archive-4" >"$work/warm-up"
phase in-line-and-not-held "$drops" "$between" "$work/archive-5"
