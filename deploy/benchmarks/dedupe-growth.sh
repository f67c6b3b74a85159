#!/usr/bin/env bash
# How the lane's memory grows with the articles in it. Arguments: sizes, ascending (10000 30000 100000 300000 1000000).
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.DedupeGrowth "$@"
