"""The editors of running and of a stage: a letter for each part of a page, and no words cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from tests.gui.desk import Desk
from tests.gui.test_translations import cut, furnished, keys_of, pseudo, restored

from soleus.gui.board.stage_dialog import StageDialog
from soleus.gui.gate.criteria_editor import CriteriaEditor
from soleus.gui.look.translation import LANGUAGES, install_language
from soleus.gui.parts.wrapped_list import WrappedList
from soleus.gui.running.run_dialog import BACK_TAB, GAIT_TAB

Pages = Callable[[Desk], Iterator[tuple[str, QDialog]]]

__all__ = ["pseudo", "restored"]  # the fixtures that are used here


def running_pages(desk: Desk) -> Iterator[tuple[str, QDialog]]:
    """Each page of the running editor, with something on it."""
    programme = desk.open("overload")
    desk.document.open(replace(programme, run_plan=None))
    dialog = desk.window.workspace.running.dialog()
    dialog.show()
    yield "starts", dialog
    dialog.start.use.click()
    dialog.gait.add_cue("cadence")
    dialog.gait.baseline.set_number(164)
    for editor in (dialog.entry, dialog.advance, dialog.gait.form.only_if):
        editor.add.click()
    for page in range(GAIT_TAB + 1):
        dialog.tabs.setCurrentIndex(page)
        if page == BACK_TAB:
            dialog.back.list.setCurrentRow(0)
        yield f"page {page}", dialog
    dialog.gait.form.tabs.setCurrentIndex(1)
    yield "only if", dialog
    dialog.reject()


def stage_pages(desk: Desk) -> Iterator[tuple[str, QDialog]]:
    """Each page of the stage editor, with a criterion chosen."""
    stage, plain = desk.open("overload").stages[1], desk.window.workspace._plain
    dialog = StageDialog(stage, plain.criterion, plain.step_back, desk.window)
    dialog.show()
    for page in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(page)
        for editor in dialog.findChildren(CriteriaEditor):
            if editor.isVisible() and not editor.criteria():
                editor.add.click()
        yield f"page {page}", dialog
    dialog.reject()


EDITORS = [running_pages, stage_pages]


def shared(widget: QWidget) -> list[str]:
    """Texts whose letter another text on the same page has too."""
    keys = keys_of(widget)
    letters = [letter for letter, _ in keys]
    return [text for letter, text in keys if letters.count(letter) > 1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pages", EDITORS)
def test_each_page_has_a_letter_for_each_part_and_room_for_it(
    pages: Pages, language: str, restored: QApplication, seeded: Path, tmp_path: Path
) -> None:
    install_language(restored, language)
    desk = furnished(seeded, tmp_path, restored)
    wrong = []
    for name, dialog in pages(desk):
        QApplication.processEvents()
        wrong += [(name, text) for text in (*shared(dialog), *cut(dialog))]
    assert wrong == []
    desk.window.close()
    desk.database.close()


@pytest.mark.parametrize("pages", EDITORS)
def test_no_page_is_cut_in_a_wordy_language(pages: Pages, pseudo: Desk) -> None:
    wrong = []
    for name, dialog in pages(pseudo):
        QApplication.processEvents()
        wrong += [(name, text) for text in cut(dialog)]
    assert wrong == []


@pytest.mark.parametrize("over", [10, 20])
def test_a_sentence_of_a_list_is_shown_whole(over: int, desk: Desk) -> None:
    """In a list *over* pixels wider than the words, the padding leaves too little for one line."""
    listed = WrappedList(desk.window)
    listed.addItem("You can do 10 hops on one leg, with pain of 5 or less.")
    words, metrics = listed.item(0).text(), QFontMetrics(listed.font())
    frame = 2 * listed.frameWidth()
    listed.resize(metrics.horizontalAdvance(words) + frame + over, 200)
    listed.show()
    QApplication.processEvents()
    assert listed.visualItemRect(listed.item(0)).height() >= 2 * metrics.lineSpacing()
