"""The library: shipped content with the clinic's changes over it, parsed once."""

from __future__ import annotations

from datetime import date

import pytest
from tests.storage.conftest import Open
from tests.storage.samples import dose, exercise

from soleus.domain.dose import Dose
from soleus.domain.exercise import StageDose, Variant, default_dose, varied
from soleus.domain.finding import Presentation
from soleus.domain.programme import Programme
from soleus.domain.trust import Confirmation, Source, Tag
from soleus.errors import UserError
from soleus.storage.content.content import Template
from soleus.storage.database.database import Database
from soleus.storage.library import (
    Library,
    Shipped,
    content_fingerprint,
    lay_over,
    load_library,
    read_shipped,
)
from soleus.storage.records.clinic_items import ClinicStore

SHIPPED = Shipped(
    exercises=(
        exercise("two_legs", harder=("one_leg",)),
        exercise("one_leg", doses=(StageDose(dose(3, 15)), StageDose(dose(4, 8), stages=(4,)))),
        exercise(
            "step",
            easier=("one_leg", "elsewhere"),
            variants=(Variant("bent", "knee bent", doses=(StageDose(dose(2, 10)),)),),
            sources=(Source(Tag.BACKGROUND),),
        ),
    ),
    presentations=(Presentation("at_mid", "Achilles, mid-portion", "sore Achilles tendon"),),
    templates=(Template("at_mid", "Achilles", "at_mid", "", True, Programme("at_mid")),),
)


class Reader:
    """Stands in for the shipped files and counts how often they are parsed."""

    def __init__(self, shipped: Shipped = SHIPPED) -> None:
        self.shipped = shipped
        self.times = 0

    def __call__(self) -> Shipped:
        self.times += 1
        return self.shipped


def loaded(database: Database, reader: Reader | None = None, state: str = "one") -> Library:
    return load_library(database, reader or Reader(), state)


def test_without_a_database_the_library_is_what_ships() -> None:
    library = load_library(None, Reader(), "one")
    assert tuple(library.exercises.values()) == SHIPPED.exercises
    assert library.presentations["at_mid"] == SHIPPED.presentations[0]
    assert library.templates["at_mid"] == SHIPPED.templates[0]
    assert library.own == library.changed == frozenset()


def test_content_is_parsed_once_for_each_state(open_here: Open) -> None:
    reader = Reader()
    database = open_here()
    first = loaded(database, reader)
    assert loaded(database, reader) == first
    database.close()
    database = open_here()
    assert loaded(database, reader) == first
    assert reader.times == 1
    reader.shipped = Shipped(exercises=SHIPPED.exercises[:1])
    assert list(loaded(database, reader, "two").exercises) == ["two_legs"]
    assert reader.times == 2


@pytest.mark.parametrize("text", ["{}x", "[]", '{"exercises": [5]}', '{"exercizes": []}'])
def test_a_cache_that_cannot_be_read_is_made_again(database: Database, text: str) -> None:
    reader = Reader()
    loaded(database, reader)
    with database.cache.writing() as db:
        db.conn.execute("UPDATE content SET document = ?", [text])
    assert loaded(database, reader).exercises
    assert reader.times == 2


def test_content_that_is_wrong_is_told(database: Database) -> None:
    def read() -> Shipped:
        raise UserError("exercises/calf/a.yaml: steps: 'x' is not a list.")

    with pytest.raises(UserError, match=r"calf/a\.yaml"):
        load_library(database, read, "one")


def test_ladders_hold_what_either_neighbour_says() -> None:
    library = lay_over(SHIPPED, "one")
    assert [each.id for each in library.harder_than("two_legs")] == ["one_leg"]
    assert [each.id for each in library.easier_than("one_leg")] == ["two_legs"]
    assert [each.id for each in library.harder_than("one_leg")] == ["step"]
    assert [each.id for each in library.easier_than("step")] == ["one_leg"]
    assert library.easier_than("two_legs") == ()
    assert library.easier_than("nothing") == ()


def test_the_clinics_exercises_lie_over_the_shipped_ones(database: Database) -> None:
    clinic = ClinicStore(database)
    clinic.save_exercise(exercise("one_leg", "Our heel raise"))
    clinic.save_exercise(exercise("own-1", "Our own", easier=("step",)))
    library = loaded(database)
    assert library.exercises["one_leg"].name == "Our heel raise"
    assert library.own == {"own-1"}
    assert library.changed == {"one_leg"}
    assert [each.id for each in library.harder_than("step")] == ["own-1"]


def test_the_clinics_doses_lie_over_the_defaults_of_every_stage(database: Database) -> None:
    clinic = ClinicStore(database)
    clinic.set_default_dose("one_leg", "", dose(5, 5))
    clinic.set_default_dose("step", "bent", dose(6, 6))
    clinic.set_default_dose("removed", "", dose())
    library = loaded(database)
    assert default_dose(library.exercises["one_leg"]) == dose(5, 5)
    assert default_dose(library.exercises["one_leg"], 4) == dose(5, 5)
    assert default_dose(varied(library.exercises["step"], "bent")) == dose(6, 6)
    assert default_dose(library.exercises["step"]) == Dose()
    assert library.changed == {"one_leg", "step"}
    assert "removed" not in library.exercises


def test_an_update_never_touches_what_the_clinic_changed(database: Database) -> None:
    clinic = ClinicStore(database)
    clinic.save_exercise(exercise("one_leg", "Our heel raise"))
    clinic.set_default_dose("two_legs", "", dose(5, 5))
    clinic.confirm("step", Confirmation("AB", date(2026, 11, 22)))
    before = loaded(database)
    update = Reader(
        Shipped(
            exercises=(
                exercise("one_leg", "New shipped words"),
                exercise("two_legs", "New shipped words"),
                *SHIPPED.exercises[2:],
            )
        )
    )
    after = loaded(database, update, "two")
    assert after.exercises["one_leg"].name == "Our heel raise"
    assert after.exercises["two_legs"].name == "New shipped words"
    assert default_dose(after.exercises["two_legs"]) == dose(5, 5)
    assert after.confirmations == before.confirmations
    clinic.remove_exercise("one_leg")
    assert loaded(database, update, "two").exercises["one_leg"].name == "New shipped words"


def test_an_item_is_unconfirmed_until_a_clinician_ticks_it(database: Database) -> None:
    library = loaded(database)
    assert library.unconfirmed("step")
    assert not library.unconfirmed("one_leg")  # it has a published source
    ClinicStore(database).confirm("step", Confirmation("AB", date(2026, 11, 22)))
    assert not loaded(database).unconfirmed("step")


def test_the_fingerprint_follows_everything_the_search_finds(database: Database) -> None:
    clinic = ClinicStore(database)
    prints = [loaded(database).fingerprint, loaded(database, state="two").fingerprint]
    clinic.set_default_dose("one_leg", "", dose())
    assert loaded(database).fingerprint == prints[0]  # nothing to find in a dose
    clinic.save_exercise(exercise("own-1"))
    prints.append(loaded(database).fingerprint)
    clinic.save_exercise(exercise("own-1", "Other name"))
    prints.append(loaded(database).fingerprint)
    assert len(set(prints)) == 4


def test_the_shipped_library_comes_out_of_the_cache_as_it_went_in(database: Database) -> None:
    shipped = read_shipped()
    assert shipped.exercises
    reader = Reader(shipped)
    first = loaded(database, reader)
    assert loaded(database, reader) == first == lay_over(shipped, "one")
    assert reader.times == 1
    assert content_fingerprint() == content_fingerprint()


def test_what_the_clinic_removed_is_there_for_programmes_but_not_offered(
    database: Database,
) -> None:
    clinic = ClinicStore(database)
    clinic.save_exercise(exercise("own-1", "Our own"))
    clinic.save_exercise(exercise("step", "Our step"))
    before = loaded(database)
    clinic.remove_exercise("own-1")
    clinic.remove_exercise("step")
    library = loaded(database)
    assert library.removed == {"own-1"}
    assert library.exercises["own-1"].name == "Our own"
    assert set(library.offered) == set(before.offered) - {"own-1"}
    assert library.offered["step"] == next(it for it in SHIPPED.exercises if it.id == "step")
    assert library.fingerprint != before.fingerprint
    clinic.bring_back("own-1")
    clinic.bring_back("step")
    assert loaded(database) == before
