#!/usr/bin/env bash
# How soon the pulse tells a fault: stages of local runs are frozen, barred or locked in any order, at random moments. Prints for each fault after how many seconds GET /api/pulse said "late" (or no store answered) and how long after its end pulses arrived again, then the table that stands in README.md. Arguments: how often each stage is stopped (1), seed (1). RUNS is how many local runs there are at a time (1). Linux only.
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/local/launcher,ingest-service,enrich-service,store-service,deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.faults.PulseFaults . "${1:-1}" "${2:-1}" "${RUNS:-1}"
