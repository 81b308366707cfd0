#!/usr/bin/env bash
# Writes engine/locks: the exact versions of all that the engine installs, with their digests, for every Python
# from 3.9 on, and for Linux and Windows at once: scripts/lock.sh
set -euo pipefail
cd "$(dirname "$0")/.."

lock() { # FILE DISTRIBUTION-OF-THE-RUNTIME [MORE-BOUNDS]
    sed "s/^onnxruntime\b/$2/" engine/requirements.txt | .venv/bin/uv pip compile - \
        --constraints <(echo "${3:-}") --universal --python-version 3.9 --only-binary :all: --generate-hashes \
        --no-header --no-annotate --quiet --upgrade --output-file "engine/locks/$1.txt"
    sed -i "1i # Made of engine/requirements.txt by make lock; do not edit." "engine/locks/$1.txt"
}

mkdir -p engine/locks
lock cpu onnxruntime
lock cuda 'onnxruntime-gpu[cuda,cudnn]'
# Later ones have no wheels for Intel processors or for macOS before 15.
lock cpu-macos onnxruntime "onnxruntime<1.24; python_version < '3.14'
rasterio<1.4.4; python_version < '3.14'"
