#!/usr/bin/env bash
# Runs the service once, on an embedded database that is thrown away, and keeps what the Java machine (25 or newer)
# learned about its classes and methods:
#
#   train.sh <quarkus-run.jar> <cache to write> [options of the Java machine]
#
# The service has to be started from the same path, with the same options, for the cache to count.
set -euo pipefail
jar=$1
cache=$2
shift 2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
data=$(mktemp -d)
service=
# The service goes before its data does, also when something fails on the way.
trap '[[ -z $service ]] || { kill "$service" 2>/dev/null; wait "$service"; } || true; rm -rf "$data"' EXIT
export LEGALCIRCLE_DATA=$data/data LEGALCIRCLE_PORT=${LEGALCIRCLE_PORT:-8080}
export LEGALCIRCLE_MANAGEMENT_PORT=${LEGALCIRCLE_MANAGEMENT_PORT:-9000}
unset LEGALCIRCLE_DB_URL

# What a health check needs of curl.
status() {
    exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
    read -r _ code _ <&3 || code=000
    exec 3<&-
    [[ $code == 200 ]]
}

"$java" -XX:AOTCacheOutput="$cache" "$@" -jar "$jar" &
service=$!
for _ in $(seq 240); do
    kill -0 "$service"
    status "$LEGALCIRCLE_MANAGEMENT_PORT" /q/health/ready 2>/dev/null && break
    sleep 0.5
done
for _ in $(seq 20); do
    status "$LEGALCIRCLE_PORT" '/api/v1/slots?topic=LABOUR'
    status "$LEGALCIRCLE_PORT" /api/v1/advisers
    status "$LEGALCIRCLE_PORT" /api/v1/organisations
    status "$LEGALCIRCLE_MANAGEMENT_PORT" /q/health/live
done
kill -TERM "$service"
wait "$service" || true
service=
test -s "$cache"
