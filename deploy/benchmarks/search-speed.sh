#!/usr/bin/env bash
# How long the store takes to answer searches of each kind over HTTP, next to one article by its id. Arguments: folder of a database, which is filled where it is not and stays (no default), articles (100000), clients (4), requests of each kind (100), a regular expression of the kinds (all).
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl store-service,deploy/benchmarks -am package
java=("${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*')
"${java[@]}" org.wirecopy.benchmarks.store.StoreFilling "${1:?which folder is the database to be in?}" "${2:-100000}"
exec "${java[@]}" org.wirecopy.benchmarks.store.SearchSpeed "$1" store-service/target/quarkus-app "${@:3}"
