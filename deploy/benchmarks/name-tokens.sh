#!/usr/bin/env bash
# Holds our division into sentences and words to CoreNLP's own: the same tokens, at which cost. Arguments: language (en, de,
# es, fr), texts (UTF-8, one a line).
set -euo pipefail
language=$1
texts=$(realpath "$2")
cd "$(dirname "$0")/../.."
libraries=$(mktemp)
trap 'rm -f "$libraries"' EXIT
./mvnw -q -B -DskipTests -pl enrich-service/corenlp -am package dependency:build-classpath -Dmdep.outputFile="$libraries" -Dmdep.includeScope=test
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC \
  -cp "enrich-service/corenlp/target/classes:enrich-service/corenlp/target/test-classes:enrich-service/extractor/target/classes:$(cat "$libraries")" \
  org.wirecopy.enrich.corenlp.TokenComparison "$language" "$texts"
