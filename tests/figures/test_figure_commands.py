"""``soleus figure`` and ``soleus figures`` as a person types them."""

from __future__ import annotations

import argparse
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QImage

from soleus.cli import figures
from soleus.errors import UserError


def run(*words: object) -> int:
    parser = argparse.ArgumentParser()
    figures.add_commands(parser.add_subparsers(required=True))
    arguments = parser.parse_args([str(word) for word in words])
    code: int = arguments.run(arguments)
    return code


def test_a_figure_is_written_as_png_svg_and_pdf(tmp_path: Path) -> None:
    for kind in ("png", "svg", "pdf"):
        assert run("figure", "hip-bridge", "-o", tmp_path / f"bridge.{kind}") == 0

    image = QImage(str(tmp_path / "bridge.png"))
    assert image.width() > 600
    assert len({image.pixel(x, image.height() // 4) for x in range(image.width())}) > 5
    assert (tmp_path / "bridge.svg").read_text().startswith("<svg")
    with pikepdf.open(tmp_path / "bridge.pdf") as document:
        assert len(document.pages) == 1


def test_side_body_style_and_moment_change_the_picture(tmp_path: Path) -> None:
    plain = tmp_path / "plain.svg"
    run("figure", "hip-clam", "-o", plain)
    written = {plain.read_text()}
    for number, words in enumerate(
        (
            ("--side", "left"),
            ("--style", "mono"),
            ("--style", "contrast"),
            ("--body", "heavier"),
            ("--body", "female-tied"),
            ("--frame", "start"),
            ("--frame", "0.4"),
        )
    ):
        path = tmp_path / f"{number}.svg"
        run("figure", "hip-clam", *words, "-o", path)
        written.add(path.read_text())

    assert len(written) == 8


def test_an_exercise_is_found_by_its_own_name_too(tmp_path: Path) -> None:
    run("figure", "calf_ankle_pump", "-o", tmp_path / "by_exercise.svg")
    run("figure", "calf-ankle-pump", "-o", tmp_path / "by_scene.svg")

    by_exercise, by_scene = sorted(tmp_path.glob("*.svg"))
    assert by_exercise.read_text() == by_scene.read_text()


def test_a_sheet_holds_the_exercises_of_a_region(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("figures", "sheet", "--region", "foot", "--style", "mono", "-o", tmp_path / "sheet.png")

    printed = capsys.readouterr().out
    assert "foot-towel-curl" in printed
    assert "hip-bridge" not in printed
    assert QImage(str(tmp_path / "sheet.png")).width() > 1500


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("figure", "hip-bridge", "-o", "bridge.bmp"), "as .svg, .png or .pdf"),
        (("figure", "hip-bridge", "--moving", "-o", "bridge.png"), "as an .svg file"),
        (("figure", "frog", "-o", "frog.svg"), "no scene called frog"),
        (("figure", "hip-bridge", "--body", "giant", "-o", "x.svg"), "“giant”"),
        (("figure", "hip-bridge", "--frame", "7", "-o", "x.svg"), "“7” is no moment"),
        (("figures", "sheet", "--region", "nose", "-o", "x.png"), "Regions: "),
    ],
)
def test_what_cannot_be_drawn_is_told_and_nothing_is_written(
    words: tuple[str, ...], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UserError, match=says):
        run(*words)

    assert list(tmp_path.iterdir()) == []
