"""Copy the interface's icons into ``resources/icons`` from the Lucide set.

    .venv/bin/python packaging/build_icons.py

Needs npm; a developer runs it when the interface needs one more name. Icons are stroked
in ``currentColor``, so the program colours them for its light, dark and contrast palettes.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from upstream import npm_package

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
PACKAGE = ("lucide-static", "1.62.0")

NAMES = """
    activity archive arrow-down arrow-left arrow-right arrow-up ban bookmark calendar check
    chevron-down chevron-left chevron-right chevron-up circle circle-alert circle-check
    circle-dot circle-question-mark circle-x clipboard clock columns-3 contrast copy
    dumbbell ellipsis external-link eye eye-off file-check file-down file-plus file-text
    file-up folder-open footprints funnel gauge git-compare grip-vertical heart-pulse history
    image info keyboard languages layers layout-grid layout-template link list lock mail
    maximize minus moon move octagon-x panel-left panel-right pause pencil play plus printer
    qr-code redo-2 refresh-cw repeat rotate-ccw route save search settings
    sliders-horizontal square square-check star sun tag timer trash-2 trending-down
    trending-up triangle-alert undo-2 unlink user x zoom-in zoom-out
""".split()  # noqa: SIM905 - ninety quoted names would be hard to read


def main() -> None:
    """Replace every bundled icon by the one of the pinned package, and drop unlisted ones."""
    ICONS.mkdir(parents=True, exist_ok=True)
    for old in ICONS.glob("*.svg"):
        old.unlink()
    with tempfile.TemporaryDirectory() as scratch:
        package = npm_package(*PACKAGE, Path(scratch))
        for name in NAMES:
            drawing = (package / "icons" / f"{name}.svg").read_text(encoding="utf-8")
            (ICONS / f"{name}.svg").write_text(drawing, encoding="utf-8", newline="\n")
        licence = (package / "LICENSE").read_text(encoding="utf-8")
        (ICONS / "LICENSE").write_text(licence, encoding="utf-8", newline="\n")
    print(f"{len(NAMES)} icons from {PACKAGE[0]} {PACKAGE[1]}")


if __name__ == "__main__":
    main()
