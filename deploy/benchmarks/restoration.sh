#!/usr/bin/env bash
# How soon the enricher publishes again after kill -9, on an empty disk, with its state and by a standby, at several sizes of the lane's memory. Arguments: articles (100000 1000000).
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.Restoration "${APPLICATION:-enrich-service/target/quarkus-app}" "$@"
