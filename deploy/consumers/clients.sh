#!/usr/bin/env bash
# Makes clients of both APIs for TypeScript and Python from openapi.yaml and openapi-ingest.yaml, and
# compiles them: all of TypeScript strictly, all of Python, which is imported too.
#
#   deploy/consumers/clients.sh FOLDER [tools]
#
# FOLDER keeps tools and clients (openapi-python, openapi-typescript-fetch, ...); with "tools" the tools
# are fetched and nothing else: the generator by Maven, TypeScript by npm, what Python needs by pip.
set -euo pipefail

folder=$(realpath -m "${1:?where to? A folder}")
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
generator=7.25.0
typescript=5.9.3
# What the generated client for Python asks for.
python_needs=('urllib3>=2.7.0,<3' 'python_dateutil>=2.8.2' 'pydantic>=2.11' 'typing-extensions>=4.7.1')

jar=$folder/tools/openapi-generator-cli-$generator.jar
tsc=$folder/tools/node_modules/typescript/lib/tsc.js
python=$folder/tools/python/bin/python

tools() {
  mkdir -p "$folder/tools"
  [ -f "$jar" ] || "$here/../../mvnw" -q -B -N -f "$here/../../pom.xml" dependency:copy \
    -Dartifact=org.openapitools:openapi-generator-cli:$generator -DoutputDirectory="$folder/tools"
  [ -f "$tsc" ] || npm install --silent --no-save --prefix "$folder/tools" typescript@$typescript
  if ! "$python" -c 'import pydantic, urllib3, dateutil' 2>/dev/null; then
    python3 -m venv "$folder/tools/python"
    "$python" -m pip install -q --disable-pip-version-check "${python_needs[@]}"
  fi
}

generate() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar "$jar" generate -i "$here/$1.yaml" -g "$2" -o "$folder/$1-$2" \
    >"$folder/$1-$2.log" 2>&1 ||
    { cat "$folder/$1-$2.log"; exit 1; }
}

tools
[ "${2:-}" != tools ] || exit 0
for document in openapi openapi-ingest; do
  rm -rf "$folder/$document-typescript-fetch" "$folder/$document-python"
  generate $document typescript-fetch
  node "$tsc" --noEmit --strict --target es2020 --module es2020 --moduleResolution bundler \
    --lib es2020,dom "$folder/$document-typescript-fetch/index.ts"
  echo "$document: TypeScript compiles"
  generate $document python
  (cd "$folder/$document-python" && "$python" -m compileall -q openapi_client && "$python" -c '
import importlib, pkgutil, openapi_client
for module in pkgutil.walk_packages(openapi_client.__path__, "openapi_client."):
    importlib.import_module(module.name)')
  echo "$document: Python compiles, and can be imported"
done
