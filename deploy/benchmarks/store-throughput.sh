#!/usr/bin/env bash
# Articles a second that the store writes, next to a bare COPY of as many rows into the same table with the same indexes. Arguments: articles of a round (2000), rounds (5).
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl store-service,deploy/benchmarks -am package
java=("${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*')
exec "${java[@]}" org.wirecopy.benchmarks.store.StoreThroughput "$@"
