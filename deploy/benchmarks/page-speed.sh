#!/usr/bin/env bash
# How long the store needs for each page over made-up articles, and how large the pages are. Arguments: folder of a database, which is filled where it is not and stays (no default), articles (100000), requests of each view (40), a regular expression of the views (all).
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl store-service,deploy/benchmarks -am package
java=("${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*')
"${java[@]}" org.wirecopy.benchmarks.store.PageFilling "${1:?which folder is the database to be in?}" "${2:-100000}"
exec "${java[@]}" org.wirecopy.benchmarks.store.PageSpeed "$1" store-service/target/quarkus-app "${@:3}"
