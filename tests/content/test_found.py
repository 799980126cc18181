"""The search as people type: the exercise they mean is among the first five."""

from __future__ import annotations

from pathlib import Path

import pytest

from soleus.storage.database.cache import memory_cache
from soleus.storage.library import Library, load_library
from soleus.storage.library_report import SHARE, missed_searches, read_searches
from soleus.storage.search.search import LibraryIndex

SEARCHES = read_searches(Path(__file__).with_name("searches.yaml"))


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def test_the_list_asks_for_exercises_that_are_there(library: Library) -> None:
    assert len(SEARCHES) >= 150
    assert len({words for words, _ in SEARCHES}) == len(SEARCHES)
    asked = {each for _, meant in SEARCHES for each in meant}
    assert asked <= library.exercises.keys()


def test_what_is_meant_is_among_the_first_five(library: Library) -> None:
    assert SHARE == 0.97
    missed = missed_searches(library, SEARCHES)
    assert len(missed) <= (1 - SHARE) * len(SEARCHES), "\n".join(missed)


@pytest.fixture(scope="module")
def index(library: Library) -> LibraryIndex:
    index = LibraryIndex(memory_cache())
    index.rebuild(library.offered.values(), library.fingerprint)
    return index


@pytest.mark.parametrize(
    ("typed", "plain", "special"),
    [
        ("bridge", "hip_bridge", "hip_bridge_march hip_bridge_sl"),
        ("squat", "knee_squat", "knee_split_squat knee_goblet_squat"),
        ("lunge", "knee_reverse_lunge", "hip_curtsy_lunge"),
        ("raise", "calf_dl_raise_floor", "calf_donkey_raise knee_slr"),
        ("plank", "pil_front_plank", "pil_plank_reach pil_plank_tuck"),
        ("clam", "hip_clam", "hip_reverse_clam hip_clam_band"),
        ("step", "knee_step_up", "run_cue_width ply_drop_landing"),
    ],
)
def test_a_plain_word_finds_the_plain_exercise_first(
    index: LibraryIndex, typed: str, plain: str, special: str
) -> None:
    found = [hit.id for hit in index.search(typed)]
    assert found[0] == plain
    assert set(special.split()) <= set(found)


def test_the_plain_heel_raises_go_before_what_only_names_the_heel(index: LibraryIndex) -> None:
    found = [hit.id for hit in index.search("heel", limit=12)]
    assert found[:3] == ["calf_dl_raise_floor", "calf_sl_raise_floor", "calf_seated_raise_dl"]
    for other in ("run_butt_kicks", "foot_heel_walk", "knee_heel_dig", "calf_donkey_raise"):
        assert other in found[3:]


def test_what_cannot_be_found_is_told(library: Library) -> None:
    missed = missed_searches(library, (("soleus", ("calf_toe_walk_no_such",)),))
    assert len(missed) == 1
    assert missed[0].startswith("'soleus' finds calf_")
