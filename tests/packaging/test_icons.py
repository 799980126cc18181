"""The bundled icons can be coloured by any palette and carry their licence."""

from xml.etree import ElementTree

from build_icons import NAMES
from soleus.assets import resource_path


def test_every_icon_takes_the_colour_of_the_text() -> None:
    for name in NAMES:
        drawing = resource_path("icons", f"{name}.svg")
        root = ElementTree.parse(drawing).getroot()  # noqa: S314 - a file of this repository
        assert root.get("viewBox") == "0 0 24 24", name
        assert root.get("stroke") == "currentColor", name


def test_the_folder_holds_the_listed_icons_and_their_licence() -> None:
    assert {path.stem for path in resource_path("icons").glob("*.svg")} == set(NAMES)
    assert len(NAMES) == len(set(NAMES))
    licence = resource_path("icons", "LICENSE").read_text(encoding="utf-8")
    assert "Lucide" in licence
    assert "Cole Bemis" in licence
