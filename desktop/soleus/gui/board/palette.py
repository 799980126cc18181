"""The add palette (Ctrl+K): one line names an exercise and its dose, and becomes a card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from soleus.domain.dose import Dose
from soleus.domain.stage import Stage
from soleus.gui.board.palette_line import Line, Match, dose_for, read_line, with_blocks
from soleus.gui.dose.reading_words import ReadingWords
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.look.dressing import dress_as
from soleus.gui.look.tokens import GAP, MARGIN, Theme
from soleus.gui.parts.choice_list import Choice, ChoiceList
from soleus.gui.parts.search_field import is_step
from soleus.gui.state.shelf import Shelf
from soleus.storage.records.kept_blocks import KeptBlock

WIDTH, LIST_HEIGHT, TALLER = 640, 200, 120


@dataclass(frozen=True, slots=True)
class Typed:
    """What Enter adds: to the stage in view for 0, else to that stage.

    ``unread`` is what the line says beside that and was knowingly left out.
    """

    exercise: str
    variant: str
    dose: Dose
    stage: int
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TypedBlock:
    """A kept block to add, to a stage as in `Typed`."""

    kept: KeptBlock
    stage: int


def quoted(pieces: Sequence[str]) -> str:
    """As in “2/dy”, “banana”."""
    return ", ".join(f"“{each}”" for each in pieces)


class AddPalette(QFrame):
    """Stays open after each exercise. A line that was not read whole is added at a second Enter.

    ``stage_of`` gives the n-th stage, for 0 the one in view. Whoever adds what ``add_asked``
    carries answers with :meth:`tell_added`.
    """

    add_asked = Signal(object)  # Typed or TypedBlock
    closed = Signal()

    def __init__(
        self,
        shelf: Shelf,
        dose_words: Callable[[Dose], str],
        stage_of: Callable[[int], Stage | None],
        theme: Theme,
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("overlay")
        self.setAccessibleName(self.tr("Add an exercise"))
        self._shelf, self._dose_words, self._stage_at = shelf, dose_words, stage_of
        self._theme = theme
        self._words, self._reading_words = LibraryWords(self), ReadingWords(self)
        self._line: Line | None = None
        self._held_back: str | None = None  # the line of which it was said what was not read
        self._rows: tuple[Match | KeptBlock, ...] = ()
        self._kept: Callable[[], Sequence[KeptBlock]] = tuple
        self._about: Callable[[KeptBlock], str] = lambda kept: kept.name
        self._build()
        self.hide()

    def _build(self) -> None:
        self.field = QLineEdit()
        self.field.setObjectName("line")
        self.field.setPlaceholderText(self.tr("single heel raise 3x15 2-1-2 2/day R"))
        self.field.setAccessibleName(self.tr("Exercise and dose"))
        self.field.textChanged.connect(lambda _: self._read())
        self.field.installEventFilter(self)
        self.reading = QLabel()
        self.reading.setObjectName("reading")
        self.reading.setWordWrap(True)
        self.reading.setTextFormat(Qt.TextFormat.RichText)
        self.reading.setMinimumHeight(3 * self.fontMetrics().height())
        self.reading.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = ChoiceList(self.tr("Matching exercises"), self._theme)
        self.list.setMinimumHeight(LIST_HEIGHT)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.chosen.connect(lambda _: self._add(0))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._say())
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._told.hide()
        self._hint = QLabel()
        self._hint.setObjectName("hint")
        self._hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for part in (self.field, self.reading, self.list, self._told, self._hint):
            column.addWidget(part)
        column.setStretchFactor(self.list, 1)

    # --- showing

    def open(self) -> None:
        self._place()
        self._told.hide()
        self.field.clear()
        self._read()
        stage = self._stage_at(0)
        target = stage.label if stage is not None else "1"
        self._hint.setText(
            self.tr(
                "Enter adds to stage {0} · Alt+1…9 to that stage · ↑ ↓ choose · Esc closes"
            ).format(target)
        )
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        self.hide()
        self.closed.emit()

    def tell_added(self, words: str) -> None:
        """Say what was added; the line is empty for the next one."""
        self._held_back = None
        self._tell(words, "tint")
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def warn(self, words: str) -> None:
        """Say why nothing was added; the line stays."""
        self._tell(words, "amber")

    def _tell(self, words: str, badge: str) -> None:
        dress_as(self._told, badge)
        self._told.setText(words)
        self._told.show()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.list.dress(theme)
        self._say()

    def _place(self) -> None:
        over = self._over
        width = min(WIDTH, over.width() - 2 * MARGIN)
        height = min(self.sizeHint().height() + TALLER, over.height() - 5 * MARGIN)
        self.setGeometry((over.width() - width) // 2, 4 * MARGIN, width, height)

    # --- reading

    def _read(self) -> None:
        shelf = self._shelf
        text = self.field.text()
        if self._held_back is not None:
            self._held_back = None
            self._told.hide()
        line = read_line(text, shelf.offered, shelf.recents, shelf.hits)
        self._line = line
        self._rows = with_blocks(text, self.tr("block"), line.matches, self._kept())
        rows = [self._choice(place, each) for place, each in enumerate(self._rows)]
        self.list.choices.show(rows)
        # Nothing is chosen before something is typed: a second Enter must not add it twice.
        first = 0 if text.strip() else -1
        self.list.setCurrentIndex(self.list.choices.index(first))
        self.list.setVisible(bool(rows))
        self._mark_unread(line)
        self._say()

    def show_blocks(
        self, kept: Callable[[], Sequence[KeptBlock]], about: Callable[[KeptBlock], str]
    ) -> None:
        """Offer what *kept* gives, too; *about* says what a block holds."""
        self._kept, self._about = kept, about

    def _choice(self, place: int, found: Match | KeptBlock) -> Choice:
        if isinstance(found, KeptBlock):
            return Choice(f"{place}", self.tr("Block: {0}").format(found.name), self._about(found))
        marks = found.marks if found.varied.name == found.exercise.name else ()
        about = self._words.second_line(found.varied)
        return Choice(f"{place}", found.varied.name, about, marks)

    def match(self) -> Match | KeptBlock | None:
        """The exercise or block that Enter would add."""
        row = self.list.currentIndex().row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _say(self) -> None:
        """The chosen exercise with its dose in the patient's words, and what was not read."""
        line, match, theme = self._line, self.match(), self._theme
        if line is None:
            return
        parts = []
        if isinstance(match, KeptBlock):
            told = self.tr("The whole block is added, with its doses.")
            parts.append(f"<b>{escape(match.name)}</b><br>{escape(self._about(match))}<br>{told}")
            self.reading.setText("".join(parts))
            return
        if match is not None and line.name:
            dose = dose_for(self.field.text(), match, self._model_stage(0))
            name = escape(match.varied.name)
            parts.append(f"<b>{name}</b><br>{escape(self._dose_words(dose))}")
            if remark := self._reading_words.remark(dose):
                parts.append(
                    f'<span style="color:{theme.on_amber};background:{theme.amber}">'
                    f"{escape(remark)}</span>"
                )
        if not line.name:
            told = (
                self.tr("Type an exercise, then its dose. Used last:")
                if line.matches
                else self.tr("Type an exercise, then its dose.")
            )
            parts.append(f'<span style="color:{theme.soft}">{escape(told)}</span>')
        text, why = self.field.text(), self._reading_words.reason
        unread = [
            f"“{escape(text[each.start : each.end])}”: {escape(why(each.text))}"
            for each in line.problems
        ]
        if line.unfound is not None:
            unread.insert(0, escape(self.tr("No exercise is found for “{0}”.").format(line.name)))
        if unread:
            joined = "<br>".join(unread)
            parts.append(
                f'<span style="color:{theme.on_red};background:{theme.red}">{joined}</span>'
            )
        self.reading.setText("<br>".join(parts))

    def _mark_unread(self, line: Line) -> None:
        """Underline in the field itself what was not read."""
        spans = [(each.start, each.end) for each in line.problems]
        if any(isinstance(each, KeptBlock) for each in self._rows[:1]):
            spans = []
        if line.unfound is not None and not self._rows:
            spans.append(line.unfound)
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        wave.setUnderlineColor(Qt.GlobalColor.red)
        cursor = self.field.cursorPosition()
        attributes = [
            QInputMethodEvent.Attribute(
                QInputMethodEvent.AttributeType.TextFormat, start - cursor, end - start, wave
            )
            for start, end in spans
        ]
        QApplication.sendEvent(self.field, QInputMethodEvent("", attributes))

    # --- adding

    def _add(self, stage: int) -> None:
        match = self.match()
        if match is None:
            return
        if isinstance(match, KeptBlock):
            self.add_asked.emit(TypedBlock(match, stage))
            return
        text = self.field.text()
        unread = self._unread(text)
        if unread and text != self._held_back:
            self.warn(
                self.tr(
                    "Not read: {0}. Nothing was added: mend it, or press Enter again to add it "
                    "without that."
                ).format(quoted(unread))
            )
            self._held_back = text
            return
        dose = dose_for(text, match, self._model_stage(stage))
        self.add_asked.emit(Typed(match.exercise.id, match.variant, dose, stage, unread))

    def _unread(self, text: str) -> tuple[str, ...]:
        problems = self._line.problems if self._line is not None else ()
        return tuple(text[each.start : each.end] for each in problems)

    def _model_stage(self, number: int) -> int | None:
        """The number (1-5) in the stage model of the *number*-th stage."""
        stage = self._stage_at(number)
        return stage.number if stage is not None else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self._take_key(event):
                return True
            if event.type() == QEvent.Type.ShortcutOverride:
                if self._stage_of(event):
                    event.accept()
                    return True
                if not self.field.text() and is_step(event):
                    event.ignore()
                    return True
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or self._stage_of(event):
            self._add(self._stage_of(event))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            row = self.list.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
            if 0 <= row < self.list.choices.rowCount():
                self.list.setCurrentIndex(self.list.choices.index(row))
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    @staticmethod
    def _stage_of(event: QKeyEvent) -> int:
        """The digit of Alt+digit, else 0."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        digit = event.key() - int(Qt.Key.Key_0)
        return digit if alt and 1 <= digit <= 9 else 0
