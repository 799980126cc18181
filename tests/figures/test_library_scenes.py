"""Every shipped scene holds on every body: contacts, ranges, floor and props."""

from __future__ import annotations

import pytest

from soleus.figures.alt_text import MOST_WORDS, alt_text
from soleus.figures.body import BODIES
from soleus.figures.checks import check_scene
from soleus.figures.scene_file import load_scene, scene_ids


@pytest.mark.parametrize("scene_id", scene_ids())
def test_the_scene_holds_on_every_body(scene_id: str) -> None:
    scene = load_scene(scene_id)
    others = tuple(b for b in BODIES if b != "neutral")
    found = check_scene(scene, ("neutral",)) + check_scene(scene, others, between=False)
    assert [str(b) for b in found] == []


@pytest.mark.parametrize("scene_id", scene_ids())
def test_the_file_is_named_after_the_exercise(scene_id: str) -> None:
    assert load_scene(scene_id).id == scene_id


@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize("scene_id", scene_ids())
def test_alt_text_is_short_and_complete(scene_id: str, side: str) -> None:
    text = alt_text(load_scene(scene_id), side)
    assert "{" not in text
    sentences = [s for s in text.replace(":", ".").split(". ") if s]
    assert len(sentences) >= 2
    assert all(len(s.split()) <= MOST_WORDS for s in sentences)
