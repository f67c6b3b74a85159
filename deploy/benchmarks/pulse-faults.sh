#!/usr/bin/env bash
# How soon the pulse tells a fault: stages of a local run are frozen or barred at random moments, each
# as often as asked for. Prints for each fault after how many seconds GET /api/pulse said "late" (or no
# store answered), what had been seen until then, and how long after its end pulses arrived again.
#
#   deploy/benchmarks/pulse-faults.sh [rounds] [seed]
#
# HTTP_PORT, KAFKA_PORT and POSTGRES_PORT move the ports. Linux only.
set -euo pipefail

rounds=${1:-1}
RANDOM=${2:-1}
. "$(dirname "${BASH_SOURCE[0]}")/own-local-run.sh"

faults=(none inbox-gone pulse-folder-barred ingest-frozen kafka-frozen enrich-frozen store-frozen
  postgres-frozen offsets-locked)
lock=
# The lock is taken with psql.
command -v psql >/dev/null || unset "faults[8]"

pids() {
  local pid
  for pid in $(processes); do
    if name "$pid" | grep -qx "$1 *"; then echo "$pid"; fi
  done
}

# Kafka runs in the launcher.
signal() { kill "-$1" $(pids "$2"); }

sql() { PGPASSFILE=$work/data/pgpass psql -qAt -h 127.0.0.1 -p "${POSTGRES_PORT:-25432}" -U wirecopy -d wirecopy "$@"; }

begin() {
  case $1 in
    none) ;;
    inbox-gone) mv "$work/in" "$work/elsewhere" ;;
    pulse-folder-barred)
      mv "$work/data/pulse" "$work/pulse"
      touch "$work/data/pulse"
      ;;
    kafka-frozen) signal STOP Kafka ;;
    postgres-frozen) signal STOP Postgres ;;
    offsets-locked)
      sql -c 'BEGIN; LOCK TABLE consumer_offsets; SELECT pg_sleep(3600)' >"$work/lock" 2>&1 &
      lock=$!
      ;;
    *) signal STOP "${1%-frozen}" ;;
  esac
}

end() {
  case $1 in
    none) ;;
    inbox-gone) mv "$work/elsewhere" "$work/in" ;;
    pulse-folder-barred)
      rm "$work/data/pulse"
      mv "$work/pulse" "$work/data/pulse"
      ;;
    kafka-frozen) signal CONT Kafka ;;
    postgres-frozen) signal CONT Postgres ;;
    offsets-locked)
      sql -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()" >/dev/null
      wait "$lock" || true
      ;;
    *) signal CONT "${1%-frozen}" ;;
  esac
}

# "arriving", "late", "none", or "no answer".
state() {
  curl -sf -m 3 "http://127.0.0.1:$http_port/api/pulse" | sed -n 's/^{"state":"\([a-z]*\)".*/\1/p' | grep . || echo "no answer"
}

arriving() { [ "$(state)" = arriving ]; }

# The state that tells the fault; "nothing" after two minutes, or a fault too many.
await_told() {
  local seen end=$((SECONDS + 120))
  while [ $SECONDS -lt $end ]; do
    seen=$(state)
    if [ "$seen" != arriving ]; then
      echo "$seen"
      return
    fi
    sleep 0.2
  done
  echo nothing
}

build
start
wait_until arriving
printf '%-20s %8s %-10s %s\n' fault 'told (s)' as 'arriving again after its end (s)'
for ((round = 0; round < rounds; round++)); do
  for fault in "${faults[@]}"; do
    # Anywhere between two pulses, and when the one before is forgotten.
    sleep $((20 + RANDOM % 20)).$((RANDOM % 10))
    arriving || fail "$fault: pulses do not arrive before it"
    at=$(now)
    begin "$fault"
    told=$(await_told)
    after=$(since "$at")
    at=$(now)
    end "$fault"
    wait_until arriving
    printf '%-20s %8s %-10s %s\n' "$fault" "$after" "$told" "$(since "$at")"
  done
done
