#!/bin/bash
# From Sentinel-2 scenes to an evaluated biomass map, by the engine's own command line.
# scenes_to_scores_engine.sh SCENES_FOLDER AGB_100M.tif START END REFERENCE.tif OUTPUT_FOLDER
# In the folder of BioSR, or with PYTHONPATH naming it; PYTHON is the interpreter, python3 by default.
set -euo pipefail
scenes=$1 biomass=$2 start=$3 end=$4 reference=$5 out=$6
python=${PYTHON:-python3}
mkdir -p "$out"

"$python" -m engine composite "$out/composite.tif" "$scenes" --grid "$biomass" --start "$start" --end "$end" \
    --bands B4,B8,B12
"$python" -m engine biomass "$biomass" "$out/composite.tif" "$out/agb_fine.tif" --optical-bands B4,B8,B12
"$python" -m engine evaluate "$reference" "$out/agb_fine.tif" --report "$out/report.html"
