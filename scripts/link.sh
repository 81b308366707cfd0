#!/usr/bin/env bash
# Links this checkout into a QGIS profile of the user as the plugin biosr: scripts/link.sh [PROFILE]
set -euo pipefail

case "$(uname -s)" in
    Darwin) data="$HOME/Library/Application Support" ;;
    *) data=${XDG_DATA_HOME:-$HOME/.local/share} ;;
esac
plugins="$data/QGIS/QGIS3/profiles/${1:-default}/python/plugins"
mkdir -p "$plugins"
if [ -e "$plugins/biosr" ] && [ ! -L "$plugins/biosr" ]; then
    echo "$plugins/biosr is an installed copy; uninstall it in QGIS first." >&2
    exit 1
fi
ln -sfn "$PWD" "$plugins/biosr"
echo "Linked $plugins/biosr; enable BioSR under Plugins > Manage and Install Plugins," \
    "or by: qgis_process plugins enable biosr"
