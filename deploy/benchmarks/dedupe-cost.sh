#!/usr/bin/env bash
# What the lane of the copy finder costs as its memory grows, next to a topology that passes on. Arguments: articles measured at each size (3000), then sizes (10000 100000 300000).
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.DedupeCost "$@"
