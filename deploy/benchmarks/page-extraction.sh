#!/usr/bin/env bash
# Quality of the article text of web pages. Arguments: folder with ground-truth.json and pages, how many of the worst to list.
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl deploy/benchmarks -am package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.PageExtraction "$@"
