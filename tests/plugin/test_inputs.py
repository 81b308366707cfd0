from __future__ import annotations

import random
from pathlib import Path

import pytest
from biosr.biosr_plugin import inputs
from biosr.engine.errors import InputError
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle

from .conftest import MakeRaster


@pytest.mark.parametrize("value", ["12,4,8", "12;4;8", " 12, 4; 8 ", "12 4 8", [12, 4, 8], ["12", "4", "8"]])
def test_bands_keep_the_users_order(value: object) -> None:
    assert inputs.band_numbers(value, "BANDS") == (12, 4, 8)


@pytest.mark.parametrize("separator", [",", ";", " "])
def test_any_bands_written_are_read_back(separator: str) -> None:
    choice = random.Random(7)
    for _ in range(100):
        bands = tuple(choice.choices(range(1, 400), k=choice.randrange(1, 13)))
        assert inputs.band_numbers(separator.join(map(str, bands)), "BANDS") == bands


@pytest.mark.parametrize("value", [None, "", "  ", []])
def test_no_bands_mean_all(value: object) -> None:
    assert inputs.band_numbers(value, "BANDS") == ()


@pytest.mark.parametrize("value", ["4,x", "0", "-1", "4.5", [4, 0]])
def test_what_is_no_band_number_is_named(value: object) -> None:
    with pytest.raises(InputError, match="BANDS holds '(x|0|-1|4.5)', which is no band number"):
        inputs.band_numbers(value, "BANDS")


def test_file_layer_gives_its_path(make_raster: MakeRaster) -> None:
    path = make_raster("agb.tif")
    assert inputs.raster_path(QgsRasterLayer(str(path), "agb"), "BIOMASS") == str(path)


def test_relative_path_becomes_absolute(
    make_raster: MakeRaster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_raster("agb.tif")
    monkeypatch.chdir(tmp_path)
    assert inputs.raster_path(QgsRasterLayer("agb.tif", "agb"), "BIOMASS") == str(path)


def test_what_gdal_alone_understands_stays_as_it_is(make_raster: MakeRaster) -> None:
    source = f"GTIFF_DIR:1:{make_raster('agb.tif')}"
    assert inputs.raster_path(QgsRasterLayer(source, "agb"), "BIOMASS") == source


@pytest.mark.parametrize("name", ["mine.onnx", "models/mine.json"])
def test_file_of_a_model_becomes_absolute(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert inputs.model_name(name) == str(tmp_path / name)
    assert inputs.model_name(str(tmp_path / name)) == str(tmp_path / name)


def test_id_of_a_model_stays_as_it_is() -> None:
    assert inputs.model_name("biosharp") == "biosharp"


def test_missing_layer_is_one_sentence() -> None:
    with pytest.raises(InputError, match="BIOMASS is no raster that QGIS can open"):
        inputs.raster_path(None, "BIOMASS")


@pytest.mark.parametrize(
    "source",
    [
        "https://example.org/agb.tif",
        "/vsicurl/https://example.org/agb.tif",
        "/vsis3/bucket/agb.tif",
        'NETCDF:"/vsigs/bucket/agb.nc":agb',
    ],
)
def test_remote_sources_are_recognised(source: str) -> None:
    assert inputs.is_remote(source)


@pytest.mark.parametrize(
    "source",
    ["/data/agb.tif", "C:/data/agb.tif", "/vsizip//data/agb.zip/agb.tif", 'NETCDF:"/data/agb.nc":agb',
     "GPKG:/data/https.gpkg:agb"],
)  # fmt: skip
def test_local_sources_pass(source: str) -> None:
    assert not inputs.is_remote(source)


def test_layer_of_a_server_is_refused_with_its_name() -> None:
    layer = QgsRasterLayer("type=xyz&url=file:///tiles/{z}/{x}/{y}.png&zmax=1", "Tiles", "wms")
    assert layer.isValid()
    with pytest.raises(InputError, match=r"The layer 'Tiles' \(OPTICAL\) is not a file on this machine"):
        inputs.raster_path(layer, "OPTICAL")


def test_extent_becomes_west_south_east_north() -> None:
    assert inputs.bounds(QgsRectangle(1, 2, 3, 4)) == (1, 2, 3, 4)


def test_no_extent_is_none() -> None:
    assert inputs.bounds(QgsRectangle()) is None


@pytest.mark.parametrize("corners", [(5, 5, 5, 5), (5, 6, 9, 6)], ids=["point", "line"])
def test_extent_without_area_is_one_sentence(corners: tuple[float, ...]) -> None:
    with pytest.raises(InputError, match="EXTENT is a point or a line, without any area"):
        inputs.bounds(QgsRectangle(*corners))


def test_known_crs_is_its_code() -> None:
    assert inputs.crs_text(QgsCoordinateReferenceSystem("EPSG:3067")) == "EPSG:3067"


def test_own_crs_is_wkt_that_reads_back() -> None:
    crs = QgsCoordinateReferenceSystem.fromProj("+proj=laea +lat_0=61 +lon_0=25 +datum=WGS84 +units=m")
    text = inputs.crs_text(crs)
    assert text.startswith("PROJCRS[")
    assert "61" in text


def test_no_crs_is_nothing() -> None:
    assert inputs.crs_text(QgsCoordinateReferenceSystem()) == ""


@pytest.fixture
def named(make_raster: MakeRaster, qgis_app: object) -> str:
    """A raster whose bands have names, as GDAL reads them."""
    path = make_raster("s2.tif", bands=4)
    names = (
        f'<PAMRasterBand band="{number}"><Description>{name}</Description></PAMRasterBand>'
        for number, name in enumerate(("B02", "B04", "B08", "B12"), start=1)
    )
    Path(f"{path}.aux.xml").write_text(f"<PAMDataset>{''.join(names)}</PAMDataset>", encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("B4,B8,B12", (2, 3, 4)),
        ("b04; near infrared; 4", (2, 3, 4)),
        ("red nir swir2", (2, 3, 4)),
        (["B12", 1], (4, 1)),
        ("4 3;2", (4, 3, 2)),
        ("", ()),
    ],
)
def test_bands_are_named_as_the_layer_names_them(
    value: object, expected: tuple[int, ...], named: str
) -> None:
    assert inputs.band_numbers(value, "BANDS", QgsRasterLayer(named, "image")) == expected


def test_a_name_of_no_band_is_a_sentence(named: str) -> None:
    with pytest.raises(InputError, match=r"No band of image is named 'B11'; it has 1 \(B02\), 2 \(B04\)"):
        inputs.band_numbers("B4,B11", "BANDS", QgsRasterLayer(named, "image"))
    with pytest.raises(InputError, match="holds '0', which is no band number"):
        inputs.band_numbers([0], "BANDS", QgsRasterLayer(named, "image"))
