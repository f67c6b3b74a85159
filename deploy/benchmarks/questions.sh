#!/usr/bin/env bash
# How long the SQL questions of the page for consumers take. Arguments: folder of a database, as for search-speed.sh, articles (100000).
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -DskipTests -pl store-service,deploy/benchmarks -am package
java=("${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*')
"${java[@]}" org.wirecopy.benchmarks.store.StoreFilling "${1:?which folder is the database to be in?}" "${2:-100000}"
exec "${java[@]}" org.wirecopy.benchmarks.store.QuestionSpeed "$1" deploy/consumers/questions.md
