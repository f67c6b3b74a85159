#!/usr/bin/env bash
# Pieces a second that a model in a directory reads on one core, and what memory it takes. Arguments: the model's
# directory, texts (UTF-8, one a line), a language of the model.
set -euo pipefail
model=$(realpath "$1")
texts=$(realpath "$2")
cd "$(dirname "$0")/../.."
module=enrich-service/onnx
libraries=$(mktemp)
trap 'rm -f "$libraries"' EXIT
./mvnw -q -B -DskipTests -pl $module -am package dependency:build-classpath -Dmdep.outputFile="$libraries" -Dmdep.includeScope=test
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -XX:+UseSerialGC \
  -cp "$module/target/classes:$module/target/test-classes:enrich-service/extractor/target/classes:$(cat "$libraries")" \
  org.wirecopy.enrich.onnx.ModelSpeed "$model" "$texts" "$3"
