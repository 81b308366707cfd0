#!/bin/bash
# From a search of a STAC API to an evaluated map of canopy height, by the engine's own command line.
# stac_to_heights_engine.sh STAC_ADDRESS DAY WEST,SOUTH,EAST,NORTH REFERENCE.tif OUTPUT_FOLDER
# DAY is YYYY-MM-DD, the box is in degrees, the reference holds heights in m.
# In the folder of BioSR, or with PYTHONPATH naming it; PYTHON is the interpreter, python3 by default.
# MODEL is a model of canopy height; sera_h, by default, is a demonstration: train or import one of your own.
set -euo pipefail
stac=$1 day=$2 box=$3 reference=$4 out=$5
python=${PYTHON:-python3} model=${MODEL:-sera_h}
mkdir -p "$out"

"$python" -m engine series "$out/series.json" --stac "$stac" --sentinel1-collection sentinel-1-rtc \
    --reference "$day" --extent "$box" --extent-crs EPSG:4326
"$python" -m engine height "$out/height.tif" --manifest "$out/series.json" --model "$model"
"$python" -m engine evaluate "$reference" "$out/height.tif" --quantity canopy_height \
    --report "$out/report.html" --table "$out/scores.csv" --json-file "$out/scores.json"
