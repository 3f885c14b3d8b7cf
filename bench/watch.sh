#!/usr/bin/env bash
# A million stored screenings and a release that changes fifty entries: the time until it is known what changed, and what was missed.
#
#   bench/watch.sh [--stored N] [--entries N] [--changed N]
#
# REPORT says where the result goes. Everything stays on this machine and in a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build bench/DualUseScreening.Bench.Watch -c Release -v quiet -o artifacts/bench/Watch >/dev/null
mkdir -p bench/results
exec dotnet artifacts/bench/Watch/DualUseScreening.Bench.Watch.dll --report "${REPORT:-bench/results/watch.md}" "$@"
