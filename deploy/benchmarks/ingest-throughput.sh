#!/usr/bin/env bash
# Articles a second from an NDJSON file to Kafka, next to a bare producer. Arguments: articles a round, rounds.
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.IngestThroughput "$@"
