"""Programmes written again and again, of which little changes from one time to the next."""

from __future__ import annotations

from dataclasses import replace

from soleus.domain.edit import change_card
from soleus.domain.programme import Programme
from soleus.storage.database.document import DocumentWriter, write_document
from soleus.storage.library import load_library
from soleus.storage.records.programmes import SELDOM_ALL_NEW


def noted(programme: Programme, note: str) -> Programme:
    """*programme* with a note on its first card."""
    first = next(card.id for _, _, card in programme.cards())
    return change_card(programme, first, lambda card: replace(card, note=note))


def test_every_template_is_written_as_anew() -> None:
    writer = DocumentWriter(SELDOM_ALL_NEW)
    for template in load_library().templates.values():
        for programme in (template.programme, noted(template.programme, "Slowly")):
            assert writer.write(programme) == write_document(programme)


def test_an_edit_and_its_undoing_are_written() -> None:
    writer = DocumentWriter(SELDOM_ALL_NEW)
    before = load_library().templates["at_mid"].programme
    first = writer.write(before)
    assert "Slowly" in writer.write(noted(before, "Slowly"))
    assert writer.write(before) == first


def test_values_that_are_gone_are_not_taken_for_those_in_their_place() -> None:
    writer = DocumentWriter(SELDOM_ALL_NEW)
    programme = load_library().templates["at_mid"].programme
    for number in range(200):  # an id is soon given again
        edited = noted(programme, f"Number {number}")
        assert f'"Number {number}"' in writer.write(edited)
        del edited
