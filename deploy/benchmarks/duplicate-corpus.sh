#!/usr/bin/env bash
# Makes edited copies with known pairs in any language, for dedupe-quality.sh. Arguments: passages (language<TAB>text a line, plain or .gz), folder to write to, seed, passages an article (4).
set -euo pipefail
passages=$(realpath "$1") folder=$(realpath -m "$2")
shift 2
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.DuplicateCorpus "$passages" "$folder" "$@"
