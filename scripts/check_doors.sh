#!/usr/bin/env bash
# Checks the import contracts of pyproject.toml on ROOT, by default this checkout: scripts/check_doors.sh [ROOT]
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
cd "${1:-$here}"
"$here/scripts/stage_imports.sh"
PYTHONPATH=build/imports:. "$here/.venv/bin/lint-imports" --config "$here/pyproject.toml" --no-cache
