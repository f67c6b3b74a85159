#!/usr/bin/env bash
# What the local run costs: seconds until all is ready, memory of all its processes together, seconds
# from a dropped file to a stored article. Linux only (proportional set sizes come from /proc).
#
#   deploy/benchmarks/local-run.sh
#
# HTTP_PORT, KAFKA_PORT and POSTGRES_PORT move the ports; SETTLE_SECONDS is what ingest waits before it
# reads a file (wirecopy.ingest.settle), which is taken off the time to store.
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/own-local-run.sh"
settle=${SETTLE_SECONDS:-2}

# Starts the run and leaves the seconds until it is ready in $ready.
start_timed() {
  local begun
  begun=$(now)
  start
  ready=$(since "$begun")
}

# The seconds until the store holds so many articles.
await_stored() {
  local begun
  begun=$(now)
  wait_until stored "$1"
  since "$begun"
}

build
echo "processors: $(nproc), $(java -version 2>&1 | head -n 1)"

start_timed
echo "ready, on new data:          $ready s"
cp "$home"/seeds/*.txt "$work/in"
echo "five seeds stored after:     $(await_stored 5) s ($settle s of it for the file to settle)"
sed 's/$/ again/' "$home/seeds/000_fe5fa9f18346f1c5.txt" >"$work/in/one-more.txt"
echo "one more stored after:       $(await_stored 6) s ($settle s of it for the file to settle)"
echo "memory (proportional set size):"
memory
begun=$(now)
stop
echo "stopped in:                  $(since "$begun") s"

start_timed
echo "ready again:                 $ready s"
kill -KILL "$launcher"
wait "$launcher" 2>/dev/null || true
start_timed
echo "ready after a kill -9:       $ready s"
sed 's/$/ once more/' "$home/seeds/000_fe5fa9f18346f1c5.txt" >"$work/in/after-kill.txt"
echo "then one more stored after:  $(await_stored 7) s ($settle s of it for the file to settle)"
