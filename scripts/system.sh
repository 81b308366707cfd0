#!/usr/bin/env bash
# Installs from Debian what BioSR needs (QGIS, python3-venv, git), where it is absent.
set -euo pipefail

if [ ! -x /usr/bin/dpkg-query ] || [ ! -x /usr/bin/apt-get ]; then
    if /usr/bin/python3 -c "import qgis.core, venv, ensurepip" 2>/dev/null && command -v qgis_process git >/dev/null; then
        exit 0
    fi
    echo "This is not Debian or a relative of it: install QGIS 3.22 or newer with its Python bindings" \
        "(/usr/bin/python3 must be able to 'import qgis.core'), python3-venv and git, then try again." >&2
    exit 1
fi

missing=()
for package in git python3-venv python3-qgis qgis qgis-providers qttools5-dev-tools xvfb xauth; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Ask an administrator to run: apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
echo "Installing from Debian: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq --yes --no-install-recommends -o Dpkg::Use-Pty=0 "${missing[@]}" >/dev/null
