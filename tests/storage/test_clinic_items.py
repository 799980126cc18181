"""What the clinic adds to the library, and its settings."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from tests.storage.conftest import Open
from tests.storage.samples import Clock, dose, exercise
from tests.strategies import doses, exercises

from soleus.domain.dose import Dose
from soleus.domain.exercise import Exercise
from soleus.domain.trust import Confirmation
from soleus.errors import UserError
from soleus.storage.database.database import Database
from soleus.storage.records.clinic_items import RECENTS, ClinicStore
from soleus.storage.records.settings import SettingsStore


@pytest.fixture
def clinic(database: Database) -> ClinicStore:
    return ClinicStore(database)


@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    max_examples=40,
)
@given(exercises(), doses())
def test_any_exercise_and_dose_comes_back_the_same(
    open_another: Open, item: Exercise, amount: Dose
) -> None:
    clinic = ClinicStore(open_another())
    clinic.save_exercise(item)
    clinic.set_default_dose(item.id, "bent", amount)
    assert clinic.exercises() == (item,)
    assert clinic.default_doses() == {(item.id, "bent"): amount}


def test_exercises_are_changed_and_removed(clinic: ClinicStore) -> None:
    clinic.save_exercise(exercise("own-2"))
    clinic.save_exercise(exercise("own-1", "First"))
    clinic.save_exercise(exercise("own-1", "Second"))
    assert [each.name for each in clinic.exercises()] == ["Second", "own-2"]
    clinic.remove_exercise("own-1")
    assert clinic.removed() == {"own-1"}
    assert len(clinic.exercises()) == 2, "a programme may use it"
    clinic.bring_back("own-1")
    assert clinic.removed() == frozenset()
    clinic.remove_exercise("own-1")
    clinic.save_exercise(exercise("own-1", "Third"))
    assert clinic.removed() == frozenset(), "what is kept anew is offered again"
    clinic.erase_exercise("own-1")
    assert [each.id for each in clinic.exercises()] == ["own-2"]


def test_an_exercise_that_cannot_be_read_is_named(clinic: ClinicStore, database: Database) -> None:
    clinic.save_exercise(exercise("own-1"))
    with database.writing() as db:
        db.conn.execute("UPDATE clinic_exercises SET document = '{}'")
    with pytest.raises(UserError, match="The clinic's exercise own-1 in the database"):
        clinic.exercises()


def test_default_doses_are_kept_by_exercise_and_variant(clinic: ClinicStore) -> None:
    clinic.set_default_dose("calf", "", dose(3, 15))
    clinic.set_default_dose("calf", "bent", dose(4, 8))
    clinic.set_default_dose("calf", "bent", dose(4, 6))
    assert clinic.default_doses() == {("calf", ""): dose(3, 15), ("calf", "bent"): dose(4, 6)}
    clinic.set_default_dose("calf", "bent", None)
    assert clinic.default_doses() == {("calf", ""): dose(3, 15)}


def test_confirmations_carry_initials_and_date(clinic: ClinicStore, open_here: Open) -> None:
    tick = Confirmation("AB", date(2026, 11, 22))
    clinic.confirm("calf", Confirmation("XY", date(2026, 1, 1)))
    clinic.confirm("calf", tick)
    clinic.confirm("hip", tick)
    clinic.confirm("hip", None)
    assert clinic.confirmations() == {"calf": tick}


def test_favourites_keep_the_order_of_choosing(clinic: ClinicStore, clock: Clock) -> None:
    for each in ("b", "a", "b"):
        clinic.set_favourite(each, True)
        clock.pass_by(seconds=1)
    assert clinic.favourites() == ("b", "a")
    clinic.set_favourite("b", False)
    assert clinic.favourites() == ("a",)


def test_recents_are_the_latest_fifty(clinic: ClinicStore, clock: Clock) -> None:
    for number in range(RECENTS + 10):
        clinic.use(f"e{number}")
        clock.pass_by(seconds=1)
    clinic.use("e30")
    found = clinic.recents()
    assert len(found) == RECENTS
    assert found[:3] == ("e30", f"e{RECENTS + 9}", f"e{RECENTS + 8}")
    assert len(set(found)) == RECENTS
    assert clinic.recents(2) == found[:2]


def test_settings_keep_plain_values(database: Database) -> None:
    store = SettingsStore(database)
    assert store.get("paper", "a4") == "a4"
    assert store.get("paper") is None
    values = {"paper": "letter", "sizes": [1, 2.5, {"a": None}], "wide": True, "name": "Größe"}
    store.update(values)
    assert store.all() == values
    store.set("paper", "a4")
    assert store.get("paper", "letter") == "a4"
    store.set("wide", None)
    assert "wide" not in store.all()


def test_several_settings_are_kept_together_or_not_at_all(database: Database) -> None:
    store = SettingsStore(database)
    with pytest.raises(TypeError):
        store.update({"a": 1, "b": object()})
    assert store.all() == {}
