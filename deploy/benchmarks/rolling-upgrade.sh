#!/usr/bin/env bash
# Two processes of each service of an older commit are replaced one by one by those of this tree while articles flow. Arguments: commit (HEAD~1), articles a second (10), seed (1).
set -euo pipefail
cd "$(dirname "$0")/../.."
commit=${1:-HEAD~1}
services=ingest-service,enrich-service,store-service
before=$(mktemp -d)
trap 'git worktree remove --force "$before"' EXIT
git worktree add --detach "$before" "$commit"
(cd "$before" && ./mvnw -q -B -DskipTests -pl "$services" -am package)
./mvnw -q -B -DskipTests -pl "$services",deploy/benchmarks -am package
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp 'deploy/benchmarks/target/classes:deploy/benchmarks/target/lib/*' \
  org.wirecopy.benchmarks.instances.RollingUpgrade "$before" . "${@:2}"
