"""A combo box over the members of an enumeration."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtWidgets import QComboBox, QWidget

Member = TypeVar("Member", bound=StrEnum)


class Choices(QComboBox, Generic[Member]):
    """Qt gives plain text back for a member: :meth:`chosen` makes it a member again."""

    def __init__(
        self,
        kind: type[Member],
        names: Mapping[Member, str],
        none: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """*none* names the entry for "nothing chosen"; without it there is none."""
        super().__init__(parent)
        self._kind = kind
        if none:
            self.addItem(none, "")
        for member, name in names.items():
            self.addItem(name, str(member.value))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    def chosen(self) -> Member | None:
        key = self.currentData()
        return self._kind(key) if key else None

    def choose(self, member: Member | None) -> None:
        self.setCurrentIndex(self.findData(str(member.value) if member is not None else ""))
