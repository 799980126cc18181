"""Whoever hands a programme over, in tests that are about something else."""

from __future__ import annotations

import pytest

from soleus.gui.handout.hand_over_dialog import HandOverDialog


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
