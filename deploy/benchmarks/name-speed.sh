#!/usr/bin/env bash
# Articles a second that the stage for entities reads, next to the bare engine. Arguments: articles (NDJSON), how many of them.
set -euo pipefail
articles=$(realpath "$1")
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.names.NameSpeed "$articles" "$2"
