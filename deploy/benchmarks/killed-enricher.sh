#!/usr/bin/env bash
# Kills the enricher with kill -9 again and again and looks for lost, doubled and other records. Arguments: articles (20000), kills (20), seed (1). RELEASES=OLD,NEW names folders quarkus-app of several releases, started in turns.
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.KilledEnricher "${RELEASES:-enrich-service/target/quarkus-app}" "$@"
