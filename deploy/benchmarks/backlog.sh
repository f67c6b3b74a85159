#!/usr/bin/env bash
# How steadily the enricher publishes while it still has a backlog to read. Arguments: articles (10000), seconds measured (60).
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.Backlog enrich-service/target/quarkus-app "$@"
