#!/usr/bin/env bash
# Articles a second that the stage for entities reads, next to CoreNLP itself. Arguments: articles (NDJSON), how many of them.
set -euo pipefail
articles=$(realpath "$1")
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
module=enrich-service/corenlp
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC \
  -Dwirecopy.classifier="$(ls $module/target/classifiers/edu/stanford/nlp/models/ner/english.*.gz)" \
  -cp "deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*:$module/target/test-classes" \
  org.wirecopy.benchmarks.names.NameSpeed "$articles" "$2" org.wirecopy.enrich.corenlp.BareCoreNlp
