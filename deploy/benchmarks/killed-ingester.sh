#!/usr/bin/env bash
# Kills the ingest service again and again while the folder is being filled, and checks that nothing is lost or doubled. Arguments: files, kills, seed.
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.KilledIngester ingest-service/target/quarkus-app/quarkus-run.jar "$@"
