"""Words as the search sees them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soleus.storage.search.search_words import Vocabulary, fold, slips, split, stem


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Single-leg Heel Raise", ["single", "leg", "heel", "raise"]),
        ("Élévation du talon", ["elevation", "du", "talon"]),
        ("child's pose (90/90)", ["childs", "pose", "90", "90"]),
        ("Größe, ﬁbula", ["grosse", "fibula"]),
        ("slr_90", ["slr", "90"]),
        ("  -- ", []),
    ],
)
def test_texts_are_folded_and_split(text: str, words: list[str]) -> None:
    assert split(fold(text)) == words


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("raises", "raise"),
        ("toes", "toe"),
        ("stretches", "stretch"),
        ("presses", "press"),
        ("stretching", "stretch"),
        ("hopping", "hop"),
        ("rolling", "roll"),
        ("soleus", "soleus"),
        ("press", "press"),
        ("axis", "axis"),
        ("abs", "abs"),
        ("ring", "ring"),
        ("hamstring", "hamstr"),
        ("hamstrings", "hamstr"),
        ("bodies", "bod"),
    ],
)
def test_endings_are_taken_off(word: str, bare: str) -> None:
    assert stem(word) == bare


@given(st.text(max_size=15))
def test_a_stem_is_always_the_beginning_of_its_word(text: str) -> None:
    for word in split(fold(text)):
        assert word.startswith(stem(word))
        assert stem(word)


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert split(fold(" ".join(split(fold(text))))) == split(fold(text))


def vocabulary(*words: str) -> Vocabulary:
    return Vocabulary(dict.fromkeys(words, (1, 0)))


KNOWN = vocabulary(
    "soleus", "calf", "stretch", "heel", "raise", "bridge", "hamstring", "step", "up"
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("soelus", ["soleus"]),  # two letters swapped
        ("solus", ["soleus"]),  # one missing
        ("solleus", ["soleus"]),  # one too many
        ("soleuz", ["soleus"]),  # one wrong
        ("claf", ["calf"]),
        ("calfs", ["calf"]),
        ("stretchin", ["stretch"]),  # on the way to "stretching"
        ("strech", ["stretch"]),
        ("rasies", ["raise"]),  # slip and plural at once
        ("hasmrti", []),  # two slips
        ("hasmt", ["hamst"]),  # one slip in an unfinished word
        ("xyzzy", []),
        ("clf", []),  # too short to be sure
    ],
)
def test_one_slip_is_mended(typed: str, meant: list[str]) -> None:
    assert KNOWN.mended(typed) == meant


@given(st.sampled_from(["soleus", "stretch", "hamstring"]), st.data())
def test_any_one_slip_finds_the_word_again(word: str, data: st.DataObject) -> None:
    slipped = data.draw(st.sampled_from(list(dict.fromkeys(slips(word)))))
    if not KNOWN.completes(stem(slipped)):
        assert word in KNOWN.mended(slipped)


def test_words_run_together_are_parted() -> None:
    assert KNOWN.parted("heelraises") == ("heel", "raise")
    assert KNOWN.parted("heelxyz") is None
    assert KNOWN.parted("stepup") is None  # "up" alone is too short to tell


def test_the_vocabulary_completes_and_counts() -> None:
    words = Vocabulary({"heel": (3, 1), "heels": (2, 0), "hip": (1, 5)})
    assert words.completes("he")
    assert not words.completes("ho")
    assert not words.completes("zz")
    assert (words.at_most("he", 1), words.at_most("he", 2)) == (5, 6)
    assert (words.at_most("h", 2), words.at_most("zz", 2)) == (12, 0)
    empty = Vocabulary({})
    assert not empty.completes("a")
    assert empty.at_most("a", 1) == 0
    assert empty.mended("soelus") == []
