"""What an earlier Soleus wrote means the same today: the leg that moves keeps moving."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from soleus.clinic.starting import start_programme
from soleus.domain.dose import Side
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.storage.codec import to_data
from soleus.storage.database.database import Database
from soleus.storage.database.document import read_document
from soleus.storage.earlier_forms import OTHER_LEG_GLIDE
from soleus.storage.library import load_library
from soleus.storage.records.clinic_items import ClinicStore
from soleus.storage.records.kept_blocks import KEY
from soleus.storage.records.programme_file import open_programme, save_programme
from soleus.storage.records.settings import SettingsStore


@pytest.fixture
def programme() -> Programme:
    """The nerve template for a right leg, as today's Soleus starts it."""
    template = load_library().templates["neural"]
    numbers = iter(range(1000))
    return start_programme(
        template.programme, new_id=lambda: f"x-{next(numbers)}", reference="JM-0412",
        presentation=template.presentation, side=BodySide.RIGHT, today=date(2026, 11, 23),
    )  # fmt: skip


def glide_sides(programme: Programme) -> list[Side | None]:
    return [
        card.dose.side
        for _, _, card in programme.cards()
        if card.exercise == OTHER_LEG_GLIDE and card.dose is not None
    ]


def as_it_was(text: str) -> str:
    """The first form: the same programme with the resting leg as the glide's side."""
    data = json.loads(text)
    _rest_the_leg(data)
    return json.dumps(data)


def _rest_the_leg(data: object) -> None:
    if isinstance(data, dict):
        if data.get("exercise") == OTHER_LEG_GLIDE or data.get("id") == OTHER_LEG_GLIDE:
            for dose in (data.get("dose"), *(each["dose"] for each in data.get("doses", ()))):
                if dose is not None:
                    assert dose["side"] == "other"
                    dose["side"] = "affected"
            return
        for each in data.values():
            _rest_the_leg(each)
    elif isinstance(data, list):
        for each in data:
            _rest_the_leg(each)


def test_a_programme_of_the_first_form_keeps_its_moving_leg(programme: Programme) -> None:
    assert glide_sides(programme) == [Side.OTHER]
    today = json.dumps(to_data(programme))
    old = as_it_was(today)
    assert '"affected"' in old
    assert read_document(old, 1, Programme, "It") == programme
    assert read_document(today, 2, Programme, "It") == programme


def test_a_side_said_by_name_turns_too_and_other_cards_stay(programme: Programme) -> None:
    stages = []
    for stage in programme.stages:
        blocks = tuple(
            replace(
                block,
                cards=tuple(
                    replace(card, dose=replace(card.dose, side=Side.RIGHT)) if card.dose else card
                    for card in block.cards
                ),
            )
            for block in stage.blocks
        )
        stages.append(replace(stage, blocks=blocks))
    written = json.dumps(to_data(replace(programme, stages=tuple(stages))))
    read = read_document(written, 1, Programme, "It")
    sides = {
        card.exercise == OTHER_LEG_GLIDE: card.dose.side for _, _, card in read.cards() if card.dose
    }
    assert sides == {True: Side.LEFT, False: Side.RIGHT}


def test_a_file_of_the_first_form_opens_with_its_moving_leg(
    programme: Programme, tmp_path: Path
) -> None:
    items = load_library().exercises
    path = tmp_path / "JM-0412.json"
    save_programme(path, programme, items.values())
    found = json.loads(path.read_text())
    assert found["version"] == 3
    for version in (1, 2):
        old = json.loads(as_it_was(json.dumps(found)))
        path.write_text(json.dumps({**old, "version": version}))
        opened = open_programme(path)
        assert opened.programme == programme
        assert items[OTHER_LEG_GLIDE] in opened.exercises


def test_a_kept_block_and_a_clinic_dose_of_the_first_form(
    programme: Programme, database: Database
) -> None:
    clinic, settings = ClinicStore(database), SettingsStore(database)
    block = next(
        each
        for stage in programme.stages
        for each in stage.blocks
        if any(card.exercise == OTHER_LEG_GLIDE for card in each.cards)
    )
    clinic.blocks.keep("Glides", block)
    (kept,) = clinic.blocks.all()
    bare = json.loads(as_it_was(json.dumps(to_data(block))))
    settings.set(KEY, {"Glides": bare})
    assert clinic.blocks.all() == (kept,)
    settings.set(KEY, {"Glides": {"form": 3, "block": {}}})
    assert clinic.blocks.all() == (), "a newer form is passed over"

    dose = next(card.dose for card in block.cards if card.exercise == OTHER_LEG_GLIDE)
    assert dose is not None
    clinic.set_default_dose(OTHER_LEG_GLIDE, "", dose)
    assert clinic.default_doses() == {(OTHER_LEG_GLIDE, ""): dose}
    with database.writing() as db:
        db.conn.execute(
            "UPDATE default_doses SET format = 1, document = ?",
            [json.dumps(to_data(replace(dose, side=Side.AFFECTED)))],
        )
    assert clinic.default_doses() == {(OTHER_LEG_GLIDE, ""): dose}
