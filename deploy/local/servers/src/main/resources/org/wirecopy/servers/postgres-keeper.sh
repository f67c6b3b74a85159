# Runs a Postgres and stops it when standard input ends: when the starter closes it, and when the
# starter dies, however it dies. Exits with the server's code.

# A process group of its own for the server: Ctrl-C is for the starter, which stops all in order.
set -m
trap '' INT HUP TERM

exec 3<&0 </dev/null
"$@" 3<&- &
server=$!

# INT is Postgres's fast shutdown: it ends all sessions and writes a checkpoint.
(
  while read -r -u 3 _; do :; done
  kill -INT "$server" 2>/dev/null
) &
watch=$!
exec 3<&-
# From here on nothing is to be said about jobs.
set +m

wait "$server"
code=$?
kill -KILL "$watch" 2>/dev/null
exit "$code"
