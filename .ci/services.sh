# Redis and PostgreSQL for the tests: on free loopback ports, in a folder that goes away with the run. Sourced by .ci/run, which
# ends them by their process ids.

free_port() { "$PYTHON" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# until_true SECONDS COMMAND...: waits for a service to answer.
until_true() {
  local limit=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$limit" ] || { echo "gave up waiting for: $*" >&2; return 1; }
    sleep 0.1
  done
}

start_redis() {
  local port
  port=$(free_port)
  mkdir "$SCRATCH/redis"
  redis-server --bind 127.0.0.1 --port "$port" --dir "$SCRATCH/redis" --save '' --appendonly no \
    --daemonize no --logfile "$SCRATCH/redis.log" </dev/null &
  STARTED+=($!)
  until_true 20 redis-cli -h 127.0.0.1 -p "$port" ping
  export DUALUSE_TEST_REDIS="127.0.0.1:$port"
}

# PostgreSQL refuses to run as root: as root it runs as its own user.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then
    setpriv --reuid=postgres --regid=postgres --clear-groups "$@"
  else
    "$@"
  fi
}

start_postgres() {
  local port bin folder="$SCRATCH/postgres"
  port=$(free_port)
  bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort --version-sort | tail -n 1)
  mkdir "$folder"
  [ "$(id -u)" != 0 ] || chown postgres: "$folder"
  chmod 711 "$SCRATCH"
  as_postgres "$bin/initdb" -D "$folder/data" -U dualuse -A trust --locale=C.UTF-8 -E UTF8 >"$SCRATCH/initdb.log" 2>&1 </dev/null \
    || { cat "$SCRATCH/initdb.log" >&2; return 1; }
  as_postgres "$bin/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
    -c fsync=off -c full_page_writes=off >"$SCRATCH/postgres.log" 2>&1 </dev/null &
  STARTED+=($!)
  until_true 30 "$bin/pg_isready" -h 127.0.0.1 -p "$port" -U dualuse -d postgres
  "$bin/createdb" -h 127.0.0.1 -p "$port" -U dualuse dualuse
  export DUALUSE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=dualuse;Database=dualuse"
}
