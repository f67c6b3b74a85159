#!/usr/bin/env bash
# How long the store needs for each page over made-up articles, and how large the pages are. Arguments: articles (100000), requests of each view (40).
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl store-service,deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.PageSpeed store-service/target/quarkus-app/quarkus-run.jar "$@"
