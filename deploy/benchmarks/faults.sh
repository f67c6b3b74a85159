#!/usr/bin/env bash
# Does faults to a local run under load, one after the other, and prints the table that stands in README.md: how each was told, the way back, and whether every article is stored once. Argument: what the names of faults must match (all). Linux only.
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/local/launcher,ingest-service,enrich-service,store-service,deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.faults.LocalFaults . "$@"
