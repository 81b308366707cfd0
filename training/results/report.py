"""The results page in Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from . import biomass, heights, series, simulated
from .table import Scored, by_place

PAGE = """# Results

Written by `make results`, from the weights in `training/weights/` and `models_onnx/`; do not edit. Every
score is of a place that the weights never saw. How each system was trained stands in
`training/configs/experiment/`; what it was compared with while it was made, there and in the README.

Read first:

- Inputs of low resolution are averages of the reference. They agree with it better than a satellite's map
  would, so all scores are kinder than the field.
- Three chips of 6.6 km² in Finland show that a method works and carries over from site to site. They cannot
  rank systems that differ by a hundredth, nor make a model for the world.
- Trainings took minutes on two processor cores, not days on GPUs.
- Biomass systems are trained with three seeds ({biomass_seeds}), all others with one ({seeds}); the table
  says how many are scored. A seed sets the initial weights; the samples are the same. The weights of the
  first are stored and shipped, and model cards quote their scores. The weights of the others are not stored,
  being too large; their scores are, with the digest of each file, in `training/weights/scores.json`.
  `make results RETRAIN=1` trains them again and leaves them in `runs/<system>-seed<seed>/`, where
  `make results` finds them.

## Biomass: four times finer

BioMassters chips, {gsds} m output pixels, by the publication's arithmetic (clamped to 0–563 Mg/ha, 4 px cut
off). Numbers are means over seeds and chips, ± the standard deviation over the three chips: how far places
differ. The last two columns say how far trainings differ: by the standard deviation over seeds of the mean
over chips. Ratios to bicubic's are by pixels that have values alone.

{biomass}
![RMSE over bicubic's by pixel size](results/ratios.png)

![Chip 0060c0a5 at 25 m by each system](results/maps.png)

{remarks}

The publication's own numbers, of another experiment (Sentinel-2, a 4° x 4° area in Europe, 500,000 steps): to
be compared with the table above in their order alone.

{published}
## Canopy height: four times finer, without an image

Airborne heights of six sites, 10 m to 2.5 m, each by weights trained on the other five; mean ± deviation over
sites.

{heights}
## SERA-H and its ablations

Real pairs of Sentinel series and 2.5 m heights are not among the data; the same network does the same task at
four times the pixel: series at 40 m to AGB at 10 m. MAE, RMSE and bias in Mg/ha; nMAE as SERA-H defines it;
mean ± deviation over the three chips, each by weights trained on the other two.

{series}
![RMSE by number of dates](results/dates.png)

{series_remarks}

The demonstration model `sera_h` estimates canopy height at 2.5 m from images simulated over airborne heights,
here over a site that it never saw. It tells nothing about real images.

{simulated}
The publication's own numbers, canopy height at 2.5 m in France: MAE {p[mae]:.2f} m, RMSE {p[rmse]:.2f} m,
nMAE {p[nmae]:.1f} %, tree-cover IoU {p[iou]:.1f} %, R² {p[r2]:.2f}.
"""


FAMILIES = ("biomass", "height", "series", "simulated")


def page(config: dict[str, Any], rows: Sequence[Scored], weights: Path) -> str:
    """The whole page."""
    family = {name: [row for row in rows if row.family == name] for name in FAMILIES}
    return PAGE.format(
        biomass_seeds=", ".join(map(str, config["seeds"]["biomass"])),
        seeds=", ".join(map(str, config["seeds"]["series"])),
        gsds=", ".join(map(str, config["biomass"]["gsds"])),
        biomass=biomass.table(config["biomass"], family["biomass"], weights),
        remarks=REMARKS,
        published=biomass.published(config["biomass"]),
        heights=heights.table(config["heights"], family["height"], weights),
        series=series.table(config["series"], family["series"], weights),
        series_remarks=SERIES_REMARKS,
        simulated=simulated.table(config["simulated"], family["simulated"], weights),
        p=config["series"]["published"],
    )


def summary(rows: Sequence[Scored]) -> str:
    """RMSE over the baseline's of every system, for the terminal."""
    lines = []
    for system in dict.fromkeys((row.family, row.system) for row in rows):
        ratios = by_place([row for row in rows if (row.family, row.system) == system])
        lines.append(f"{system[0]:<8} {system[1]:<15} RMSE over baseline {np.mean(ratios):.3f}")
    return "\n".join(lines)


REMARKS = """- *ReUse* sees no biomass map: it guesses amounts from colours, which two chips cannot teach. In
  the publication, with thousands of patches of one region, it beats bicubic interpolation.
- *HAT-S* sees no image. It was trained on two maps of northern Idaho at 30 m (`hat_s_plus`), so that
  all three chips are unseen by the same weights; all others were trained on the two other chips. Seed
  12345 was trained with an earlier sampler of these maps, so that its seeds differ by that too.
- *SGNet* is the smaller published size (16 features); its phase branch works on vectors, which have
  no jump at ±π and export exactly. It is trained and run on 96 px tiles, because its spectrum sees the
  whole tile.
- *BioSHARP* is the `end` form with a bicubic residual, a branch for the guide at full resolution, and
  back-projection (`biosharp_plus`); what each of these is worth stands there.
- *BioSHARP lite* is ours, for laptops: convolutions alone, no attention (`biosharp_lite_plus`)."""

SERIES_REMARKS = """The networks are smaller than published (EDSR 8 x 32, U-TAE half as wide, U-Nets an
eighth) and saw 1200 samples. Three chips do not teach amounts: bias differs from chip to chip by more than
systems differ. Here the composites err less than the series, which is not what the publication found with
16 dates and a whole country: from so few places, a median of four months is the better summary, and other
dates help or harm by less than the deviation. Nothing of this ranks the methods."""
