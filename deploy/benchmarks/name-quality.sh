#!/usr/bin/env bash
# How well names are found, next to the bare engine. Arguments: language, labelled corpus, perhaps a file for the mistakes.
set -euo pipefail
corpus=$(realpath "$2") mistakes=${3:+$(realpath "$3")}
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx2g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.names.NameQuality "$1" "$corpus" ${mistakes:+"$mistakes"}
