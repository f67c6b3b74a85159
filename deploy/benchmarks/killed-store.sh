#!/usr/bin/env bash
# Kills the store and its Postgres with kill -9 again and again, and freezes Postgres, while records come; then compares all with an undisturbed run. Arguments: articles (20000), kills of each (20), seconds frozen (60), seed (1).
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl store-service,deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.store.KilledStore store-service/target/quarkus-app "$@"
