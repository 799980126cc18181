"""Gather the interface's words and build its translations.

    .venv/bin/python packaging/translate.py

Run it after any change of a text in ``tr``. ``soleus_en.ts`` holds only what is counted; its
forms are written here from the "(s)" in the text. Other languages are translated in their
``.ts`` file (Qt Linguist opens it); what is still missing is counted at the end. The ``.qm``
files beside them are what the program loads, and are kept in the repository.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path
from xml.etree import ElementTree as Xml

import PySide6

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "desktop" / "soleus"
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(PySide6.__file__).parent
ENGLISH, SPANISH = "soleus_en.ts", "soleus_es.ts"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def sources() -> list[Path]:
    """Every file with words of the interface."""
    return sorted([*PROGRAM.glob("gui/**/*.py"), *PROGRAM.glob("paint/*.py"), PROGRAM / "app.py"])


def gather(target: Path, language: str, *, counted_only: bool) -> None:
    """Bring *target* up to date with the program; what is translated in it stays."""
    options = ["-locations", "none", "-no-obsolete", "-silent", "-target-language", language]
    if counted_only:
        options.append("-pluralonly")
    files = [str(each) for each in sources()]
    subprocess.run(
        [TOOLS / "lupdate", *options, "-source-language", "en_GB", *files, "-ts", target],
        check=True,
    )


def build(source: Path, target: Path) -> None:
    """Make the ``.qm`` that Qt loads."""
    subprocess.run([TOOLS / "lrelease", "-silent", source, "-qm", target], check=True)


def count_in_english(path: Path) -> None:
    """Write both forms of each counted text: "%n stage(s)" is "%n stage" and "%n stages"."""
    tree = Xml.parse(path)  # noqa: S314 (made a moment ago)
    for message in tree.iter("message"):
        text = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        translation.clear()
        for form in (re.sub(r"\((\w+)\)", "", text), re.sub(r"\((\w+)\)", r"\1", text)):
            Xml.SubElement(translation, "numerusform").text = form
    write(tree, path)


def write(tree: Xml.ElementTree[Xml.Element], path: Path) -> None:
    """The same bytes for the same words, whatever wrote them before."""
    root = tree.getroot()
    Xml.indent(root, space="    ")
    text = Xml.tostring(root, encoding="unicode")
    path.write_text(f"{HEAD}{text}\n", encoding="utf-8", newline="\n")


def missing(path: Path) -> list[str]:
    """Source texts that have no finished translation."""
    tree = Xml.parse(path)  # noqa: S314 (a file of this repository)
    found = []
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [each.text for each in translation.findall("numerusform")] or [translation.text]
        if translation.get("type") == "unfinished" or not all(forms):
            found.append(message.findtext("source") or "")
    return found


def refresh(folder: Path) -> None:
    """Bring the files of *folder* up to date with the program."""
    gather(folder / ENGLISH, "en_GB", counted_only=True)
    count_in_english(folder / ENGLISH)
    gather(folder / SPANISH, "es", counted_only=False)
    write(Xml.parse(folder / SPANISH), folder / SPANISH)  # noqa: S314 (made a moment ago)


def built(source: Path) -> bytes:
    """The ``.qm`` of *source*, as bytes."""
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch) / "made.qm"
        build(source, target)
        return target.read_bytes()


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    refresh(FOLDER)
    for name in (ENGLISH, SPANISH):
        # Replaced as a whole: a program that runs has the old file mapped into its memory.
        made = (FOLDER / name).with_suffix(".new")
        made.write_bytes(built(FOLDER / name))
        made.replace(made.with_suffix(".qm"))
        print(f"{name}: {len(missing(FOLDER / name))} texts without translation")


if __name__ == "__main__":
    main()
