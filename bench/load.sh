#!/usr/bin/env bash
# Screen beside an empty gRPC echo, under h2load, in the same run; and the time from the start of the process to the first verdict.
#
#   bench/load.sh [CASES.json]
#
# ROUNDS, SECONDS_EACH, STARTS and REQUESTS (request ids of cases, with commas) change what is measured; REPORT where the result goes.
# Needs h2load (package nghttp2-client). Everything stays on this machine, is bounded, and ends what it started by process id.
set -euo pipefail
cd "$(dirname "$0")/.."

cases=${1:-../shared/contract/01-seed-cases.json}
[ -f "$cases" ] || cases=tests/contract/01-seed-cases.json
[ -f "$cases" ] || { echo "no contract cases: name their file" >&2; exit 2; }
command -v h2load >/dev/null || { echo "h2load is missing: install nghttp2-client" >&2; exit 2; }

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
for project in src/DualUseScreening.Server bench/DualUseScreening.Bench.Echo; do
  dotnet publish "$project" -c Release --use-current-runtime -v quiet -o "artifacts/bench/${project##*.}"
done
dotnet build bench/DualUseScreening.Bench.Load -c Release -v quiet -o artifacts/bench/Load >/dev/null

mkdir -p bench/results
exec dotnet artifacts/bench/Load/DualUseScreening.Bench.Load.dll \
  --server "$PWD/artifacts/bench/Server/DualUseScreening.Server" \
  --echo "$PWD/artifacts/bench/Echo/DualUseScreening.Bench.Echo" \
  --cases "$cases" --requests "${REQUESTS:-seed-ch-shirts,seed-cn-ic,machine-tool-inside}" \
  --rounds "${ROUNDS:-5}" --seconds "${SECONDS_EACH:-4}" --starts "${STARTS:-3}" \
  --report "${REPORT:-bench/results/load.md}"
