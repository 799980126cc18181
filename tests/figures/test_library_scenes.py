"""Shipped scenes: every file reads and has its words; a sample holds on every body.

``soleus figures check`` solves and draws all of them.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from soleus.assets import resource_path
from soleus.figures.alt.alt_text import alt_text
from soleus.figures.alt.alt_words import MOST_WORDS
from soleus.figures.reading.scene_file import load_scene, region_of, scene_ids
from soleus.figures.solve.checks import check_scene

SAMPLE = (
    "calf-sl-raise-step", "foot-toe-yoga", "hip-clam", "knee-forward-lunge", "mob-gastroc-wall",
    "neu-slump-slider", "pil-bird-dog", "run-strides", "ply-cmj",
)  # fmt: skip
REGIONS = sorted({region_of(scene) for scene in scene_ids()})


@pytest.mark.parametrize("scene_id", SAMPLE)
def test_the_scene_holds_on_every_body(scene_id: str) -> None:
    assert [str(breach) for breach in check_scene(load_scene(scene_id))] == []


@pytest.mark.parametrize("body", ["female-older", "male-heavier-older", "female-heavier"])
def test_joined_bodies_are_solved_anew(body: str) -> None:
    for scene in ("calf-sl-raise-step", "hip-bridge"):
        assert [str(breach) for breach in check_scene(load_scene(scene), (body,))] == []


@pytest.mark.parametrize("region", REGIONS)
def test_a_file_is_named_after_its_scene(region: str) -> None:
    files: list[Path] = sorted(resource_path("scenes", region).glob("*.yaml"))
    assert files
    assert [load_scene(file.stem).id for file in files] == [file.stem for file in files]


@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize("region", REGIONS)
def test_alt_text_is_short_and_complete(region: str, side: str) -> None:
    for scene_id in scene_ids():
        if region_of(scene_id) == region:
            text = alt_text(load_scene(scene_id), side)
            sentences = re.split(r"(?<=[.])\s+", text)
            assert "{" not in text, scene_id
            assert len(text.split()) > 5, scene_id
            assert all(s[0].isupper() and s.endswith(".") for s in sentences), scene_id
            assert max(len(s.split()) for s in sentences) <= MOST_WORDS, (scene_id, sentences)
            assert len(set(sentences)) == len(sentences), (scene_id, sentences)
