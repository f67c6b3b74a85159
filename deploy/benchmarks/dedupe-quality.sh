#!/usr/bin/env bash
# How well duplicates are found, next to exact keys alone. Arguments: articles (NDJSON), true pairs, ignored pairs (TSV); plain or .gz.
set -euo pipefail
articles=$(realpath "$1") pairs=$(realpath "$2") ignored=$(realpath "$3")
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx2g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.DedupeQuality "$articles" "$pairs" "$ignored"
