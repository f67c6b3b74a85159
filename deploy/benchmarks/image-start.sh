#!/usr/bin/env bash
# usage: image-start.sh [SERVICE...]
# How long a service takes in a container until it answers: from its image, from the same image
# without the start-up cache, and (the baseline) from Quarkus' own package on the same JVM.
# The three take turns, RUNS times (default 7); prints medians of seconds by the clock and of CPU.
# Needs the images ("deploy/images/build") and a Docker engine; neither Kafka nor Postgres.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' "$home/pom.xml" | head -n 1)
base=${BASE:-eclipse-temurin:25-jre}
runs=${RUNS:-7}
ticks=$(getconf CLK_TCK)

# Prints "seconds cpu-seconds" from the container's start to Quarkus' word that it listens.
start() {
  local id begun listening cpu
  id=$(docker run --detach --network none --read-only --tmpfs /tmp \
    --tmpfs /state:uid=10001 --memory 1g \
    --env KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1 \
    --env QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:1/none "$@")
  until docker logs "$id" 2>&1 | grep 'Listening on' >/dev/null; do
    [ "$(docker inspect --format '{{.State.Running}}' "$id")" = true ] || { docker logs "$id" >&2; exit 1; }
  done
  cpu=$(docker exec "$id" cat /proc/1/stat | awk -v t="$ticks" '{ print ($14 + $15) / t }')
  begun=$(docker inspect --format '{{.State.StartedAt}}' "$id")
  listening=$(docker logs --timestamps "$id" 2>&1 | awk '/Listening on/ { print $1 }')
  docker rm --force "$id" >/dev/null
  awk -v a="$(date -d "$begun" +%s.%N)" -v b="$(date -d "$listening" +%s.%N)" -v c="$cpu" \
    'BEGIN { printf "%.2f %.2f\n", b - a, c }'
}

image() { start "wirecopy/$1:$version"; }
without_cache() { start --env JAVA_TOOL_OPTIONS=-XX:AOTMode=off "wirecopy/$1:$version"; }
packaged() {
  start --user 10001:10001 --volume "$home/$1-service/target/quarkus-app:/app:ro" \
    --volume "$home/deploy/images/common/opt/wirecopy:/opt/wirecopy:ro" \
    --env WIRECOPY_INGEST_FOLDER=/tmp --env WIRECOPY_ENRICH_STATE_DIR=/state \
    "$base" java @/opt/wirecopy/jvm.options -jar /app/quarkus-run.jar
}

median() { cut -d ' ' -f "$2" "$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
[ "$#" -gt 0 ] || set -- ingest enrich store
for service in "$@"; do
  for _ in $(seq "$runs"); do
    for way in packaged without_cache image; do
      "$way" "$service" >>"$results/$service-$way"
    done
  done
  for way in packaged without_cache image; do
    echo "$service $way: $(median "$results/$service-$way" 1) s, $(median "$results/$service-$way" 2) s CPU"
  done
done
