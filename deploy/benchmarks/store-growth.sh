#!/usr/bin/env bash
# What an article takes in Postgres, and how long searches take, as the store grows. Arguments: folder of a database, which is filled and stays, then sizes, ascending (10000 100000 500000). REQUESTS of each kind (40), CLIENTS (4).
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=${1:?which folder is the database to be in?}
sizes=("${@:2}")
[ ${#sizes[@]} -gt 0 ] || sizes=(10000 100000 500000)
./mvnw -q -B -DskipTests -pl store-service,deploy/benchmarks -am package
java=("${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*')
for size in "${sizes[@]}"; do
  "${java[@]}" org.wirecopy.benchmarks.store.StoreFilling "$folder" "$size"
  "${java[@]}" org.wirecopy.benchmarks.store.StoreSizes "$folder"
  "${java[@]}" org.wirecopy.benchmarks.store.SearchSpeed "$folder" store-service/target/quarkus-app "${CLIENTS:-4}" "${REQUESTS:-40}" \
    '^(one article.*|newest: [^,]*|(relevance|facets|timeline): frequent word)$'
done
