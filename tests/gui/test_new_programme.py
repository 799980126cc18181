"""The dialog for a new programme: what it says of a template, and of what is typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QRadioButton
from pytestqt.qtbot import QtBot
from tests.gui.desk import Desk, answering

from soleus.domain.reference import LONGEST
from soleus.gui.look.translation import LOCALES
from soleus.gui.start.new_programme import NewProgrammeDialog
from soleus.gui.start.reference_field import ReferenceField
from soleus.gui.start.template_about import rich_paragraphs
from soleus.storage.content.content import load_presentations, load_templates
from soleus.storage.content.sources import CODE


@pytest.fixture
def dialog(qtbot: QtBot) -> NewProgrammeDialog:
    made = NewProgrammeDialog(load_presentations(), load_templates())
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_template_is_told_with_the_names_of_its_sources(dialog: NewProgrammeDialog) -> None:
    height = dialog.height()
    for template in load_templates():
        dialog.choose(template.id)
        told = dialog._about.text()
        assert not CODE.search(told)
        assert "not from a study:</b>" in told or "no single source:</b>" in told
        assert dialog.height() == height, "the dialog jumps"
    dialog.choose("at_mid")
    assert "(Silbernagel 2007)" in dialog._about.text()


def test_what_leads_a_paragraph_is_bold_and_words_are_not_markup() -> None:
    made = rich_paragraphs(
        "Gait: more <steps> & less.\nA sentence that is much too long to be what leads it: no."
    )
    assert "<b>Gait:</b> more &lt;steps&gt; &amp; less." in made
    assert made.count("<b>") == 1
    assert made.count("<p") == 2


def test_a_reference_like_a_name_is_said_quietly_and_taken(dialog: NewProgrammeDialog) -> None:
    field = dialog._reference
    assert "no name" in field.hint.text().lower()
    QTest.keyClicks(field, "Given Family")
    assert field.hint.text() == "A reference needs no name: files and pages carry it."
    assert dialog.answer().reference == "Given Family"
    field.clear()
    QTest.keyClicks(field, "JM-0412")
    assert "files and pages" not in field.hint.text()


def test_a_reference_ends_where_a_page_does_and_a_kept_one_stays_whole(qtbot: QtBot) -> None:
    field = ReferenceField()
    qtbot.addWidget(field)
    QTest.keyClicks(field, "A" * (LONGEST + 5))
    assert field.reference() == "A" * LONGEST
    assert str(LONGEST) in field.hint.text()


def test_a_long_reference_that_reads_like_a_name_is_not_cut_in_silence(
    dialog: NewProgrammeDialog,
) -> None:
    field = dialog._reference
    QTest.keyClicks(field, "a reference that goes on and on and on and on")
    assert len(field.text()) == LONGEST
    assert "left out" in field.hint.text()
    assert field.accessibleDescription() == field.hint.text()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert "left out" not in field.hint.text()
    field.show_reference("B" * (LONGEST + 5))
    assert field.reference() == "B" * (LONGEST + 5)


@pytest.mark.parametrize(("window", "handout"), [("es", "es"), ("en", "en")])
def test_a_new_handout_begins_in_the_language_of_the_window(
    desk: Desk, window: str, handout: str
) -> None:
    before = QLocale()
    QLocale.setDefault(LOCALES[window])
    try:
        answering(lambda dialog: dialog.accept())
        desk.window.files.new("at_mid")
    finally:
        QLocale.setDefault(before)
    programme = desk.document.programme
    assert programme.language == handout
    kept = desk.services.programmes.get(programme.id)
    assert kept.language == handout
    template = desk.services.library.templates["at_mid"].programme
    assert kept.stages[0].name == template.stages[0].name
    assert desk.window.workspace.handout.bar.language.currentData() == handout


def test_every_row_of_a_list_is_whole(dialog: NewProgrammeDialog) -> None:
    for box in dialog.findChildren(QComboBox):
        box.showPopup()
        view = box.view()
        last = view.visualRect(view.model().index(box.count() - 1, 0))
        assert 0 <= last.top() <= last.bottom() <= view.viewport().height()
        assert not view.verticalScrollBar().isVisible()
        box.hidePopup()


def test_the_second_click_of_a_double_click_presses_nothing(
    dialog: NewProgrammeDialog, qtbot: QtBot
) -> None:
    side = dialog.findChildren(QRadioButton)[0]
    where = side.mapTo(dialog, side.rect().center())
    window = dialog.windowHandle()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert not side.isChecked()
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert side.isChecked()
