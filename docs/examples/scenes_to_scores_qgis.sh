#!/bin/bash
# From Sentinel-2 scenes to an evaluated biomass map, by QGIS without a window.
# scenes_to_scores_qgis.sh SCENES_FOLDER AGB_100M.tif START END REFERENCE.tif OUTPUT_FOLDER
set -euo pipefail
scenes=$1 biomass=$2 start=$3 end=$4 reference=$5 out=$6
qgis=$(command -v qgis_process.bin || command -v qgis_process) # Debian's wrapper passes an unknown option
export QT_QPA_PLATFORM=offscreen
mkdir -p "$out"

"$qgis" run biosr:preparesentinel2composite -- FOLDER="$scenes" GRID="$biomass" START="$start" END="$end" \
    BANDS=B4,B8,B12 OUTPUT="$out/composite.tif"
"$qgis" run biosr:superresolvebiomass -- BIOMASS="$biomass" OPTICAL="$out/composite.tif" \
    OPTICAL_BANDS=B4,B8,B12 OUTPUT="$out/agb_fine.tif"
"$qgis" run biosr:evaluatemaps -- MAPS="$out/agb_fine.tif" REFERENCE="$reference" REPORT="$out/report.html"
