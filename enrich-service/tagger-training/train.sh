#!/usr/bin/env bash
# Makes the tagger's models: fetches nothing, reads the data from a folder that whoever trains has filled as the README
# beside this says, and writes each model where the tagger has it. Arguments: the folder of the data, recipes (pt sv ...).
set -euo pipefail
data=$(realpath "$1")
shift
cd "$(dirname "$0")/../.."
module=enrich-service/tagger-training
libraries=$(mktemp)
trap 'rm -f "$libraries"' EXIT
./mvnw -q -B -DskipTests -pl $module -am package dependency:build-classpath -Dmdep.outputFile="$libraries" -Dmdep.includeScope=runtime
for recipe in "$@"; do
  echo "== $recipe"
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx4g -XX:+UseSerialGC \
    -cp "$module/target/classes:$(cat "$libraries")" \
    org.wirecopy.enrich.tagger.training.Trainer "$module/recipes/$recipe.properties" "$data" \
    "enrich-service/tagger/src/main/resources/org/wirecopy/enrich/tagger/$recipe.names"
done
