#!/usr/bin/env bash
# How long the ingest service takes to go on with a crawl of more than 2 GB that it was killed over. Argument: pages.
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.ResumedWarc ingest-service/target/quarkus-app/quarkus-run.jar "$@"
