"""The day's back-up is made soon after the day's first edit, however long the window stays open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from soleus.gui.jobs.jobs import Runner
from soleus.storage.database.backup import BackupKind
from soleus.storage.database.database import Database

SOON_MS = 30_000


class DayBackup(QObject):
    """``failed`` carries why none could be made: told once a day, tried at each edit."""

    failed = Signal(object)

    def __init__(
        self, database: Database, runner: Runner, parent: QObject, soon_ms: int = SOON_MS
    ) -> None:
        super().__init__(parent)
        self._database, self._runner = database, runner
        self._made_on: date | None = None
        self._told_on: date | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(soon_ms)
        self._soon.timeout.connect(self._make)

    def note_edit(self) -> None:
        """Something may have changed: today's is made soon, unless it is there."""
        if self._made_on != self._today() and not self._soon.isActive():
            self._soon.start()

    def _today(self) -> date:
        return self._database.now().date()

    def _make(self) -> None:
        database, today = self._database, self._today()

        def work() -> bool:
            """Whether there is one of today; not where nothing was changed after all."""
            database.back_up_if_due()
            return any(
                each.kind is BackupKind.DAILY and each.made_at.date() == today
                for each in database.backups()
            )

        def done(there: bool) -> None:
            self._made_on = today if there else None

        def failed(error: BaseException) -> None:
            if self._told_on != today:
                self._told_on = today
                self.failed.emit(error)

        self._runner(work, done, failed)
