"""The search, over real items in a real index."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.storage.samples import exercise

from soleus.domain.exercise import (
    Equipment,
    Exercise,
    Nerve,
    Position,
    Purpose,
    Region,
    TextStatus,
    Translation,
    Variant,
    Words,
)
from soleus.storage.database.cache import memory_cache, open_cache
from soleus.storage.database.database import Database
from soleus.storage.search.search import LibraryIndex, marks
from soleus.storage.search.synonyms import SynonymFile, build_synonyms, load_synonyms

SHELF = (
    exercise(
        "raise",
        "Single-leg heel raise",
        synonyms=("one-leg calf raise", "tippy-toe stand"),
        targets=("gastrocnemius", "soleus"),
        purposes=(Purpose.STRENGTH,),
    ),
    exercise(
        "bent",
        "Seated heel raise, knee bent",
        synonyms=("soleus raise",),
        targets=("soleus",),
        position=Position.SITTING,
        equipment=(Equipment.CHAIR,),
    ),
    exercise(
        "stretch",
        "Calf stretch at a wall",
        clinical_name="Gastrocnemius stretch",
        equipment=(Equipment.WALL,),
        variants=(
            Variant("bent", "knee bent", clinical_name="Soleus stretch"),
            Variant("step", "on a step"),
        ),
    ),
    exercise(
        "slump",
        "Slump nerve glide",
        region=Region.NEURAL,
        position=Position.SITTING,
        nerve=Nerve.SCIATIC,
        equipment=(Equipment.CHAIR,),
        targets=("sciatic nerve",),
    ),
    exercise(
        "clam",
        "Clam",
        region=Region.HIP,
        position=Position.SIDE_LYING,
        targets=("gluteus medius",),
        equipment=(Equipment.MAT,),
    ),
    exercise(
        "bridge",
        "Bridge",
        region=Region.HIP,
        position=Position.SUPINE,
        targets=("gluteus maximus", "hamstrings"),
        tags=("glute",),
        equipment=(Equipment.MAT,),
    ),
    exercise(
        "foot",
        "Short foot",
        region=Region.FOOT,
        position=Position.STANDING,
        translations=(
            Translation(
                "es", TextStatus.DRAFT, Words("Pie corto, elevación del arco", ("a",), ("b",))
            ),
        ),
    ),
    exercise("step", "Step-up", region=Region.KNEE, equipment=(Equipment.STEP,)),
)


def built(shelf: Iterable[Exercise]) -> LibraryIndex:
    index = LibraryIndex(memory_cache())
    index.rebuild(shelf, "test")
    return index


@pytest.fixture(scope="module")
def index() -> LibraryIndex:
    return built(SHELF)


def ids(index: LibraryIndex, text: str) -> list[str]:
    return [hit.id for hit in index.search(text)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("calf raise single", "raise"),  # other words in another order
        ("heel raise one leg", "raise"),
        ("single-leg", "raise"),
        ("HEEL RAISES", "raise"),
        ("tippy toes", "raise"),
        ("calf rais", "raise"),  # unfinished
        ("seated calf raise", "bent"),
        ("soelus raise", "bent"),  # a slip
        ("calf strech", "stretch"),
        ("streching wall", "stretch"),
        ("gastroc stretch", "stretch"),
        ("nerve floss", "slump"),
        ("sciatic glide", "slump"),
        ("sitting neurodynamic", "slump"),
        ("glute med", "clam"),
        ("side lying", "clam"),
        ("clamshell", "clam"),
        ("on your side hip", "clam"),
        ("face up glute", "bridge"),
        ("hammy", "bridge"),
        ("foot core", "foot"),
        ("no equipment standing foot", "foot"),
        ("elevacion arco", "foot"),  # another language, without its accent
        ("elevación", "foot"),
        ("stepup", "step"),
        ("step ups", "step"),
        ("step-ups", "step"),
    ],
)
def test_what_is_meant_comes_first(index: LibraryIndex, typed: str, first: str) -> None:
    assert ids(index, typed)[0] == first


def test_each_keystroke_finds_what_the_whole_word_finds(index: LibraryIndex) -> None:
    for text in ("heel raise", "clam", "slump", "gluteus medius", "stretching"):
        whole = ids(index, text)[0]
        for end in range(3, len(text) + 1):
            assert whole in ids(index, text[:end]), text[:end]


def test_names_go_before_synonyms_and_synonyms_before_tags() -> None:
    shelf = (
        exercise("tag", "Third", tags=("wobble",)),
        exercise("synonym", "Second", synonyms=("wobble stand",)),
        exercise("name", "Wobble board stand"),
        exercise("target", "Between", targets=("wobble muscle",)),
    )
    assert ids(built(shelf), "wobble") == ["name", "synonym", "target", "tag"]


def test_a_name_answered_whole_goes_before_longer_ones() -> None:
    shelf = [exercise(f"s{each}", f"Squat with {each}") for each in range(100)]
    index = built([*shelf, exercise("squat", "Squat")])
    hits = index.search("squat")
    assert hits[0].id == "squat"
    assert len(hits) == 101
    assert len({hit.id for hit in hits}) == 101
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert [hit.id for hit in index.search("squat", limit=70)] == [hit.id for hit in hits[:70]]


def test_a_broad_word_finds_everything_however_many() -> None:
    shelf = [exercise(f"s{each}", f"Squat {each} with some more words") for each in range(2000)]
    index = built([*shelf, exercise("squat", "Squat")])
    for typed, number in (("s", 2001), ("squat", 2001), ("squat more", 2000)):
        hits = index.search(typed)
        assert len({hit.id for hit in hits}) == len(hits) == number
        assert len(index.search(typed, limit=5)) == 5
    assert index.search("squat", 1)[0].id == "squat"


def test_variants_are_found_and_named_but_each_exercise_comes_once(index: LibraryIndex) -> None:
    (hit,) = [each for each in index.search("calf stretch bent") if each.id == "stretch"]
    assert hit.variant == "bent"
    assert index.search("soleus stretch")[0][:2] == ("stretch", "bent")
    assert index.search("calf stretch")[0][:2] == ("stretch", "")
    assert index.search("calf stretch step")[0][:2] == ("stretch", "step")


def test_when_nothing_answers_every_word_most_of_them_will_do(index: LibraryIndex) -> None:
    assert ids(index, "clam gastrocnemius wall")[0] == "stretch"
    assert set(ids(index, "clam bridge")) == {"clam", "bridge"}


def test_a_word_that_nothing_is_near_is_passed_over(index: LibraryIndex) -> None:
    assert ids(index, "clam qqqqqq") == ids(index, "clam")
    assert ids(index, "qqqqqq") == []


@pytest.mark.parametrize("text", ["", " ", "-", "''", "()", "🦵"])
def test_nothing_is_found_for_nothing(index: LibraryIndex, text: str) -> None:
    assert index.search(text) == []


@pytest.mark.parametrize("text", ["the", "with a", "on", "AND", "OR NOT", 'name: "x" *', "knee-"])
def test_words_of_fts5_and_fillers_are_words_like_others(index: LibraryIndex, text: str) -> None:
    assert "clam" in ids(index, f"clam {text}")


@given(st.text(max_size=40))
def test_any_text_can_be_typed(text: str) -> None:
    known = {each.id for each in SHELF}
    hits = TYPED.search(text)
    assert {hit.id for hit in hits} <= known
    assert len({hit.id for hit in hits}) == len(hits)


TYPED = built(SHELF)


def test_an_endless_text_is_cut() -> None:
    assert TYPED.search("clam " * 5000)[0].id == "clam"
    assert TYPED.search("clam" * 5000) == []


def test_fillers_do_not_count(index: LibraryIndex) -> None:
    assert ids(index, "exercises for the calf with a wall") == ids(index, "calf wall")


def test_words_that_answer_are_marked(index: LibraryIndex) -> None:
    hit = index.search("calf raise single")[0]
    name = "Single-leg heel raise"
    assert [name[start:end] for start, end in marks(name, hit)] == ["Single", "raise"]
    hit = index.search("hee rais")[0]
    assert [name[start:end] for start, end in marks(name, hit)] == ["heel", "raise"]
    hit = index.search("elevacion")[0]
    shown = "Pie corto, elevación del arco"
    assert [shown[start:end] for start, end in marks(shown, hit)] == ["elevación"]


def test_the_index_is_built_again_only_for_another_state(database: Database) -> None:
    index = LibraryIndex(database.cache)
    assert index.fingerprint == ""
    assert index.search("clam") == []
    assert index.rebuild(SHELF, "one")
    assert not index.rebuild((), "one")
    assert ids(index, "clam") == ["clam"]
    assert index.rebuild(SHELF[:2], "two")
    assert ids(index, "clam") == []
    assert ids(index, "heel")
    assert index.fingerprint == "two"


def test_the_index_is_there_after_opening_again(database: Database) -> None:
    assert database.folder is not None
    LibraryIndex(database.cache).rebuild(SHELF, "one")
    database.cache.close()
    cache = open_cache(database.folder)
    index = LibraryIndex(cache)
    assert not index.rebuild(SHELF, "one")
    assert ids(index, "clam") == ["clam"]
    cache.close()


def test_searching_goes_on_while_the_index_is_built_anew(database: Database) -> None:
    index = LibraryIndex(database.cache)
    index.rebuild(SHELF, "0")
    errors: list[BaseException] = []
    done = threading.Event()

    def search() -> None:
        try:
            while not done.is_set():
                assert ids(index, "clam") == ["clam"]
        except BaseException as error:  # noqa: BLE001 (told in the main thread)
            errors.append(error)

    threads = [threading.Thread(target=search) for _ in range(2)]
    for each in threads:
        each.start()
    for number in range(20):
        index.rebuild(SHELF[number % 4 :], str(number + 1))
    done.set()
    for each in threads:
        each.join()
    assert errors == []


def test_synonyms_lead_by_phrases_and_forms() -> None:
    synonyms = build_synonyms(
        SynonymFile(
            ignored=("the", "up"),
            forms=(("raise", "lift"), ("calf", "calves")),
            alike=(("heel raise", "tippy toes"), ("clam", "clamshell")),
            also={"sural": ("outer calf",)},
        )
    )
    assert {"tippy", "toe"} <= synonyms.leading_to("Heel lifts, slowly")
    assert "tippy" not in synonyms.leading_to("Raise the heel")
    assert {"heel", "raise"} <= synonyms.leading_to("Tippy-toes")
    assert synonyms.leading_to("Sural slider") == {"outer", "calf"}
    assert synonyms.leading_to("Outer calf") == {"calf", "calve"}
    assert synonyms.leading_to("clamshell") == {"clam", "clamshell"}


def test_shipped_synonyms_are_well_formed() -> None:
    synonyms = load_synonyms()
    assert "the" in synonyms.ignored
    assert {"tippy", "toe"} <= synonyms.leading_to("Double heel raise")
    assert all(phrase and all(phrase) for phrase in synonyms.leads)


def test_of_equal_answers_the_one_the_others_build_on_goes_first() -> None:
    """Its name is the longest; nothing else would put it first."""
    shelf = (
        exercise("march", "Marching bridge", easier=("plain",)),
        exercise("single", "One-leg bridge", easier=("plain",)),
        exercise("chair", "Bridge, heels on a chair", easier=("plain",)),
        exercise("plain", "Bridge, both feet down", harder=("march", "single", "chair")),
    )
    assert ids(built(shelf), "bridge")[0] == "plain"
    assert ids(built(shelf), "marching bridge") == ["march"]
    apart = tuple(replace(each, easier=(), harder=()) for each in shelf)
    assert ids(built(apart), "bridge")[0] == "march"


def test_neighbours_that_do_not_answer_weigh_nothing() -> None:
    shelf = (
        exercise("walk", "Heel walk in water"),
        *(exercise(f"other{each}", f"Toe curl {each}", easier=("walk",)) for each in range(9)),
        exercise("flick", "Heel flick"),
    )
    assert ids(built(shelf), "heel") == ["flick", "walk"]
