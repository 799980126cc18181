"""Says why the window does not close at once: what was asked for is being finished."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget

from soleus.gui.look.tokens import MARGIN

AT_ONCE_MS = 300
"""What takes no longer than this closes without a word."""


class ClosingNotice(QDialog):
    """Stands over the window while it waits; :meth:`tell` keeps it alive. It needs no answer."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Soleus"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.words = QLabel(
            self.tr(
                "What you asked for is being finished: a handout, a file or a back-up. "
                "Soleus then closes by itself."
            )
        )
        self.words.setWordWrap(True)
        self.words.setMinimumWidth(320)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self.words)
        self._clock = QElapsedTimer()
        self._clock.start()

    def tell(self) -> None:
        """Called again and again while the window waits."""
        if self._clock.elapsed() >= AT_ONCE_MS:
            self.show()
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def reject(self) -> None:
        """Escape changes nothing: the work goes on either way."""
