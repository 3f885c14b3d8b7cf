#!/usr/bin/env bash
# One entry of a party list changes: how long until each of three replicas that share a Redis server answers from it.
#
#   bench/spread.sh [--rounds N] [--sizes N,N]
#
# Needs redis-server. REPORT says where the result goes. Everything stays on this machine, and what it started is ended by process id.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v redis-server >/dev/null || { echo "redis-server is missing" >&2; exit 2; }
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet publish src/DualUseScreening.Server -c Release --use-current-runtime -v quiet -o artifacts/bench/Server
dotnet build bench/DualUseScreening.Bench.Spread -c Release -v quiet -o artifacts/bench/Spread >/dev/null
mkdir -p bench/results
exec dotnet artifacts/bench/Spread/DualUseScreening.Bench.Spread.dll --server "$PWD/artifacts/bench/Server/DualUseScreening.Server" \
  --report "${REPORT:-bench/results/spread.md}" "$@"
