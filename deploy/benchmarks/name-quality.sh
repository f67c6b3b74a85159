#!/usr/bin/env bash
# How well names are found, next to the bare engine. Arguments: language, labelled corpus, perhaps how many sentences
# are one text where the corpus knows no documents (1), and a file for the mistakes.
set -euo pipefail
corpus=$(realpath "$2") sentences=${3:-1} mistakes=${4:+$(realpath "$4")}
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx2g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.names.NameQuality "$1" "$corpus" "$sentences" ${mistakes:+"$mistakes"}
