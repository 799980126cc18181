"""A widget that takes another look while it is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def dress_as(part: QWidget, name: str) -> None:
    """Dress *part* as the style sheet has it for *name*."""
    if part.objectName() != name:
        part.setObjectName(name)
        part.style().unpolish(part)
        part.style().polish(part)
