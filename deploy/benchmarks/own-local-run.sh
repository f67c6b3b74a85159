# Functions for benchmarks that measure a local run of their own, on ports and data of its own. Sourced, not run.
#
# HTTP_PORT, KAFKA_PORT and POSTGRES_PORT move the ports. $work is a folder that goes with the script,
# $work/in what is watched, $work/out what the run says, $launcher its process.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
http_port=${HTTP_PORT:-28080}
work=$(mktemp -d)
mkdir "$work/in"
launcher=

fail() {
  echo "$(basename "$0"): $*" >&2
  [ ! -e "$work/out" ] || cat "$work/out" >&2
  exit 1
}

build() { "$home/deploy/local/run" --version >"$work/out" 2>&1 || fail "the build failed"; }

# Returns when the run is ready.
start() {
  : >"$work/out"
  "$home/deploy/local/run" --data "$work/data" --http-port "$http_port" --kafka-port "${KAFKA_PORT:-29092}" \
    --postgres-port "${POSTGRES_PORT:-25432}" "$work/in" >"$work/out" 2>&1 &
  launcher=$!
  wait_until grep -q 'Ctrl-C stops all' "$work/out"
}

# Waits until a command succeeds, as long as the run lasts.
wait_until() {
  until "$@"; do
    kill -0 "$launcher" 2>/dev/null || fail "the run has ended"
    sleep 0.1
  done
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

now() { date +%s.%N; }
since() { echo "$(now) $1" | awk '{ printf "%.1f", $1 - $2 }'; }

balance() { curl -sf "http://127.0.0.1:$http_port/api/balance" || true; }

stored() { balance | grep -q "\"stored\":$1[,}]"; }
accounted_for() { balance | grep -q "\"published\":$1,.*\"balanced\":true"; }

metric() { curl -sf "http://127.0.0.1:$1/q/metrics" | sed -n "s/^$2 //p" | sed 's/ #.*//'; }

# The run's process and all that it started, directly or not.
processes() { tree "$launcher"; }

tree() {
  local child
  echo "$1"
  for child in $(cat "/proc/$1/task/"*/children 2>/dev/null); do
    tree "$child"
  done
}

# What a process is, for a table; nothing for one that has just ended.
name() {
  tr '\0\n' '  ' <"/proc/$1/cmdline" 2>/dev/null | sed -E \
    -e 's/.*(ingest|enrich|store)-service.*/\1/' -e 's/.*wirecopy-local\.jar.*/Kafka/' \
    -e 's/.*postgres.*/Postgres/'
}

# "<name> <ticks> <bytes read and written by calls> <bytes written to disk>", Postgres summed up. A process of Postgres that ends
# hands its time to its parent, so times of children count.
usage() {
  local pid
  for pid in $(processes); do
    if [ -r "/proc/$pid/io" ]; then
      echo "$(name "$pid") $(sed 's/.*) //' "/proc/$pid/stat" | awk '{ print $12 + $13 + $14 + $15 }')" \
        "$(awk '/^[rw]char/ { c += $2 } /^write_bytes/ { w = $2 } END { print c, w }' "/proc/$pid/io")"
    fi
  done 2>/dev/null | awk '{ t[$1] += $2; c[$1] += $3; w[$1] += $4 } END { for (n in t) print n, t[n], c[n], w[n] }' | sort
}

# Megabytes (proportional set size) of each process, and in all.
memory() {
  local pid
  for pid in $(processes); do
    awk -v name="$(name "$pid")" '/^Pss:/ { print $2 "\t" name }' "/proc/$pid/smaps_rollup" 2>/dev/null || true
  done | awk -F '\t' '
    { sum[$2] += $1; all += $1 }
    END { for (name in sum) printf "  %-20s %5d MB\n", name, sum[name] / 1024; printf "  %-20s %5d MB\n", "in all", all / 1024 }'
}
