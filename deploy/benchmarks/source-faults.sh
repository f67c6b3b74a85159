#!/usr/bin/env bash
# How soon faults of sources are noticed, and how often an alarm comes without cause: 30 days of 200
# made-up sources with 60 faults, next to one limit of a day for all sources.
#
#   deploy/benchmarks/source-faults.sh [SEED] [DAYS_OF_HISTORY]
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.sources.SourceFaults "$@"
