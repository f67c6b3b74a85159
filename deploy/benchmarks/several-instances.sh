#!/usr/bin/env bash
# Two ingesters, up to three enrichers and stores as processes, killed, stopped and started at random while articles flow. Arguments: changes (40), articles a second (10), seed (1).
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl ingest-service,enrich-service,store-service,deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.instances.SeveralInstances . "$@"
