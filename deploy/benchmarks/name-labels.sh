#!/usr/bin/env bash
# Holds our decoder of CoreNLP's models to CoreNLP's own: the same labels, at which cost. Arguments:
# language (en, de, es, fr), texts (UTF-8, one a line), how many sentences. Languages beyond English need their models:
# WIRECOPY_LANGUAGES=german,spanish,french.
set -euo pipefail
declare -A names=([en]=english [de]=german [es]=spanish [fr]=french)
language=$1
texts=$(realpath "$2")
count=$3
cd "$(dirname "$0")/../.."
module=enrich-service/corenlp
libraries=$(mktemp)
trap 'rm -f "$libraries"' EXIT
./mvnw -q -B -DskipTests ${WIRECOPY_LANGUAGES:+-P"$WIRECOPY_LANGUAGES"} -pl $module -am package \
  dependency:build-classpath -Dmdep.outputFile="$libraries" -Dmdep.includeScope=test
classifier=$(ls $module/target/classifiers/edu/stanford/nlp/models/ner/"${names[$language]}".*.gz $module/target/classifiers/edu/stanford/nlp/models/ner/"${names[$language]}"-*.gz 2>/dev/null | head -n 1)
model=$module/target/classes/org/wirecopy/enrich/corenlp/models/$(basename "$classifier" .ser.gz)
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx3g -XX:+UseSerialGC \
  -cp "$module/target/classes:$module/target/test-classes:enrich-service/extractor/target/classes:$(cat "$libraries")" \
  org.wirecopy.enrich.corenlp.crf.LabelComparison "$language" "$classifier" "$model" "$texts" "$count"
