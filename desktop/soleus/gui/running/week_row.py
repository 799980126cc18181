"""Monday to Sunday side by side: one stop of the Tab key, and arrows from day to day."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from soleus.clinic.clashes import Clash
from soleus.clinic.week import Week
from soleus.domain.running import RunPlan
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, LIGHT, Theme
from soleus.gui.running.day_cell import DayCell
from soleus.gui.running.day_layout import PieceKind
from soleus.gui.running.week_words import WeekWords

DAYS = 7


class WeekRow(QWidget):
    """Every part of a day can be gone to: by a click, or from the menu of its day."""

    cards_asked = Signal(list)  # row keys to select
    run_asked = Signal(str)  # id of a session of the running plan; empty for the plan itself

    def __init__(self, words: WeekWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme = words, LIGHT
        self._plan: RunPlan | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.cells = tuple(DayCell(self) for _ in range(DAYS))
        for at, cell in enumerate(self.cells):
            cell.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            cell.asked.connect(partial(self._go, at))
            cell.moved.connect(partial(self._move, at))
            self._row.addWidget(cell)
        self._stop_at(0)

    def show_week(self, week: Week, plan: RunPlan | None) -> None:
        """Show *week*; *plan* has the sessions of its runs."""
        self._plan = plan
        for cell, day, text in zip(
            self.cells, week.days, self._words.days(week, plan), strict=True
        ):
            regions = ", ".join(dict.fromkeys(name.lower() for _, name in text.heavy))
            cell.show_day(day, text, self._words.heavy(regions))
        self._align()
        self._spread()

    def _align(self) -> None:
        """The small cells are all as wide as the widest."""
        wide = max(each.small_width() for each in self.cells)
        for each in self.cells:
            each.set_small_width(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """The full cells have their whole names or none of them has."""
        wide = (self.width() - (DAYS - 1) * GAP) // DAYS
        long_name = max(each.name_width() for each in self.cells) <= wide
        for each in self.cells:
            each.set_full_width(wide, long_name=long_name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self._align()
            self._spread()

    def set_compact(self, compact: bool) -> None:
        """Small cells in one line, or the whole of each day."""
        self._row.setSpacing(GRID // 2 if compact else GAP)
        across = QSizePolicy.Policy.Maximum if compact else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        for cell in self.cells:
            cell.set_compact(compact)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        for cell in self.cells:
            cell.dress(theme)

    def focus_day(self) -> None:
        """The keyboard goes to the day that it was on."""
        stop = next(each for each in self.cells if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- keys

    def _move(self, at: int, by: int) -> None:
        self._stop_at(min(max(at + by, 0), DAYS - 1))
        self.focus_day()

    def _stop_at(self, at: int) -> None:
        for each, cell in enumerate(self.cells):
            strong = Qt.FocusPolicy.StrongFocus if each == at else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(strong)

    # --- going

    def _go(self, at: int, part: PieceKind | None) -> None:
        self._stop_at(at)
        day, text = self.cells[at].day, self.cells[at].words
        match part:
            case PieceKind.HEAVY | PieceKind.LIGHT:
                heavy = part is PieceKind.HEAVY
                works = [each for each in day.work if each.heavy is heavy]
                self._ask_cards([card for each in works for card in each.cards])
            case PieceKind.RUN:
                self._ask_run(at)
            case PieceKind.CLASH:
                told = zip(day.clashes, text.clashes, strict=True)
                self._ask_clash(at, next(clash for clash, said in told if said in text.fresh))
            case _:
                cell = self.cells[at]
                menu = self.day_menu(at)
                above = QPoint(0, -menu.sizeHint().height())
                menu.popup(cell.mapToGlobal(above))

    def day_menu(self, at: int) -> QMenu:
        """What falls on a day, each entry going to it."""
        cell, words = self.cells[at], self._words
        day, text = cell.day, cell.words
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for clash, line in zip(day.clashes, text.clashes, strict=True):
            warning = icon("triangle-alert", self._theme.on_amber)
            menu.addAction(warning, line, partial(self._ask_clash, at, clash))
        if day.run is not None:
            run = icon("route", self._theme.soft)
            menu.addAction(run, words.run_entry(day, self._plan), partial(self._ask_run, at))
        if not menu.isEmpty() and day.work:
            menu.addSeparator()
        for work in day.work:
            for card in work.cards:
                menu.addAction(words.card_entry(work, card), partial(self._ask_cards, [card]))
        if menu.isEmpty():
            menu.addAction(text.nothing).setEnabled(False)
        return menu

    def _ask_cards(self, cards: list[str]) -> None:
        self.cards_asked.emit([f"card:{each}" for each in cards])

    def _ask_run(self, at: int) -> None:
        run = self.cells[at].day.run
        self.run_asked.emit(run.step if run is not None else "")

    def _ask_clash(self, at: int, clash: Clash) -> None:
        """To the cards that it is about, else to the run."""
        cards = [*clash.cards, *clash.before]
        if cards:
            self._ask_cards(list(dict.fromkeys(cards)))
        else:
            self._ask_run(at)
