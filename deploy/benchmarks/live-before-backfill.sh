#!/usr/bin/env bash
# How long one file takes from the drop to its row in the local run: while nothing else is read, while
# an archive is read, and, as the baseline, while one is read and backfill is neither told from live files
# nor held. And how fast archives go, with and without live files beside them. Linux only.
#
#   deploy/benchmarks/live-before-backfill.sh ARTICLES [ARCHIVE] [DROPS] [SECONDS] [MINUTES]
#
# ARTICLES holds a ninjs item a line: 1,000 warm up, ARCHIVE (100,000), or as many as there are, are the
# archive, which each run reads on data of its own. DROPS (20) files are dropped while nothing else is read,
# and at most as many while the archive is read, one every SECONDS (3). An archive is left after MINUTES (60).
# HTTP_PORT, KAFKA_PORT and POSTGRES_PORT move the ports.
set -euo pipefail

articles=$(realpath "${1:?which articles? A file with a ninjs item a line}")
size=${2:-100000}
drops=${3:-20}
between=${4:-3}
minutes=${5:-60}
. "$(dirname "${BASH_SOURCE[0]}")/own-local-run.sh"

phase() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -cp "$home/deploy/benchmarks/target/classes:$home/deploy/benchmarks/target/lib/*" \
    org.wirecopy.benchmarks.LiveBeforeBackfill "http://127.0.0.1:$http_port" "$work/in" "$@" || fail "$1 failed"
}

held() { metric $((http_port + 1)) wirecopy_ingest_backfill_holds_seconds_sum; }

build
(cd "$home" && ./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package)
head -n 1000 "$articles" >"$work/first"
tail -n +1001 "$articles" | head -n "$size" >"$work/archive"
size=$(wc -l <"$work/archive")
[ "$size" -gt 0 ] || fail "$articles has no more than the 1,000 articles that warm up"
echo "processors: $(nproc), an archive of $size articles of $(($(wc -c <"$work/archive") / size)) bytes each; load $(cut -d ' ' -f 1 /proc/loadavg)"

# A run on new data, warm.
anew() {
  stop
  rm -rf "$work/data" "$work/in"
  mkdir "$work/in"
  start
  phase warm-up 3 "$between" "$work/first" 60 >"$work/warm-up"
}

anew
phase idle "$drops" "$between"
phase archive-and-live "$drops" "$between" "$work/archive" "$minutes"
echo "backfill was held for $(held) s"
anew
phase archive-alone 0 "$between" "$work/archive" "$minutes"
# As an inbox in which all is live: in line, and never held.
export WIRECOPY_INGEST_PRIORITY=live
anew
phase in-line-and-not-held "$drops" "$between" "$work/archive" "$minutes"
