"""Programmes saved at each edit, found, binned, and handed over for good."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from pysqlite3 import dbapi2
from tests.storage.conftest import Open
from tests.storage.samples import Clock, exercise, programme
from tests.strategies import programmes

from soleus.domain.criterion import Measure
from soleus.domain.exercise import Words
from soleus.domain.finding import BodySide, Finding, FlagAnswer, FlagCheck, NormGroup, Sex
from soleus.domain.programme import Programme
from soleus.errors import UserError
from soleus.storage.database.database import Database
from soleus.storage.records.programmes import ProgrammeStore


@pytest.fixture
def store(database: Database) -> ProgrammeStore:
    return ProgrammeStore(database)


@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    max_examples=60,
)
@given(programmes())
def test_any_programme_comes_back_the_same(database: Database, value: Programme) -> None:
    store = ProgrammeStore(database)
    store.save(value)
    assert store.get(value.id) == value


def test_an_edit_replaces_what_was_saved(store: ProgrammeStore, clock: Clock) -> None:
    store.save(programme())
    made = clock.time
    clock.pass_by(minutes=5)
    store.save(programme(title="Achilles, left"))
    (line,) = store.list()
    assert line.title == "Achilles, left"
    assert (line.created_at, line.updated_at) == (made, clock.time)
    assert store.get("p1").title == "Achilles, left"


def test_what_was_saved_is_there_after_opening_again(open_here: Open) -> None:
    database = open_here()
    ProgrammeStore(database).save(programme())
    database.close()
    assert ProgrammeStore(open_here()).get("p1") == programme()


def test_a_line_tells_the_current_stage(store: ProgrammeStore) -> None:
    first = programme().stages[0]
    second = replace(first, id="s2", name="Load", blocks=())
    store.save(programme(stages=(first, second)))
    assert store.list()[0].stage == "Settle"
    store.save(programme(stages=(first, second), current="s2"))
    assert store.list()[0].stage == "Load"
    store.save(Programme("empty"))
    assert {each.id: each.stage for each in store.list()} == {"p1": "Load", "empty": ""}


def test_programmes_are_found_by_any_words_of_theirs(store: ProgrammeStore, clock: Clock) -> None:
    for number, (reference, title) in enumerate(
        [("JM-0412", "Achilles, right"), ("KB-0007", "Sóleus strain"), ("JM-0999", "100% heel")]
    ):
        store.save(programme(f"p{number}", reference=reference, title=title))
        clock.pass_by(minutes=1)

    def found(query: str) -> list[str]:
        return [each.reference for each in store.list(query)]

    assert found("") == ["JM-0999", "KB-0007", "JM-0412"]  # latest first
    assert found("jm 0412") == ["JM-0412"]
    assert found("0412") == ["JM-0412"]
    assert found("SOLEUS") == ["KB-0007"]
    assert found("right ACHIL") == ["JM-0412"]
    assert found("at_mid") == ["JM-0999", "KB-0007", "JM-0412"]
    assert found("%") == found("")  # no letters, no digits: nothing to look for
    assert found("nobody") == []
    assert [each.reference for each in store.list(limit=1)] == ["JM-0999"]
    assert [each.reference for each in store.recent(2)] == ["JM-0999", "KB-0007"]


def test_the_bin_keeps_for_thirty_days(store: ProgrammeStore, clock: Clock) -> None:
    store.save(programme("p1"))
    store.save(programme("p2"))
    store.delete("p1")
    assert [each.id for each in store.list()] == ["p2"]
    assert [(each.id, each.deleted_at) for each in store.bin()] == [("p1", clock.time)]
    assert store.get("p1") == programme("p1")
    store.restore("p1")
    assert {each.id for each in store.list()} == {"p1", "p2"}
    assert store.bin() == ()
    store.delete("p1")
    clock.pass_by(days=29)
    assert store.purge() == 0
    clock.pass_by(days=2)
    assert store.purge() == 1
    assert store.purge() == 0
    with pytest.raises(UserError, match="no longer in the database"):
        store.get("p1")
    assert store.get("p2") == programme("p2")


def test_an_edit_of_a_binned_programme_is_kept_and_leaves_it_there(store: ProgrammeStore) -> None:
    store.save(programme())
    store.delete("p1")
    store.save(programme(note="late"))
    assert store.list() == ()
    assert store.get("p1").note == "late"


def test_a_duplicate_is_a_programme_of_its_own(store: ProgrammeStore) -> None:
    store.save(programme())
    store.issue(programme(), "AB", "clear14", "en")
    copy = store.duplicate("p1")
    assert copy == replace(programme(), id=copy.id)
    assert copy.id != "p1"
    assert store.get(copy.id) == copy
    assert store.issued(copy.id) == ()
    assert store.duplicate("p1", "p9").id == "p9"


def test_a_duplicate_holds_nothing_of_the_person(store: ProgrammeStore) -> None:
    day = date(2026, 11, 2)
    told = programme(
        findings=(Finding("f", Measure.HEEL_RAISES, day, BodySide.RIGHT, 14, note="tearful"),),
        norms=NormGroup(Sex.FEMALE, 60),
        flags=FlagCheck((("fracture", FlagAnswer.NO),), day, "MK"),
        review_on=day,
    )
    store.save(told)
    copy = store.duplicate("p1")
    assert copy == programme(copy.id)
    assert store.get("p1") == told


def test_issuing_does_not_take_back_what_was_edited_while_it_was_printed(
    store: ProgrammeStore, clock: Clock
) -> None:
    printed = programme()
    store.save(printed)
    edited = replace(printed, title="Edited meanwhile")
    store.save(edited)
    before = store.list()
    clock.pass_by(minutes=60)
    store.issue(printed, "AB", "clear14", "en")
    assert store.get("p1") == edited
    assert store.list() == before, "handing over is no change"
    assert store.issued("p1")[0].programme == printed


def test_issued_versions_are_numbered_and_stay_as_they_were(
    store: ProgrammeStore, clock: Clock
) -> None:
    first = store.issue(programme(), "AB", "clear14", "en")
    later = programme(title="Next stage")
    clock.pass_by(days=14)
    second = store.issue(later, "CD", "large", "es", now=clock.time)
    assert (first.number, second.number) == (1, 2)
    store.save(programme(title="Edited since"))
    assert store.issued("p1") == (first, second)
    assert store.issued("p1")[0].programme == programme()
    assert second.issued_at == clock.time
    assert (second.initials, second.layout, second.language) == ("CD", "large", "es")
    assert store.issued("p2") == ()


def test_issuing_saves_the_programme_too(store: ProgrammeStore) -> None:
    store.issue(programme(note="new"), "AB", "clear14", "en")
    assert store.get("p1").note == "new"


def test_items_are_kept_as_they_were_handed_over(store: ProgrammeStore) -> None:
    then = exercise("calf_raise", "Heel raise")
    now = replace(then, words=Words("Heel raise, better told", ("Stand.",), ("Tall",)))
    other = exercise("unused")
    store.issue(programme(), "AB", "clear14", "en", exercises=[then, other])
    store.issue(programme(), "AB", "clear14", "en", exercises=[now, exercise("hip_bridge")])
    store.issue(programme(), "AB", "clear14", "en", exercises=[now])
    assert store.issued_exercises("p1", 1) == (then,)
    assert store.issued_exercises("p1", 2) == (now, exercise("hip_bridge"))
    assert store.issued_exercises("p1", 3) == (now,)
    assert store.issued_exercises("p1", 4) == ()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE issued_versions SET initials = 'x'",
        "DELETE FROM issued_versions",
        "REPLACE INTO issued_versions SELECT * FROM issued_versions",
        "UPDATE item_copies SET document = '{}'",
        "DELETE FROM item_copies",
        "REPLACE INTO item_copies SELECT * FROM item_copies",
        "UPDATE issued_items SET number = 7",
        "DELETE FROM issued_items",
    ],
)
def test_what_was_handed_over_can_be_neither_changed_nor_removed(
    store: ProgrammeStore, database: Database, change: str
) -> None:
    issued = store.issue(programme(), "AB", "a", "en", exercises=[exercise("calf_raise")])
    with (
        pytest.raises(dbapi2.IntegrityError, match="stays as it was"),
        database.writing() as db,
    ):
        db.conn.execute(change)
    assert store.issued("p1") == (issued,)
    assert store.issued_exercises("p1", 1) == (exercise("calf_raise"),)


def test_purging_keeps_what_was_handed_over(store: ProgrammeStore, clock: Clock) -> None:
    issued = store.issue(programme(), "AB", "clear14", "en")
    store.delete("p1")
    clock.pass_by(days=31)
    assert store.purge() == 1
    assert store.issued("p1") == (issued,)


def test_a_broken_paste_loses_no_edit(store: ProgrammeStore) -> None:
    """Half a character cannot stand in a column, but must not keep the rest from being saved."""
    broken = programme(reference="JM\ud800", title="\udfff", note="\ud800 and more")
    store.save(broken)
    assert store.get("p1") == broken
    assert store.list()[0].reference == "JM?"


def test_a_programme_that_cannot_be_read_is_told(store: ProgrammeStore, database: Database) -> None:
    store.save(programme())
    with database.writing() as db:
        db.conn.execute("""UPDATE programmes SET document = '{"id": "p1", "stages": 5}'""")
    with pytest.raises(UserError, match=r"The programme of JM-0412 .*stages: 5 is not a list"):
        store.get("p1")
    with database.writing() as db:
        db.conn.execute("UPDATE programmes SET format = 7")
    with pytest.raises(UserError, match="it has form 7"):
        store.get("p1")
    assert len(store.list()) == 1
