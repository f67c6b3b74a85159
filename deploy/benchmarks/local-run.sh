#!/usr/bin/env bash
# What the local run costs: seconds until all is ready, memory of all its processes together, seconds
# from a dropped file to a stored article. Linux only (proportional set sizes come from /proc).
#
#   deploy/benchmarks/local-run.sh
#
# HTTP_PORT, KAFKA_PORT and POSTGRES_PORT move the ports; SETTLE_SECONDS is what ingest waits before it
# reads a file (wirecopy.ingest.settle), which is taken off the time to store.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
http_port=${HTTP_PORT:-28080}
kafka_port=${KAFKA_PORT:-29092}
postgres_port=${POSTGRES_PORT:-25432}
settle=${SETTLE_SECONDS:-2}

work=$(mktemp -d)
mkdir "$work/in"
launcher=

now() { date +%s.%N; }
since() { echo "$(now) $1" | awk '{ printf "%.1f", $1 - $2 }'; }

fail() {
  echo "local-run.sh: $*" >&2
  [ ! -e "$work/out" ] || cat "$work/out" >&2
  exit 1
}

stop() {
  if [ -n "$launcher" ] && kill "$launcher" 2>/dev/null; then
    wait "$launcher" 2>/dev/null || true
  fi
  launcher=
}

clean() {
  stop
  rm -rf "$work"
}
trap clean EXIT

# Starts the run and leaves the seconds until it is ready in $ready.
start() {
  local begun
  begun=$(now)
  : >"$work/out"
  "$home/deploy/local/run" --data "$work/data" --http-port "$http_port" --kafka-port "$kafka_port" \
    --postgres-port "$postgres_port" "$work/in" >"$work/out" 2>&1 &
  launcher=$!
  until grep -q 'Ctrl-C stops all' "$work/out"; do
    kill -0 "$launcher" 2>/dev/null || fail "the run has ended"
    sleep 0.1
  done
  ready=$(since "$begun")
}

stored() {
  curl -sf "http://127.0.0.1:$http_port/api/balance" | sed -n 's/.*"stored":\([0-9]*\).*/\1/p'
}

# The seconds until the store holds so many articles.
await_stored() {
  local begun
  begun=$(now)
  until [ "$(stored)" = "$1" ]; do
    kill -0 "$launcher" 2>/dev/null || fail "the run has ended"
    sleep 0.05
  done
  since "$begun"
}

# The process and all that it started, directly or not.
tree() {
  local child
  echo "$1"
  for child in $(cat "/proc/$1/task/"*/children 2>/dev/null); do
    tree "$child"
  done
}

# What a process is, for the table; nothing for one that has just ended.
name() {
  tr '\0\n' '  ' <"/proc/$1/cmdline" 2>/dev/null | sed -E \
    -e 's/.*(ingest|enrich|store)-service.*/\1/' -e 's/.*wirecopy-local\.jar.*/launcher with Kafka/' \
    -e 's/.*postgres.*/Postgres/'
}

memory() {
  local pid
  for pid in $(tree "$launcher"); do
    awk -v name="$(name "$pid")" '/^Pss:/ { print $2 "\t" name }' "/proc/$pid/smaps_rollup" 2>/dev/null || true
  done | awk -F '\t' '
    { sum[$2] += $1; all += $1 }
    END { for (name in sum) printf "  %-20s %5d MB\n", name, sum[name] / 1024; printf "  %-20s %5d MB\n", "in all", all / 1024 }'
}

"$home/deploy/local/run" --version >/dev/null || fail "the build failed"
echo "processors: $(nproc), $(java -version 2>&1 | head -n 1)"

start
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

start
echo "ready again:                 $ready s"
kill -KILL "$launcher"
wait "$launcher" 2>/dev/null || true
start
echo "ready after a kill -9:       $ready s"
sed 's/$/ once more/' "$home/seeds/000_fe5fa9f18346f1c5.txt" >"$work/in/after-kill.txt"
echo "then one more stored after:  $(await_stored 7) s ($settle s of it for the file to settle)"
