"""The warning signs: asked before the first print, a yes asks for a reason, all is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton
from tests.gui.desk import Desk, answering, press
from tests.gui.handing_over import sign

from soleus.domain.finding import FlagAnswer, FlagCheck
from soleus.gui.handout.hand_over_dialog import HandOverDialog
from soleus.gui.screening.flag_words import FlagWords
from soleus.gui.screening.red_flags_dialog import RedFlagsDialog
from soleus.storage.content.red_flags import RedFlags, load_red_flags

STOPPING = [
    item.id for group in load_red_flags().groups for item in group.items if group.stops(item)
]
OTHERS = [
    item.id for group in load_red_flags().groups for item in group.items if not group.stops(item)
]


@pytest.fixture
def flags() -> RedFlags:
    return load_red_flags()


def dialog_of(desk: Desk, check: FlagCheck | None = None) -> RedFlagsDialog:
    return RedFlagsDialog(load_red_flags(), check or FlagCheck(), "MK", desk.window)


def answer(dialog: RedFlagsDialog, item_id: str, answered: FlagAnswer) -> None:
    """Click the answer to a question."""
    words = {FlagAnswer.NOT_ASKED: "not asked", FlagAnswer.NO: "no", FlagAnswer.YES: "yes"}
    item = dialog._rows[item_id].item
    press(dialog, f"{words[answered]}: {item.text}")


def answer_rest(dialog: RedFlagsDialog, group_id: str) -> None:
    """Click "None of the rest" of a group."""
    group = next(each.group for each in dialog._groups if each.group.id == group_id)
    press(dialog, f"None of the rest: {group.title}")


def score(dialog: RedFlagsDialog) -> QLabel:
    """The one score, below its group."""
    (found,) = (each.score for each in dialog._groups if each.group.score is not None)
    return found


def keep_button(dialog: RedFlagsDialog) -> QPushButton:
    return dialog._keep


def test_groups_a_to_e_stop_and_f_does_not(flags: RedFlags) -> None:
    assert {each[0] for each in STOPPING} == set("abcde")
    assert {each for each in OTHERS if not each.startswith("f_")} == {"a_other_diagnosis"}


@pytest.mark.parametrize("item", STOPPING)
def test_a_yes_asks_for_a_reason(item: str, desk: Desk) -> None:
    dialog = dialog_of(desk)
    answer(dialog, item, FlagAnswer.NO)
    assert keep_button(dialog).isEnabled()
    answer(dialog, item, FlagAnswer.YES)
    assert not keep_button(dialog).isEnabled()
    dialog._reason.setText("  ")
    assert not keep_button(dialog).isEnabled()
    dialog._reason.setText("Spoke to the emergency department at 10:15")
    assert keep_button(dialog).isEnabled()
    check = dialog.check(date(2026, 11, 22))
    assert check.reason == "Spoke to the emergency department at 10:15"
    assert (item, FlagAnswer.YES) in check.answers


@pytest.mark.parametrize("item", OTHERS)
def test_a_yes_that_only_changes_the_plan_stops_nothing(item: str, desk: Desk) -> None:
    dialog = dialog_of(desk)
    answer(dialog, item, FlagAnswer.YES)
    assert keep_button(dialog).isEnabled()


def test_the_rest_of_a_group_is_answered_in_one_click(desk: Desk, flags: RedFlags) -> None:
    dialog = dialog_of(desk)
    answer(dialog, "b_saddle", FlagAnswer.YES)
    press(dialog, f"None of the rest: {flags.groups[1].title}")
    answers = dialog.answers()
    assert answers["b_saddle"] is FlagAnswer.YES
    others = [each for each in answers if each.startswith("b_") and each != "b_saddle"]
    assert {answers[each] for each in others} == {FlagAnswer.NO}
    assert answers["c_pain"] is FlagAnswer.NOT_ASKED


def test_the_score_adds_and_takes_off(desk: Desk, flags: RedFlags) -> None:
    """Two points and an alternative as likely (-2) come to nothing (F13)."""
    dialog = dialog_of(desk)
    for item in ("a_leg_swollen", "a_pitting"):
        answer(dialog, item, FlagAnswer.YES)
    assert "Wells score: 2." in score(dialog).text()
    answer(dialog, "a_other_diagnosis", FlagAnswer.YES)
    assert "Wells score: 0." in score(dialog).text()


def test_a_score_that_was_not_asked_reassures_nobody(desk: Desk) -> None:
    dialog = dialog_of(desk)
    label = score(dialog)
    assert label.text() == "Wells score: nothing asked yet."
    answer(dialog, "a_vein_tender", FlagAnswer.NO)
    assert "Not complete: 1 of " in label.text()
    assert label.objectName() == "soft"
    for item in ("a_leg_swollen", "a_pitting"):
        answer(dialog, item, FlagAnswer.YES)
    assert label.objectName() == "amber"


def test_no_question_moves_when_one_is_answered(desk: Desk) -> None:
    """The next click must not meet another question than the one it was meant for."""
    dialog = dialog_of(desk)
    dialog.show()
    QApplication.processEvents()
    places = {key: row.geometry() for key, row in dialog._rows.items()}
    for item in ("a_vein_tender", "b_saddle"):
        answer(dialog, item, FlagAnswer.YES)
    QApplication.processEvents()
    assert {key: row.geometry() for key, row in dialog._rows.items()} == places
    shown = dialog._leads._told.text()
    assert "Same-day medical assessment" in shown
    assert "Tender along the line of the deep veins" in shown


def test_the_title_bar_says_what_stands_of_the_warning_signs(desk: Desk) -> None:
    desk.open()
    sign = desk.window.bar.flags
    assert sign.isVisible()
    assert sign.text() == "Warning signs not asked"
    check = FlagCheck((("a_vein_tender", FlagAnswer.YES),), date(2026, 11, 1), "AB", "Seen.")
    desk.document.change("Answer", flags=check)
    assert sign.text().startswith("1 warning sign")
    assert sign.property("sign") == "stop"
    assert "Same-day medical assessment" in sign.toolTip()
    every = [item.id for group in load_red_flags().groups for item in group.items]
    no = tuple((each, FlagAnswer.NO) for each in every)
    desk.document.change("Answer", flags=FlagCheck(no, date(2026, 11, 1), "AB"))
    assert not sign.isVisible()
    desk.document.undo()
    assert sign.isVisible()


def test_who_hands_over_is_reminded_of_a_yes(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = sign(monkeypatch, agrees=False)
    desk.open()
    check = FlagCheck((("a_vein_tender", FlagAnswer.YES),), date(2026, 11, 1), "AB", "Seen.")
    desk.document.change("Answer", flags=check)
    desk.window.bar.print.click()
    told = asked[0].told.text()
    assert "Tender along the line of the deep veins: Same-day" in told
    assert "37 question" in told


def test_what_is_not_asked_is_said_once_and_can_be_asked_from_there(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way to the questions comes back to the initials, which are not typed twice."""
    desk.open()
    every = [item.id for group in load_red_flags().groups for item in group.items]
    no = tuple((each, FlagAnswer.NO) for each in every[:-2])
    desk.document.change("Answer", flags=FlagCheck(no, date(2026, 11, 1), "AB"))
    told: list[str] = []

    def hand_over(dialog: HandOverDialog) -> int:
        told.append(dialog.told.text() if dialog.told.isVisibleTo(dialog) else "")
        if len(told) == 1:
            dialog.field.setText("MK")
            dialog.flags.click()
            return 0
        return 1

    def answer_all(dialog: QDialog) -> None:
        assert isinstance(dialog, RedFlagsDialog)
        dialog._initials.setText("MK")
        for each in dialog.answers():
            answer(dialog, each, FlagAnswer.NO)
        press(dialog, "Keep the answers")

    monkeypatch.setattr(HandOverDialog, "exec", hand_over)
    answering(answer_all)
    assert desk.window.files.signing.ask_who() == "MK"
    assert told == ["Warning signs: 2 not asked", ""]


def test_enter_hands_over_whatever_is_said_above(desk: Desk) -> None:
    desk.open()
    words = FlagWords(load_red_flags())
    for state in (None, words.state(FlagCheck())):
        dialog = HandOverDialog("", state, desk.window)
        dialog.show()
        assert not dialog.hand.isEnabled(), "nobody hands it over"
        QTest.keyClicks(dialog.field, "AB")
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
        assert dialog.result() == QDialog.DialogCode.Accepted
        dialog.deleteLater()


def test_no_word_of_the_panel_diagnoses(desk: Desk) -> None:
    dialog = dialog_of(desk)
    for item in dialog.answers():
        answer(dialog, item, FlagAnswer.YES)
    words = " ".join(each.text().lower() for each in dialog.findChildren(QLabel))
    for never in ("the patient has", "cleared", "safe to", "recommended treatment", "has a clot"):
        assert never not in words


def print_by_button(desk: Desk) -> None:
    desk.window.bar.print.click()


def export_by_button(desk: Desk) -> None:
    desk.window.bar.export.click()


def print_by_menu(desk: Desk) -> None:
    next(each for each in desk.window.menus.needs_programme if "rint" in each.text()).trigger()


WAYS = [print_by_button, export_by_button, print_by_menu]


@pytest.mark.parametrize("way", WAYS)
def test_before_the_first_print_they_are_asked(way: Callable[[Desk], None], desk: Desk) -> None:
    desk.open()
    asked: list[str] = []

    def leave(dialog: object) -> None:
        asked.append(type(dialog).__name__)

    answering(leave)
    way(desk)
    assert asked == ["RedFlagsDialog"]
    assert desk.document.programme.flags.on is None
    assert desk.services.programmes.issued(desk.document.programme.id) == ()


def test_answers_stay_with_the_programme_and_can_be_undone(desk: Desk) -> None:
    programme = desk.open()

    def answer(dialog: object) -> None:
        assert isinstance(dialog, RedFlagsDialog)
        answer_rest(dialog, "A")
        press(dialog, "Keep the answers")

    answering(answer)
    desk.window.files.ask_flags()
    kept = desk.services.programmes.get(programme.id).flags
    assert kept.on == date(2026, 11, 22)
    assert ("a_chest", FlagAnswer.NO) in kept.answers
    assert desk.document.undo_stack.undoText() == "Answer the warning signs"
    asked: list[str] = []
    answering(lambda dialog: asked.append(type(dialog).__name__))
    desk.window.bar.export.click()
    assert asked != ["RedFlagsDialog"], "they are asked once"
    desk.document.undo()
    assert desk.document.programme.flags == FlagCheck()


def test_a_step_without_answers_is_not_called_one_with_them(desk: Desk) -> None:
    def pass_by(dialog: object) -> None:
        assert isinstance(dialog, RedFlagsDialog)
        dialog._initials.setText("MK")
        press(dialog, "Go on without asking")

    desk.open()
    answering(pass_by)
    desk.window.files.ask_flags(handing=True)
    assert desk.document.undo_stack.undoText() == "Go on without asking"
    assert desk.document.programme.flags.answers == ()


def test_a_stray_enter_neither_answers_nor_closes(desk: Desk) -> None:
    dialog = dialog_of(desk)
    dialog.show()
    dialog.activateWindow()
    QApplication.processEvents()
    for _ in range(3):
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    assert set(dialog.answers().values()) == {FlagAnswer.NOT_ASKED}
    assert dialog.isVisible()
    dialog._initials.setFocus()
    QTest.keyClick(dialog._initials, Qt.Key.Key_Return)
    assert dialog.isVisible(), "nothing is answered, so nothing is kept"
    answer_rest(dialog, "A")
    QTest.keyClick(dialog._initials, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_who_hands_over_unasked_says_so_and_the_sign_stays(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programme = desk.open()
    target = tmp_path / "handout.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))

    def pass_by(dialog: object) -> None:
        assert isinstance(dialog, RedFlagsDialog)
        assert keep_button(dialog).text() == "Go on without asking"
        assert keep_button(dialog).objectName() != "primary"
        dialog._initials.setText("MK")
        dialog._initials.setFocus()
        QTest.keyClick(dialog._initials, Qt.Key.Key_Return)
        assert dialog.result() == 0, "nobody passes by a stray Enter"
        answer(dialog, "a_chest", FlagAnswer.NO)
        assert keep_button(dialog).text() == "Keep the answers"
        assert keep_button(dialog).objectName() == "primary"
        answer(dialog, "a_chest", FlagAnswer.NOT_ASKED)
        press(dialog, "Go on without asking")

    answering(pass_by)
    desk.window.bar.export.click()
    assert target.read_bytes().startswith(b"%PDF"), "warning signs never block"
    flags = desk.services.programmes.issued(programme.id)[0].programme.flags
    assert flags == FlagCheck((), date(2026, 11, 22), "MK")
    assert desk.window.bar.flags.isVisible()
    assert desk.window.bar.flags.text() == "Warning signs not asked"


def test_without_a_handing_over_there_is_nothing_to_keep_before_an_answer(desk: Desk) -> None:
    dialog = dialog_of(desk)
    assert keep_button(dialog).text() == "Keep the answers"
    assert not keep_button(dialog).isEnabled()
    answer(dialog, "a_chest", FlagAnswer.NO)
    assert keep_button(dialog).isEnabled()
    given = FlagCheck((("a_chest", FlagAnswer.NO),), date(2026, 11, 1), "AB")
    again = dialog_of(desk, given)
    answer(again, "a_chest", FlagAnswer.NOT_ASKED)
    assert keep_button(again).isEnabled(), "an answer can be taken back"


def test_who_signs_the_warning_signs_is_not_asked_again(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one dialog is the only one before the file's name, and its initials are issued."""
    programme = desk.open()
    target = tmp_path / "handout.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))

    def sign(dialog: object) -> None:
        assert isinstance(dialog, RedFlagsDialog)
        dialog._initials.setText("MK")
        answer_rest(dialog, "A")
        press(dialog, "Keep the answers")

    answering(sign)
    desk.window.bar.export.click()
    assert target.read_bytes().startswith(b"%PDF")
    (issued,) = desk.services.programmes.issued(programme.id)
    assert issued.initials == "MK"
    assert issued.programme.flags.on == date(2026, 11, 22)


def test_answers_given_before_are_shown_again(desk: Desk) -> None:
    check = FlagCheck((("d_gap", FlagAnswer.YES),), date(2026, 11, 1), "AB", "Referred.")
    dialog = dialog_of(desk, check)
    assert dialog.answers()["d_gap"] is FlagAnswer.YES
    assert dialog.check(date(2026, 11, 22)).reason == "Referred."


def test_a_reason_is_asked_for_in_its_place_and_no_question_moves(desk: Desk) -> None:
    dialog = RedFlagsDialog(load_red_flags(), FlagCheck(), "", desk.window)
    dialog.show()
    QApplication.processEvents()
    row = dialog._rows[list(dialog._rows)[1]]
    where = row.mapTo(dialog, QPoint(0, 0))
    assert not dialog._reason.isVisible()
    answer(dialog, STOPPING[0], FlagAnswer.YES)
    QApplication.processEvents()
    assert dialog._reason.isVisible()
    assert row.mapTo(dialog, QPoint(0, 0)) == where
    dialog.close()


def test_leaving_half_way_keeps_the_answers_and_asks_again(desk: Desk) -> None:
    desk.open()
    document = desk.window.workspace.document
    before = document.programme

    def leave(dialog: QDialog) -> None:
        assert isinstance(dialog, RedFlagsDialog)
        answer(dialog, STOPPING[0], FlagAnswer.YES)
        dialog.reject()

    answering(leave)
    assert not desk.window.files.ask_flags(handing=True)
    flags = document.programme.flags
    assert flags.answers == ((STOPPING[0], FlagAnswer.YES),)
    assert flags.on is None, "the panel comes again before anything is handed over"
    assert desk.window.bar.flags.property("sign") == "stop"
    document.undo()
    assert document.programme.flags == before.flags
    answering(lambda dialog: dialog.reject())
    assert not desk.window.files.ask_flags(handing=True)
    assert document.programme.flags == before.flags, "nothing answered, nothing kept"
