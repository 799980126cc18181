"""The large preview of an exercise over the board: Space shows and closes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QPushButton,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.dose import Dose
from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.gui.library.exercise_page import ExercisePage
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, MARGIN, Theme
from soleus.gui.pictures.player import Player
from soleus.gui.services import Services

PICTURE_SHARE = 0.36
REDUCED_MOTION = "reduced_motion"
WIDEST, TALLEST = 620, 860


class Page(QTextBrowser):
    """Leaves the preview's keys to the preview; Enter follows a link that Tab has reached."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        ours = {Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape}
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key in ours or (enter and not self.textCursor().hasSelection()):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ExerciseView(QFrame):
    """Lies over its parent beside the library. Keys: ←/→ others, Enter add, digits to a stage."""

    add_asked = Signal(str, int)
    step_asked = Signal(int)
    edit_asked = Signal(str)
    closed = Signal()

    def __init__(
        self,
        services: Services,
        dose_words: Callable[[Dose], str],
        side: Callable[[], BodySide | None],
        figure: Callable[[], str],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self._services, self._side, self._theme = services, side, theme
        self._figure = figure
        self._words = LibraryWords(self)
        self._page = ExercisePage(self._words, dose_words, services.library.draft, self)
        self._exercise: Exercise | None = None
        self._shown: tuple[object, ...] = ()
        self._build()
        self.player = Player(self._picture.setPixmap, self)
        self.dress(theme)
        self.hide()
        services.library.changed.connect(self._refresh)
        services.library.marked.connect(self._refresh)
        services.pictures.changed.connect(self._show_picture)

    def _build(self) -> None:
        self._name = QLabel()
        self._name.setObjectName("big")
        self._name.setWordWrap(True)
        self._clinical = QLabel()
        self._clinical.setObjectName("soft")
        self._clinical.setWordWrap(True)
        self._star = self._tool(self.tr("Favourite"), self._toggle_favourite)
        self._star.setCheckable(True)
        self._before = self._tool(self.tr("Exercise before"), lambda: self.step_asked.emit(-1))
        self._after = self._tool(self.tr("Next exercise"), lambda: self.step_asked.emit(1))
        self._close = self._tool(self.tr("Close the preview"), self.leave)
        self._picture = QLabel()
        self._picture.setObjectName("picture")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = Page()
        self._text.setOpenLinks(False)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setAccessibleName(self.tr("About this exercise"))
        self._text.anchorClicked.connect(self._follow)
        self._confirmed = QLabel()
        self._confirmed.setObjectName("soft")
        self._unconfirmed = QLabel()
        self._unconfirmed.setObjectName("amber")
        for label in (self._confirmed, self._unconfirmed):
            label.setWordWrap(True)
        self._confirm = QPushButton(self.tr("I confirm it…"))
        self._confirm.clicked.connect(self._ask_confirmation)
        self._add = QPushButton(self.tr("Add to the current stage"))
        self._add.setObjectName("primary")
        self._add.clicked.connect(lambda: self._ask_add(0))
        self._place()

    def _place(self) -> None:
        """Its parts from the head to the foot."""
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._clinical)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addLayout(names, 1)
        for button in (self._star, self._before, self._after, self._close):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addWidget(self._confirmed, 1)
        foot.addWidget(self._unconfirmed, 1)
        foot.addWidget(self._confirm)
        foot.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self._picture)
        column.addWidget(self._text, 1)
        column.addLayout(foot)

    def _tool(self, name: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setObjectName("flat")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(act)
        return button

    # --- showing

    def show_exercise(self, exercise_id: str) -> None:
        """Show *exercise_id* and take the keyboard."""
        exercise = self._services.library.exercises.get(exercise_id)
        if exercise is None:
            return
        self._exercise = exercise
        self.show()
        self._refresh()
        self._text.verticalScrollBar().setValue(0)
        self.raise_()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def lie_over(self, left: int, top: int, width: int, height: int) -> None:
        """Take place in these pixels of the parent, no larger than reads well."""
        wide, tall = min(WIDEST, width - 2 * GAP), min(TALLEST, height - 2 * GAP)
        self.setGeometry(left + GAP, top + (height - tall) // 2, wide, tall)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._before.setIcon(icon("chevron-left", theme.ink))
        self._after.setIcon(icon("chevron-right", theme.ink))
        self._close.setIcon(icon("x", theme.ink))
        self._refresh()

    def leave(self) -> None:
        self.hide()
        self.closed.emit()

    def _refresh(self) -> None:
        if self._exercise is None:
            return
        shelf = self._services.library
        exercise = shelf.exercises.get(self._exercise.id)
        if exercise is None:
            self.leave()
            return
        self._exercise = exercise
        theme, library = self._theme, shelf.library
        self._name.setText(exercise.name)
        self._clinical.setText(exercise.clinical_name)
        self._clinical.setVisible(bool(exercise.clinical_name))
        self.setAccessibleName(self.tr("Preview: {0}").format(exercise.name))
        favourite = exercise.id in shelf.favourites
        colour = theme.star if favourite else theme.ink
        self._star.setChecked(favourite)
        self._star.setIcon(icon("star", colour, colour if favourite else "none"))
        self._text.setHtml(self._page.html(exercise, library, theme))
        trust = self._page.trust_line(exercise, library)
        unconfirmed = library.unconfirmed(exercise.id)
        self._confirmed.setText(trust)
        self._unconfirmed.setText(trust)
        self._confirmed.setVisible(not unconfirmed)
        self._unconfirmed.setVisible(unconfirmed)
        ticked = exercise.id in library.confirmations
        self._confirm.setVisible(unconfirmed or ticked)
        self._confirm.setText(self.tr("Take back the tick") if ticked else self.tr("I confirm it…"))
        self._show_picture()

    def _show_picture(self) -> None:
        exercise = self._exercise
        if exercise is None:
            return
        height = max(120, round(self.height() * PICTURE_SHARE))
        self._picture.setFixedHeight(height)
        room = QSize(max(80, self.width() - 2 * MARGIN - 4), height - 4)
        style, body = self._theme.figure_style, self._figure()
        shown = (exercise, self._side(), room, style, body)
        if self.player.animation is not None and shown == self._shown:
            return
        self._shown = shown
        pixmap = self._services.pictures.pixmap(
            exercise,
            "",
            self._side(),
            room,
            self.devicePixelRatioF(),
            style=style,
            body=body,
            now=True,
        )
        self._play(room)
        if pixmap is not None:
            self._picture.setPixmap(pixmap)
            self._picture.setAccessibleName(self.tr("Picture of {0}").format(exercise.name))
        else:
            # Without a picture a strip in the colour of the region stands in its place.
            self._picture.clear()
            self._picture.setFixedHeight(2 * GRID)
        edge = self._theme.region(exercise.region)
        self._picture.setStyleSheet("" if pixmap is not None else f"background: {edge}; border: 0;")

    def _play(self, room: QSize) -> None:
        """Play the picture while the preview is open, unless motion is not wished."""
        still = self._services.settings.get(REDUCED_MOTION, False)
        if self._exercise is None or still or not self.isVisible():
            self.player.stop()
            return
        self.player.play(
            self._services.pictures.animation(
                self._exercise,
                "",
                self._side(),
                room,
                self.devicePixelRatioF(),
                style=self._theme.figure_style,
                body=self._figure(),
            )
        )

    # --- asking

    def _toggle_favourite(self) -> None:
        if self._exercise is not None:
            shelf = self._services.library
            shelf.set_favourite(self._exercise.id, self._exercise.id not in shelf.favourites)

    def _follow(self, link: QUrl) -> None:
        self.show_exercise(link.path())

    def _ask_add(self, stage_number: int) -> None:
        if self._exercise is not None:
            self.add_asked.emit(self._exercise.id, stage_number)

    def _ask_confirmation(self) -> None:
        """Ask for initials to confirm it with; a tick that is there is taken back."""
        if self._exercise is None:
            return
        if self._exercise.id in self._services.library.library.confirmations:
            self._services.library.confirm(self._exercise.id, "", None)
            return
        known = str(self._services.settings.get("initials", "") or "")
        initials, sure = QInputDialog.getText(
            self,
            self.tr("Confirm an exercise"),
            self.tr(
                "You have checked “{0}”: steps, dose and cautions.\nYour initials, kept with "
                "today's date:"
            ).format(self._exercise.name),
            text=known,
        )
        if sure and initials.strip():
            self._services.library.confirm(
                self._exercise.id, initials.strip(), self._services.today()
            )

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Space):
            self.leave()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step_asked.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_add(0)
        elif text and text in "123456789":
            self._ask_add(int(text))
        elif text == "*":
            self._toggle_favourite()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_picture()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.player.stop()
