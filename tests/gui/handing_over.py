"""Whoever hands a programme over, in tests that are about something else."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from tests.gui.desk import Desk

from soleus.domain.finding import FlagCheck
from soleus.domain.programme import IssuedVersion
from soleus.gui.handout.hand_over_dialog import HandOverDialog
from soleus.gui.handout.handing_over import HandingOver

SIGNED = FlagCheck((), date(2026, 11, 1), "MK", "Seen by the consultant.")


def sign(
    monkeypatch: pytest.MonkeyPatch, initials: str = "MK", *, agrees: bool = True
) -> list[HandOverDialog]:
    """The dialog gets *initials* and is agreed to, or not; each that was shown is in the list."""
    shown: list[HandOverDialog] = []

    def answer(dialog: HandOverDialog) -> int:
        shown.append(dialog)
        dialog.field.setText(initials)
        return int(agrees)

    monkeypatch.setattr(HandOverDialog, "exec", answer)
    return shown


def handing(desk: Desk) -> HandingOver:
    return desk.window.files.handing


def issued(desk: Desk) -> tuple[IssuedVersion, ...]:
    return desk.services.programmes.issued(desk.document.programme.id)


def answer_name(monkeypatch: pytest.MonkeyPatch, folder: Path) -> list[str]:
    """The save dialog takes the name that it suggests, in *folder*; which names it suggested."""
    names: list[str] = []

    def take(*given: object) -> tuple[str, str]:
        suggested = Path(str(given[2])).name
        names.append(suggested)
        return str(folder / suggested), str(given[3]).split(";;")[-1]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", take)
    return names


def by_pdf(desk: Desk) -> None:
    desk.window.bar.export.click()


def by_pictures(desk: Desk) -> None:
    handing(desk).save_images()


def by_web_page(desk: Desk) -> None:
    handing(desk).save_web_page()


WAYS = [(by_pdf, "pdf"), (by_pictures, "png"), (by_web_page, "html")]


def issue(desk: Desk) -> None:
    desk.services.programmes.issue(
        desk.document.programme,
        "MK",
        "clear14",
        "en",
        now=datetime(2026, 11, 1, 9, tzinfo=UTC),
        exercises=desk.services.library.exercises.values(),
    )
