#!/usr/bin/env bash
# What very many files cost the ingest service with 512 MiB of heap. Arguments: numbers of files, "flat" behind one that shall lie in one folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
[ $# -gt 0 ] || set -- 10000 100000 1000000 1000000flat
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.FolderScale ingest-service/target/quarkus-app/quarkus-run.jar "$@"
