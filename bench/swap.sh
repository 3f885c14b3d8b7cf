#!/usr/bin/env bash
# A release of 100,000 parties is swapped under 5,000 requests a second: failed requests, and response times drawn over time.
#
#   bench/swap.sh [--rate N] [--parties N] [--seconds N]
#
# Needs h2load (package nghttp2-client). REPORT and GRAPH say where the result goes. Everything stays on this machine.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v h2load >/dev/null || { echo "h2load is missing: install nghttp2-client" >&2; exit 2; }
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet publish src/DualUseScreening.Server -c Release --use-current-runtime -v quiet -o artifacts/bench/Server
dotnet build bench/DualUseScreening.Bench.Swap -c Release -v quiet -o artifacts/bench/Swap >/dev/null
mkdir -p bench/results
exec dotnet artifacts/bench/Swap/DualUseScreening.Bench.Swap.dll --server "$PWD/artifacts/bench/Server/DualUseScreening.Server" \
  --cases tests/contract/01-seed-cases.json --request "${REQUEST:-seed-ch-shirts}" \
  --report "${REPORT:-bench/results/swap.md}" --graph "${GRAPH:-bench/results/swap.svg}" "$@"
