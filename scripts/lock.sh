#!/usr/bin/env bash
# Writes engine/locks/{cpu,cuda}.txt: the exact versions of all that the engine installs, with their digests,
# for every Python from 3.9 on and for Linux, Windows and macOS at once: scripts/lock.sh
set -euo pipefail
cd "$(dirname "$0")/.."

lock() { # FLAVOUR DISTRIBUTION-OF-THE-RUNTIME
    sed "s/^onnxruntime\b/$2/" engine/requirements.txt | .venv/bin/uv pip compile - \
        --universal --python-version 3.9 --only-binary :all: --generate-hashes \
        --no-header --no-annotate --quiet --upgrade --output-file "engine/locks/$1.txt"
    sed -i "1i # Made of engine/requirements.txt by make lock; do not edit." "engine/locks/$1.txt"
}

mkdir -p engine/locks
lock cpu onnxruntime
lock cuda 'onnxruntime-gpu[cuda,cudnn]'
