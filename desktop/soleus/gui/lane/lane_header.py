"""The head of a lane: label, name, weeks and burden. It is dragged to move the stage."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from soleus.clinic.burden import Burden, Weight
from soleus.domain.stage import Stage
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, Theme
from soleus.gui.parts.dragging import pack_stage
from soleus.handout.words.schedule_words import unnamed

SHORT_DAY = "d MMM"


class LaneHeader(QFrame):
    """Takes the focus: Alt with left or right moves the stage, F2 renames, Enter edits."""

    menu_asked = Signal(QPoint)  # in global coordinates
    edit_asked = Signal()
    renamed = Signal(str)
    shift_asked = Signal(int)
    leave_asked = Signal()  # down into the cards

    def __init__(self, words: StageWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lanehead")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words = words
        self._pressed: QPoint | None = None
        self._theme: Theme | None = None
        self._shown: tuple[Stage, Burden, bool] | None = None
        self._build()

    def _build(self) -> None:
        self._title = QLabel()
        self._title.setObjectName("title")
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.RichText)
        self._edit = QLineEdit()
        self._edit.setAccessibleName(self.tr("Name of the stage"))
        self._edit.setPlaceholderText(self.tr("Name of the stage"))
        self._edit.setVisible(False)
        self._edit.editingFinished.connect(self._finish_rename)
        self._edit.installEventFilter(self)
        self._menu = QToolButton()
        self._menu.setObjectName("flat")
        self._menu.setAccessibleName(self.tr("Stage menu"))
        self._menu.setToolTip(self.tr("Stage menu"))
        self._menu.clicked.connect(self._open_menu)
        self._line = QLabel()
        self._line.setObjectName("soft")
        self._line.setWordWrap(True)
        self._line.setTextFormat(Qt.TextFormat.RichText)
        for label in (self._title, self._line):
            # The whole head is to be grabbed; rich text would keep the mouse to itself.
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(GRID)
        top.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._edit, 1)
        top.addWidget(self._menu, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GRID, GRID, GRID)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._line)

    # --- showing

    def show_stage(self, stage: Stage, burden: Burden, *, current: bool) -> None:
        if self._shown == (stage, burden, current) or self._theme is None:
            self._shown = (stage, burden, current)
            return
        self._shown = (stage, burden, current)
        self._show()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._menu.setIcon(icon("ellipsis", theme.soft))
        self._show()

    def _show(self) -> None:
        if self._shown is None or self._theme is None:
            return
        stage, burden, current = self._shown
        theme = self._theme
        title = f"{escape(stage.label)}&nbsp; {escape(stage.name)}"
        if unnamed(stage):
            title = escape(self.tr("Stage {0}").format(stage.label))
        self._title.setText(title)
        weeks, exercises, minutes = self._words.stage_parts(stage, burden)
        parts = [part.replace(" ", "&nbsp;") for part in (escape(weeks), escape(minutes)) if part]
        load = ""
        if exercises and burden.weight is Weight.RED:
            load = _pill(f"!! {exercises}", theme.red, theme.on_red)
        elif exercises and burden.weight is Weight.AMBER:
            parts.append(escape(exercises).replace(" ", "&nbsp;"))
        line = " ".join(part for part in (" &#183; ".join(parts), load) if part)
        if current:
            now = self.tr("now")
            if stage.since is not None:
                day = QDate(stage.since.year, stage.since.month, stage.since.day)
                now = self.tr("now, since {0}").format(QLocale().toString(day, SHORT_DAY))
            line = f"{_pill(now, theme.accent, theme.on_accent)} {line}"
        self._line.setText(line)
        self._line.setVisible(bool(line))
        reason = self._words.burden_reason(burden.weight)
        spoken = [self._words.spoken_stage(stage), weeks, exercises, minutes, stage.aim]
        if current:
            spoken.insert(1, self.tr("current stage"))
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.setToolTip("\n".join(part for part in (stage.name, stage.aim, reason) if part))

    # --- renaming in place

    def rename(self) -> None:
        if self._shown is not None:
            self._edit.setText(self._shown[0].name)
            self._title.setVisible(False)
            self._edit.setVisible(True)
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._edit.selectAll()

    def _finish_rename(self) -> None:
        if not self._edit.isVisible():
            return
        name = self._edit.text().strip()
        self.end_rename()
        if name and self._shown is not None and name != self._shown[0].name:
            self.renamed.emit(name)

    def end_rename(self) -> None:
        """The keyboard stays here only when it is here: a click elsewhere has taken it along."""
        here = self._edit.hasFocus()
        self._edit.setVisible(False)
        self._title.setVisible(True)
        if here:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter and Escape end the renaming; the header itself does not hear them."""
        if (
            watched is not self._edit
            or not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
        ):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.end_rename()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish_rename()
            return True
        return False

    # --- Qt

    def _open_menu(self) -> None:
        self.menu_asked.emit(self._menu.mapToGlobal(QPoint(0, self._menu.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        key = event.key()
        if alt and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.shift_asked.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_F2:
            self.rename()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_asked.emit()
        elif key == Qt.Key.Key_Space:
            self._open_menu()
        elif key == Qt.Key.Key_Down and not alt:
            self.leave_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if moved >= QApplication.startDragDistance() and self._shown is not None:
            drag = QDrag(self)
            drag.setMimeData(pack_stage(self._shown[0].id))
            drag.setPixmap(self.grab())
            drag.setHotSpot(self._pressed)
            self._pressed = None
            both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
            drag.exec(both, Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.rename()


def _pill(words: str, ground: str, ink: str) -> str:
    inside = escape(words).replace(" ", "&nbsp;")
    return f'<span style="background:{ground}; color:{ink}">&nbsp;{inside}&nbsp;</span>'
