"""How a tall dialog opens: wholly on the screen, in its middle, and deaf to a second click."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from soleus.gui.look.tokens import MARGIN


def stand_in_the_middle(dialog: QDialog) -> None:
    """For ``showEvent``: a window system may glue a tall dialog to the top of the screen."""
    room = dialog.screen().availableGeometry()
    dialog.resize(dialog.width(), min(dialog.height(), room.height() - 6 * MARGIN))
    frame = dialog.frameGeometry()
    frame.moveCenter(room.center())
    dialog.move(frame.topLeft())


class SecondClick(QObject):
    """Whoever double-clicks what one click opens must not press what lies under the mouse now."""

    def __init__(self, dialog: QDialog) -> None:
        """For ``showEvent``: *dialog* is deaf to the mouse for as long as a double-click takes."""
        super().__init__(dialog)
        window = dialog.windowHandle()
        window.installEventFilter(self)
        QTimer.singleShot(QApplication.doubleClickInterval(), self, self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
