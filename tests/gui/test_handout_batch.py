"""Many handouts at once: one bad programme stops nothing, Cancel ends it, the report says all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, QThread
from pytestqt.qtbot import QtBot
from tests.gui.desk import NOW, Desk, answering, press
from tests.gui.handing_over import sign

from soleus.domain.finding import FlagCheck
from soleus.domain.programme import Programme
from soleus.errors import UserError
from soleus.gui.handout.batch_dialog import BatchDialog
from soleus.gui.handout.batch_sheets import due_programmes
from soleus.gui.handout.hand_over_dialog import HandOverDialog
from soleus.gui.handout.save_where import documents
from soleus.gui.jobs.jobs import BackgroundRunner, run_here
from soleus.gui.parts.progress_dialog import ProgressDialog
from soleus.handout.batch import CancelledError, Report, Sheet, Told, free_path, write_all
from soleus.storage.exchange.programme_pdf import open_file
from soleus.storage.records.programmes import ProgrammeStore

TODAY = NOW.date()


def patient(desk: Desk, reference: str, review: date | None, *, signed: bool = True) -> Programme:
    programme = desk.start(reference=reference)
    flags = FlagCheck((), TODAY, "MK") if signed else FlagCheck()
    programme = replace(programme, review_on=review, flags=flags)
    desk.services.programmes.save(programme)
    return programme


def run(desk: Desk, folder: Path, choice: str) -> BatchDialog:
    """Make the PDFs of *choice*, and give the dialog as it stood with its report."""
    shown: list[BatchDialog] = []

    def answer(dialog: object) -> None:
        assert isinstance(dialog, BatchDialog)
        getattr(dialog, choice).setChecked(True)
        dialog.folder.setText(str(folder))
        press(dialog, "Make the PDFs")
        shown.append(dialog)

    answering(answer)
    desk.window.handouts.batch()
    return shown[0]


@pytest.fixture(autouse=True)
def initials(monkeypatch: pytest.MonkeyPatch) -> list[HandOverDialog]:
    return sign(monkeypatch)


def test_due_are_those_whose_day_has_come_the_earliest_first(desk: Desk) -> None:
    late = patient(desk, "AA-1", TODAY)
    early = patient(desk, "BB-2", TODAY - timedelta(days=9))
    patient(desk, "CC-3", TODAY + timedelta(days=1))
    patient(desk, "DD-4", None)
    binned = patient(desk, "EE-5", TODAY)
    desk.services.programmes.delete(binned.id)
    due = due_programmes(desk.services.programmes, TODAY)
    assert due == [(early.id, "BB-2"), (late.id, "AA-1")]


def test_each_patient_gets_a_file_and_a_version_and_is_signed_once(
    desk: Desk, tmp_path: Path, initials: list[HandOverDialog]
) -> None:
    made = [patient(desk, f"AA-{each}", TODAY) for each in range(3)]
    unsigned = patient(desk, "ZZ-9", TODAY, signed=False)
    dialog = run(desk, tmp_path, "due")
    (asked,) = initials
    assert asked.told.isHidden(), "the open programme is not the one that is handed over"
    files = sorted(tmp_path.glob("*.pdf"))
    assert [each.name[:4] for each in files] == ["AA-0", "AA-1", "AA-2"]
    assert [open_file(each).programme.id for each in files] == [each.id for each in made]
    store = desk.services.programmes
    assert all(store.issued(each.id)[0].initials == "MK" for each in made)
    assert store.issued(unsigned.id) == ()
    report = dialog.lines.toPlainText()
    assert report.startswith("ZZ-9: The warning signs are not answered yet")
    assert "3" in dialog.told.text()
    assert "1 could not be made" in dialog.told.text()


def test_all_templates_are_made_for_nobody(
    desk: Desk, tmp_path: Path, initials: list[HandOverDialog]
) -> None:
    run(desk, tmp_path, "all_templates")
    templates = desk.services.library.templates
    assert len(list(tmp_path.glob("*.pdf"))) == len(templates)
    assert initials == []
    before = {each.name: each.stat().st_mtime_ns for each in tmp_path.glob("*.pdf")}
    run(desk, tmp_path, "all_templates")
    after = {each.name: each.stat().st_mtime_ns for each in tmp_path.glob("*.pdf")}
    assert len(after) == 2 * len(before)
    assert all(after[name] == when for name, when in before.items()), "no file was replaced"


def test_a_folder_that_is_not_there_is_told_before_anything_is_begun(
    desk: Desk, tmp_path: Path, initials: list[HandOverDialog]
) -> None:
    patient(desk, "AA-1", TODAY)
    dialog = run(desk, tmp_path / "none" / "deep", "due")
    assert not dialog.wrong.isHidden()
    assert not (tmp_path / "none").exists()
    assert dialog.pages.currentIndex() == 0
    assert initials == []
    assert desk.services.programmes.issued(desk.services.programmes.list()[0].id) == ()


def test_a_new_folder_is_made_inside_one_that_is_there(desk: Desk, tmp_path: Path) -> None:
    patient(desk, "AA-1", TODAY)
    dialog = run(desk, tmp_path / "handouts", "due")
    assert dialog.wrong.isHidden()
    assert [each.name[:4] for each in (tmp_path / "handouts").glob("*.pdf")] == ["AA-1"]
    dialog.pages.setCurrentIndex(0)
    (tmp_path / "file").touch()
    dialog.folder.setText(str(tmp_path / "file"))
    press(dialog, "Make the PDFs")
    assert dialog.wrong.text() == "No folder can be made there. Choose one that is there."


def test_the_folder_it_begins_with_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "home" / "Documents"
    place.parent.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda *_: str(place))
    assert documents() == str(place.parent)
    place.mkdir()
    assert documents() == str(place)


# --- the run itself


def test_one_bad_sheet_does_not_stop_the_rest(tmp_path: Path) -> None:
    def refuse() -> Path:
        raise UserError("It carries a character that no font has.")

    def break_down() -> Path:
        raise ZeroDivisionError

    sheets = [
        Sheet("A", refuse),
        Sheet("B", lambda: tmp_path / "b"),
        Sheet("C", break_down),
        Sheet("D", lambda: tmp_path / "d"),
    ]
    report = write_all(sheets, attempt=run_here)
    assert [name for name, _ in report.written] == ["B", "D"]
    assert report.failed[0] == ("A", "It carries a character that no font has.")
    assert "went wrong" in report.failed[1][1]
    assert [type(each) for each in report.faults] == [ZeroDivisionError]
    with pytest.raises(ZeroDivisionError):
        write_all(sheets)


def test_a_fault_of_the_programs_own_is_told_as_one(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = patient(desk, "AA-1", TODAY)
    patient(desk, "BB-2", TODAY)
    told: list[BaseException] = []
    desk.window.handouts.failed.disconnect()
    desk.window.handouts.failed.connect(told.append)
    whole = ProgrammeStore.get

    def get(store: ProgrammeStore, programme_id: str) -> Programme:
        found = whole(store, programme_id)
        return replace(found, stages=None) if programme_id == broken.id else found  # type: ignore[arg-type]  # the fault

    def answer(dialog: object) -> None:
        assert isinstance(dialog, BatchDialog)
        dialog.folder.setText(str(tmp_path))
        monkeypatch.setattr(ProgrammeStore, "get", get)
        press(dialog, "Make the PDFs")
        assert dialog.lines.toPlainText().startswith("AA-1: Something in Soleus went wrong")

    answering(answer)
    desk.window.handouts.batch()
    assert [type(each) for each in told] == [TypeError]
    assert [each.name[:4] for each in tmp_path.glob("*.pdf")] == ["BB-2"]


def test_giving_up_leaves_what_is_not_begun(tmp_path: Path) -> None:
    def told(place: int, count: int, name: str) -> None:
        if place == 2:
            raise CancelledError

    report = write_all([Sheet(str(each), lambda: tmp_path) for each in range(5)], told)
    assert (len(report.written), report.left) == (2, 3)


def test_cancel_ends_work_in_the_background_and_the_window_stays_alive(
    desk: Desk, qtbot: QtBot
) -> None:
    runner = BackgroundRunner(desk.window)
    dialog = ProgressDialog[Report]("Many", desk.window)
    done: list[Report] = []

    def work(told: Told) -> Report:
        def write() -> Path:
            QThread.msleep(5)
            return Path("x")

        return write_all([Sheet(str(each), write) for each in range(10_000)], told)

    dialog.run(runner, work, done.append, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(dialog.isVisible)
    qtbot.waitUntil(lambda: dialog._bar.value() > 3)
    dialog.cancel.click()
    qtbot.waitUntil(lambda: bool(done))
    assert 0 < len(done[0].written) < 10_000
    assert done[0].left == 10_000 - len(done[0].written)
    runner.wait()


def test_a_name_that_is_taken_is_numbered(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    (tmp_path / "a-2.pdf").touch()
    assert free_path(tmp_path, "a.pdf") == tmp_path / "a-3.pdf"
    assert free_path(tmp_path, "b.pdf") == tmp_path / "b.pdf"
