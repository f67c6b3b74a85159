#!/usr/bin/env bash
# What an engine for names finds in the labelled files that a recipe measures on. Arguments: the recipe (a properties
# file as enrich-service/onnx/recipe has one; names of files to measure on begin with their language), the folder of its
# data, and a model's directory or `tagger`.
set -euo pipefail
recipe=$(realpath "$1") data=$(realpath "$2") engine=$3
[ "$engine" = tagger ] || engine=$(realpath "$engine")
cd "$(dirname "$0")/../.."
module=enrich-service/tagger-training
libraries=$(mktemp)
trap 'rm -f "$libraries"' EXIT
./mvnw -q -B -DskipTests -pl $module -am package dependency:build-classpath -Dmdep.outputFile="$libraries" -Dmdep.includeScope=runtime
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -cp "$module/target/classes:$(cat "$libraries")" \
  org.wirecopy.enrich.tagger.training.Measurement "$recipe" "$data" "$engine"
