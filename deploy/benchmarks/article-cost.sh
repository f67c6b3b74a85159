#!/usr/bin/env bash
# What an article costs: milliseconds of processor time in each process, bytes on each topic, in
# Postgres and in the enricher's state, written to disk and through the network. Linux only.
#
#   deploy/benchmarks/article-cost.sh ARTICLES [WARM_UP]
#
# ARTICLES holds a ninjs item a line; the first WARM_UP (1,000) warm up and do not count.
# HTTP_PORT, KAFKA_PORT and POSTGRES_PORT move the ports; TRACES=host:port sends traces there (OTLP over
# HTTP), to see what that costs.
set -euo pipefail

articles=${1:?which articles? A file with a ninjs item a line}
warm_up=${2:-1000}
. "$(dirname "${BASH_SOURCE[0]}")/own-local-run.sh"

if [ -n "${TRACES:-}" ]; then
  export QUARKUS_OTEL_SDK_DISABLED=false
  export QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT=http://$TRACES
fi

# "<what> <bytes>"
sizes() {
  local topic table
  for topic in articles.ingested articles.enriched articles.rejected ingest.files; do
    echo "topic:$topic $(cat "$work/data/kafka/$topic"-*/*.log | wc -c)"
  done
  for topic in $(ls "$work/data/kafka" | sed -n 's/^\(wirecopy-.*\)-[0-9]*$/\1/p' | sort -u); do
    echo "topic:$topic $(cat "$work/data/kafka/$topic"-*/*.log | wc -c)"
  done
  for table in articles entities mentions links files; do
    echo "table:$table $(metric "$http_port" "wirecopy_store_table_bytes{table=\"$table\"}")"
  done
  echo "state $(metric $((http_port + 2)) wirecopy_enrich_state_bytes)"
}

build
export WIRECOPY_STORE_FIGURES_INTERVAL=PT1S WIRECOPY_INGEST_PULSE_EVERY=0s
start

head -n "$warm_up" "$articles" >"$work/warm-up.ndjson"
tail -n "+$((warm_up + 1))" "$articles" >"$work/measured.ndjson"
count=$(wc -l <"$work/measured.ndjson")
mv "$work/warm-up.ndjson" "$work/in"
wait_until accounted_for "$warm_up"
sleep 3
usage >"$work/usage-before"
sizes >"$work/sizes-before"
begun=$(date +%s.%N)
mv "$work/measured.ndjson" "$work/in"
wait_until accounted_for $((warm_up + count))
ended=$(date +%s.%N)
usage >"$work/usage-after"
sleep 3
sizes >"$work/sizes-after"

echo "processors: $(nproc), articles: $count of $((($(wc -c <"$work/in/measured.ndjson")) / count)) bytes each, after $warm_up"
awk -v b="$begun" -v e="$ended" -v n="$count" 'BEGIN { printf "articles a second: %.0f\n", n / (e - b) }'
echo "processor time, ms an article; kB through calls (network and files); kB written to disk:"
join "$work/usage-before" "$work/usage-after" | awk -v n="$count" -v hz="$(getconf CLK_TCK)" \
  '{ printf "  %-10s %7.2f %9.1f %9.1f\n", $1, ($5 - $2) * 1000 / hz / n, ($6 - $3) / n / 1000, ($7 - $4) / n / 1000 }'
echo "bytes an article:"
paste -d ' ' "$work/sizes-before" "$work/sizes-after" | awk -v n="$count" '{ printf "  %-45s %8.0f\n", $1, ($4 - $2) / n }'
