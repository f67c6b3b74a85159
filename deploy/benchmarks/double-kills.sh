#!/usr/bin/env bash
# Kills the enricher with kill -9 in open transactions, one time after another, and compares after each the stores on its disk with what is committed in their changelogs. Arguments: kills (100), seed (1). APPLICATION names another folder quarkus-app.
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.DoubleKills "${APPLICATION:-enrich-service/target/quarkus-app}" "$@"
