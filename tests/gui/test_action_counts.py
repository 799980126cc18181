"""How many actions the three visits of the day take, performed with real widgets and counted.

``pytest -rP tests/gui/test_action_counts.py`` shows the counts.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QRadioButton
from tests.gui.board_desk import board
from tests.gui.desk import Desk
from tests.gui.hands import Hands, Key, Modifier

from soleus.domain.dose import Side
from soleus.domain.finding import FlagCheck
from soleus.domain.shorthand import read_dose
from soleus.gui.handout import handing_over

CTRL = Modifier.ControlModifier
SIX = (
    "single heel raise 3x15 2-1-2 daily R",
    "seated heel raise 4x8 3/week",
    "clam 3x15",
    "bridge 3x12",
    "towel curl 3x10",
    "slump slider 2x10 2/day",
)


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's print dialog is answered with its one key, Enter; it prints into a file."""
    file = tmp_path / "printed.pdf"

    def accept(printer: QPrinter, *_: object) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        return True

    monkeypatch.setattr(handing_over, "ask_printer", accept)
    return file


def button(dialog: QDialog, name: str) -> QAbstractButton:
    return next(
        each
        for each in dialog.findChildren(QAbstractButton)
        if each.text().replace("&", "").startswith(name)
    )


def sign(hands: Hands, initials: str) -> None:
    """The warning signs, asked and answered with No, and the initials under them."""

    def answer(dialog: QDialog) -> None:
        rest = [b for b in dialog.findChildren(QAbstractButton) if b.text() == "None of the rest"]
        for each in rest:
            hands.click(each)
        field = dialog._initials  # type: ignore[attr-defined]  # of the panel
        if not field.text():
            hands.click(field)
            hands.type(initials)
        hands.click(button(dialog, "Keep the answers"))

    hands.in_dialog(answer)


def print_first(hands: Hands) -> None:
    sign(hands, "MK")
    hands.key(Key.Key_P, CTRL)
    hands.keys += 1  # Enter in the system's dialog


def done(hands: Hands, paper: Path, what: str) -> None:
    assert paper.read_bytes().startswith(b"%PDF")
    print(f"{what}: {hands}")


def test_template_to_print(desk: Desk, paper: Path) -> None:
    hands = Hands(desk)
    templates = desk.window.start.templates
    desk.window.show_start()

    def fill(dialog: QDialog) -> None:
        hands.type("JM-0412")
        hands.click(next(b for b in dialog.findChildren(QRadioButton) if "ight" in b.text()))
        hands.key(Key.Key_Return)

    hands.in_dialog(fill)
    hands.click_row(templates, templates.choices.row_of("at_mid"))
    assert desk.document.programme.template == "at_mid"
    assert desk.document.programme.reference == "JM-0412"
    print_first(hands)
    assert len(desk.services.programmes.issued(desk.document.programme.id)) == 1
    done(hands, paper, "template to print")
    assert hands.clicks <= 10, "the warning signs are six groups: each is one click"
    assert hands.keys <= 14


def test_six_exercises_from_nothing_to_print(desk: Desk, paper: Path) -> None:
    hands = Hands(desk)
    desk.window.show_start()

    def fill(dialog: QDialog) -> None:
        del dialog
        hands.type("JM-0412")
        hands.key(Key.Key_Return)

    hands.in_dialog(fill)
    hands.key(Key.Key_N, CTRL)
    hands.key(Key.Key_K, CTRL)
    for line in SIX:
        hands.type(line)
        hands.key(Key.Key_Return)
    assert len(desk.exercises()) == len(SIX)
    assert desk.document.programme.stages[0].cards[0].dose.side is Side.RIGHT
    print_first(hands)
    done(hands, paper, "six exercises from nothing to print")
    assert hands.clicks <= 8
    assert hands.keys - sum(map(len, SIX)) <= 24, "besides the words of the six lines"


def test_follow_up_progress_change_two_doses_print(desk: Desk, paper: Path) -> None:
    programme = desk.open()
    desk.document.change("Flags", flags=FlagCheck(on=desk.services.today(), initials="MK"))
    desk.services.programmes.issue(desk.document.programme, "MK", "clear14", "en")
    desk.services.settings.set("initials", "MK")
    desk.window.show_start()
    hands = Hands(desk)
    hands.type("0412")
    hands.key(Key.Key_Return)
    assert desk.document.programme.id == programme.id
    hands.key(Key.Key_M, CTRL)
    for dose in ("4x12 daily", "4x10 daily"):
        hands.key(Key.Key_Return)
        assert isinstance(hands.where(), QLineEdit)
        hands.type(dose)
        hands.key(Key.Key_Return)
        hands.key(Key.Key_Down)
    second = desk.document.programme.stages[1]
    assert desk.document.programme.current == second.id
    olds = programme.stages[1].cards
    for card, old, typed in zip(second.cards, olds, ("4x12", "4x10"), strict=False):
        named = read_dose(f"{typed} daily").dose
        assert card.dose == replace(old.dose, groups=named.groups, schedule=named.schedule)
    assert board(desk).lane(second.id).view.hasFocus()
    hands.in_dialog(lambda _: hands.key(Key.Key_Return))
    hands.key(Key.Key_P, CTRL)
    hands.keys += 1  # Enter in the system's dialog
    assert len(desk.services.programmes.issued(programme.id)) == 2
    done(hands, paper, "follow-up: progress, change two doses, print")
    assert hands.clicks == 0
    assert hands.keys <= 36
