"""The main states look as they were when somebody last looked: see tests/gui/looks.py."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from tests.gui.looks import FOLDER, SCREENS, environment, kept_file, pixels, wanted

from soleus.gui.look.tokens import THEMES

BLOCK = 12
"""Pixels of a kept picture that are judged together: edges of letters may shift a little."""
LOUD, SHARE = 24, 0.02
"""So many shades apart is another look, and so much of a picture may be."""
MOST_BYTES = 2_000_000


@pytest.mark.parametrize("screen", SCREENS)
def test_the_main_states_look_as_kept(screen: str, tmp_path: Path) -> None:
    """After a change of looks on purpose: python -m tests.gui.looks, and look at each of them."""
    command = [sys.executable, "-m", "tests.gui.looks", screen, str(tmp_path)]
    root = Path(__file__).resolve().parents[2]
    subprocess.run(command, check=True, env=environment(os.environ, screen), cwd=root)
    changed = []
    for state in wanted(screen):
        for theme in THEMES:
            name = kept_file(tmp_path, state, screen, theme.value)
            share = other(QImage(str(name)), QImage(str(FOLDER / name.name)))
            if share > SHARE:
                changed.append(f"{name.name}: {share:.0%} of it")
    assert changed == []


def other(now: QImage, kept: QImage) -> float:
    """How much of the picture is another, from 0 to 1; all of it where the sizes differ."""
    if kept.isNull() or now.size() != kept.size():
        return 1.0
    apart = np.abs(pixels(now).astype(int) - pixels(kept).astype(int)).max(axis=2)
    rows, columns = (each // BLOCK * BLOCK for each in apart.shape)
    blocks = apart[:rows, :columns].reshape(rows // BLOCK, BLOCK, columns // BLOCK, BLOCK)
    return float((blocks.mean(axis=(1, 3)) > LOUD).mean())


def test_what_is_kept_is_small_and_all_of_it_is_wanted() -> None:
    names = {
        kept_file(FOLDER, state, screen, theme.value)
        for screen in SCREENS
        for state in wanted(screen)
        for theme in THEMES
    }
    assert set(FOLDER.glob("*.png")) == names
    assert sum(each.stat().st_size for each in names) < MOST_BYTES


def test_another_look_is_noticed() -> None:
    first, second = (QImage(str(FOLDER / f"board-1366x768-{it}.png")) for it in ("light", "dark"))
    assert other(first, second) > 10 * SHARE
    assert other(first, first) == 0
