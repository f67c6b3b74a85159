#!/usr/bin/env bash
# How fast articles come from a folder to rows in the local run: articles a second at each stage, from
# the first minute on; processor time and memory of each process; and how long one file dropped into
# an idle system takes. Then, on the same machine, the bare limits: a producer, the engine for names, COPY.
# Linux only.
#
#   deploy/benchmarks/end-to-end.sh ARTICLES [DROPS]
#
# ARTICLES holds a ninjs item a line; DROPS (20) files are dropped one by one. HTTP_PORT, KAFKA_PORT and
# POSTGRES_PORT move the ports; SETTLE_SECONDS (2) is what ingest waits before it reads a file;
# LIMITS=no leaves the bare limits out.
set -euo pipefail

articles=$(realpath "${1:?which articles? A file with a ninjs item a line}")
drops=${2:-20}
. "$(dirname "${BASH_SOURCE[0]}")/own-local-run.sh"
settle=${SETTLE_SECONDS:-2}

# "<seconds since $1> <read> <enriched> <stored>"
progress() {
  local sums
  sums=$(balance)
  echo "$(since "$1") $(sed -n 's/.*"published":\([0-9]*\).*/\1/p' <<<"$sums")" \
    "$(metric $((http_port + 2)) 'wirecopy_enrich_articles_total{outcome="enriched"}' | sed 's/\..*//')" \
    "$(sed -n 's/.*"stored":\([0-9]*\).*/\1/p' <<<"$sums")"
}

# When each stage was through with all, from lines of progress; and how many were stored in each minute.
stages() {
  awk -v n="$1" '
    { last = $1; for (i = 2; i <= 4; i++) if ($i + 0 >= n && !done[i]) done[i] = $1
      minute = int($1 / 60); if ($4 > stored[minute]) stored[minute] = $4 }
    END {
      split(" read enriched stored", name, " ")
      for (i = 2; i <= 4; i++) printf "  %-10s %6.0f\n", name[i - 1], n / (done[i] ? done[i] : last)
      for (m = 0; m < int(last / 60); m++) printf "  stored in minute %d: %.0f a second\n", m + 1, (stored[m] - (m ? stored[m - 1] : 0)) / 60
    }'
}

build
start
count=$(wc -l <"$articles")
echo "processors: $(nproc), articles: $count of $(($(wc -c <"$articles") / count)) bytes each"
usage >"$work/usage-before"
cp "$articles" "$work/articles.ndjson"
begun=$(now)
mv "$work/articles.ndjson" "$work/in"
until accounted_for "$count"; do
  kill -0 "$launcher" 2>/dev/null || fail "the run has ended"
  progress "$begun" >>"$work/progress"
  sleep 2
done
progress "$begun" >>"$work/progress"
usage >"$work/usage-after"
echo "articles a second, from the drop to the last of each stage ($settle s of it for the file to settle):"
stages "$count" <"$work/progress"
echo "processor time, ms an article:"
join "$work/usage-before" "$work/usage-after" | awk -v n="$count" -v hz="$(getconf CLK_TCK)" \
  '{ t = ($5 - $2) * 1000 / hz / n; all += t; printf "  %-10s %7.2f\n", $1, t } END { printf "  %-10s %7.2f\n", "in all", all }'
echo "memory after it:"
memory

for ((i = 1; i <= drops; i++)); do
  sleep 2
  echo "One more line of news, number $i, dropped at $(now) into a system that rests." >"$work/drop-$i.txt"
  begun=$(now)
  mv "$work/drop-$i.txt" "$work/in"
  wait_until stored $((count + i))
  since "$begun"
  echo
done | sort -n | awk -v settle="$settle" '{ t[NR] = $1 - settle }
  END { printf "one file into the idle system, seconds beyond settling: median %.1f, p95 %.1f, worst %.1f\n", t[int((NR + 1) / 2)], t[int(NR * .95 + .999)], t[NR] }'
stop

if [ "${LIMITS:-yes}" = yes ]; then
  cd "$(dirname "${BASH_SOURCE[0]}")"
  echo "the bare limits:"
  ./ingest-throughput.sh 5000 3
  ./name-speed.sh "$articles" 300
  ./store-throughput.sh 2000 3
fi
