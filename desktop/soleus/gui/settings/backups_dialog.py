"""The back-ups, what is in each, and the way back to one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from soleus.gui.look.tokens import GAP, MARGIN, Theme
from soleus.gui.parts.choice_list import Choice, ChoiceList
from soleus.storage.database.backup import Backup, BackupKind

WHEN = "d MMM yyyy, HH:mm"


class BackupsDialog(QDialog):
    """Two pages: the list, then what exactly is replaced by what. ``now_here`` counts programmes
    and the clinic's exercises as they are now.
    """

    restore_asked = Signal(object)  # Backup
    backup_asked = Signal()

    def __init__(
        self,
        backups: Sequence[Backup],
        now_here: tuple[int, int],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Back-ups"))
        self._backups: dict[str, Backup] = {}
        self._now = now_here
        self._build(theme)
        self.show_backups(backups)

    def _build(self, theme: Theme) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self._list_page(theme))
        self.pages.addWidget(self._restore_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self.pages)
        self.resize(560, 520)

    def _list_page(self, theme: Theme) -> QWidget:
        page = QWidget()
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.list = ChoiceList(self.tr("Back-ups"), theme)
        self.list.chosen.connect(self.look_at)
        self.make = QPushButton(self.tr("Make one now"))
        self.make.setAutoDefault(False)
        self.make.clicked.connect(self._ask_one)
        buttons = QDialogButtonBox()
        buttons.addButton(self.make, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addWidget(buttons)
        return page

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """List *backups*, newest first."""
        self._backups = {str(place): each for place, each in enumerate(backups)}
        self.told.setText(
            self.tr(
                "A back-up is made on every day on which something changed. Choose one to see "
                "what it would bring back; nothing is replaced yet."
            )
            if backups
            else self.tr("There is no back-up yet. The first is made shortly after an edit.")
        )
        self.list.show_choices(
            [
                Choice(key, self.title(each), self.content(each), faint=bool(each.problem))
                for key, each in self._backups.items()
            ]
        )
        self.list.setVisible(bool(backups))
        self.make.setEnabled(True)

    def _ask_one(self) -> None:
        """One at a time: the button waits until it is listed."""
        self.make.setEnabled(False)
        self.backup_asked.emit()

    def _restore_page(self) -> QWidget:
        page = QWidget()
        self._heading = QLabel()
        self._heading.setObjectName("big")
        self._brings = QLabel()
        self._brings.setObjectName("tint")
        self._replaces = QLabel()
        self._kept = QLabel(
            self.tr(
                "What is replaced is kept as a back-up of its own, at the top of this list: "
                "you can go back to it in the same way."
            )
        )
        self._kept.setObjectName("soft")
        self._problem = QLabel()
        self._problem.setObjectName("red")
        self._back = QPushButton(self.tr("Back to the list"))
        self._back.clicked.connect(lambda: self.pages.setCurrentIndex(0))
        self._restore = QPushButton(self.tr("Restore this back-up"))
        self._restore.setObjectName("primary")
        self._restore.clicked.connect(self._ask)
        buttons = QDialogButtonBox()
        buttons.addButton(self._back, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(self._restore, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 4)
        for part in (self._heading, self._brings, self._replaces, self._kept, self._problem):
            part.setWordWrap(True)
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(buttons)
        return page

    # --- words

    def title(self, backup: Backup) -> str:
        made = QDateTime.fromSecsSinceEpoch(int(backup.made_at.timestamp()))
        when = QLocale().toString(made, WHEN)
        kinds = {
            BackupKind.DAILY: "",
            BackupKind.ASKED: self.tr("made by hand"),
            BackupKind.MIGRATION: self.tr("before an update"),
            BackupKind.REPLACED: self.tr("replaced by a restored back-up"),
        }
        return " · ".join(part for part in (when, kinds[backup.kind]) if part)

    def content(self, backup: Backup) -> str:
        if backup.problem:
            return self.tr("Cannot be restored: {0}").format(backup.problem)
        return f"{self._counts(backup.programmes, backup.exercises)} · {_size(backup.size)}"

    def _counts(self, programmes: int, exercises: int) -> str:
        return ", ".join(
            (
                self.tr("%n programme(s)", "", programmes),
                self.tr("%n exercise(s) of your own", "", exercises),
            )
        )

    # --- restoring

    def look_at(self, key: str) -> None:
        """Show what restoring this back-up would do."""
        backup = self._backups[key]
        self._chosen = backup
        self._heading.setText(self.title(backup))
        self._brings.setText(
            self.tr("It brings back: {0}.").format(
                self._counts(backup.programmes, backup.exercises)
            )
        )
        self._replaces.setText(self.tr("It replaces: {0}.").format(self._counts(*self._now)))
        self._problem.setText(self.tr("It cannot be restored: {0}.").format(backup.problem))
        self._problem.setVisible(bool(backup.problem))
        for part in (self._brings, self._replaces, self._kept):
            part.setVisible(not backup.problem)
        self._restore.setEnabled(not backup.problem)
        self.pages.setCurrentIndex(1)
        (self._back if backup.problem else self._restore).setFocus()

    def _ask(self) -> None:
        self.restore_asked.emit(self._chosen)
        self.accept()


def _size(size: int) -> str:
    return QLocale().formattedDataSize(size, 1)
