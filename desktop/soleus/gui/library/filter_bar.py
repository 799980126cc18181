"""Filters of the library: chips with counts on two lines at most, and all of them in a menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from soleus.domain.exercise import Equipment, Position, Purpose, Region
from soleus.gui.library.library_filters import NOTHING_NEEDED, ON, Choice, Chosen, Group
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GRID, Theme
from soleus.gui.parts.staying_menu import StayingMenu

LINES = 2
FIRST: tuple[Choice, ...] = ((Group.FAVOURITE, ON), (Group.OWN, ON), (Group.RECENT, ON))


class FilterBar(QWidget):
    """``changed`` tells that other choices are made; what they mean is the panel's matter."""

    changed = Signal()
    blocks_toggled = Signal(bool)  # the kept blocks are shown in the place of the exercises

    def __init__(self, words: LibraryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._counts: Mapping[Choice, int] = {}
        self._chosen: set[Choice] = set()
        self._names: dict[Choice, str] = {}
        self._presentation = ""
        self._chips: dict[Choice, QPushButton] = {}
        self._actions: dict[Choice, QAction] = {}
        self._more = QPushButton(self.tr("Filters"), self)
        self._more.setObjectName("chip")
        self._more.setAccessibleName(self.tr("More filters"))
        self._more.setToolTip(self.tr("Purpose, equipment, position and more"))
        self._menu = StayingMenu(self)
        self._more.setMenu(self._menu)
        self._clear = QPushButton(self.tr("Clear"), self)
        self._clear.setObjectName("chip")
        self._clear.setAccessibleName(self.tr("Clear all filters"))
        self._clear.clicked.connect(self.clear)
        self.blocks = QPushButton(self)
        self.blocks.setObjectName("chip")
        self.blocks.setCheckable(True)
        self.blocks.setToolTip(self.tr("Blocks that you kept: drag one, or double-click it"))
        self.blocks.toggled.connect(self.blocks_toggled)
        self._has_blocks = False
        self._build_menu()

    # --- names

    def name(self, choice: Choice) -> str:
        """The words of *choice* without its count."""
        if choice not in self._names:
            self._names[choice] = self._name(choice)
        return self._names[choice]

    def _name(self, choice: Choice) -> str:
        group, value = choice
        words = self._words
        makers: dict[Group, Callable[[], str]] = {
            Group.REGION: lambda: words.region(Region(value)),
            Group.PURPOSE: lambda: words.purpose(Purpose(value)),
            Group.POSITION: lambda: _capital(words.position(Position(value))),
            Group.EQUIPMENT: lambda: (
                self.tr("No equipment")
                if value == NOTHING_NEEDED
                else _capital(words.equipment(Equipment(value)))
            ),
            Group.STAGE: lambda: self.tr("Stage {0}").format(value),
            Group.PRESENTATION: lambda: self.tr("No caution"),
            Group.FAVOURITE: lambda: self.tr("Favourites"),
            Group.OWN: lambda: self.tr("Mine"),
            Group.RECENT: lambda: self.tr("Recent"),
        }
        return makers[group]()

    def _reason(self, choice: Choice) -> str:
        """What a chip means, where its name is short."""
        if choice[0] is Group.PRESENTATION:
            return self.tr("Without a caution for: {0}").format(
                self._presentation or self.tr("no presentation chosen")
            )
        return self.name(choice)

    # --- building

    def _build_menu(self) -> None:
        for choice in (
            (Group.PRESENTATION, ON),
            (Group.FAVOURITE, ON),
            (Group.OWN, ON),
            (Group.RECENT, ON),
        ):
            self._add_action(self._menu, choice)
        self._menu.addSeparator()
        equipment = [NOTHING_NEEDED, *(each.value for each in Equipment)]
        for group, title, values in (
            (Group.REGION, self.tr("Region"), [each.value for each in Region]),
            (Group.PURPOSE, self.tr("Purpose"), [each.value for each in Purpose]),
            (Group.EQUIPMENT, self.tr("Equipment"), equipment),
            (Group.POSITION, self.tr("Position"), [each.value for each in Position]),
            (Group.STAGE, self.tr("Stage of rehabilitation"), list("12345")),
        ):
            menu = StayingMenu(title, self._menu)
            self._menu.addMenu(menu)
            for value in values:
                self._add_action(menu, (group, value))
        self._menu.addSeparator()
        self._clear_action = self._menu.addAction(self.tr("Clear all filters"), self.clear)
        for choice in (*FIRST, *((Group.REGION, each.value) for each in Region)):
            self._chip(choice)

    def _add_action(self, menu: QMenu, choice: Choice) -> None:
        action = menu.addAction(self.name(choice))
        action.setCheckable(True)
        action.triggered.connect(lambda on: self.choose(choice, on))
        self._actions[choice] = action

    def _chip(self, choice: Choice) -> QPushButton:
        if choice not in self._chips:
            chip = QPushButton(self)
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda on: self.choose(choice, on))
            self._chips[choice] = chip
        return self._chips[choice]

    # --- choosing

    def chosen(self) -> Chosen:
        return frozenset(self._chosen)

    def choose(self, choice: Choice, on: bool = True) -> None:
        """Choose *choice*, or no longer."""
        if on == (choice in self._chosen):
            return
        if on:
            self._chosen.add(choice)
        else:
            self._chosen.discard(choice)
        self.changed.emit()

    def clear(self) -> None:
        if self._chosen:
            self._chosen.clear()
            self.changed.emit()

    # --- showing

    def show_presentation(self, name: str) -> None:
        """What "no caution" is about."""
        self._presentation = name

    def show_blocks(self, found: int, *, kept: bool) -> None:
        """How many kept blocks are found; without any the chip is not there."""
        self.blocks.setText(self.tr("Blocks {0}").format(found))
        self.blocks.setAccessibleName(self.tr("%n kept block(s)", "", found))
        self._has_blocks = kept
        if not kept:
            self.blocks.setChecked(False)
        self._arrange()

    def show_counts(self, counts: Mapping[Choice, int]) -> None:
        """Write the counts and tick what is chosen."""
        self._counts = counts
        for choice, action in self._actions.items():
            count, chosen = counts.get(choice, 0), choice in self._chosen
            action.setText(f"{self.name(choice)}\t{count}")
            action.setToolTip(self._reason(choice))
            action.setChecked(chosen)
            action.setEnabled(bool(count) or chosen)
        for choice in self._chosen:
            self._chip(choice)
        for choice, chip in self._chips.items():
            name = "" if choice[0] is Group.FAVOURITE else f"{self.name(choice)} "
            chip.setText(f"{name}{counts.get(choice, 0)}")
            chip.setToolTip(self._reason(choice))
            chip.setAccessibleName(
                self.tr("{0}, %n exercise(s)", "", counts.get(choice, 0)).format(self.name(choice))
            )
            chip.setChecked(choice in self._chosen)
        self._clear_action.setEnabled(bool(self._chosen))
        self._arrange()

    def _arrange(self) -> None:
        """Place the chips; of those not chosen, as many as fit on two lines."""
        chosen = [self._chips[each] for each in self._chips if each in self._chosen]
        quick = [
            self._chips[each]
            for each in FIRST
            if each not in self._chosen and self._counts.get(each)
        ]
        rest = [
            chip
            for choice, chip in self._chips.items()
            if choice[0] is Group.REGION and choice not in self._chosen and self._counts.get(choice)
        ]
        row = _Row(self.width(), self._more.sizeHint().height())
        shown: list[QWidget] = []
        blocks = [self.blocks] if self._has_blocks else []
        for widget in (self._more, *blocks, *([self._clear] if chosen else []), *chosen):
            row.place(widget)
            shown.append(widget)
        for widget in (*quick, *rest):
            if row.fits(widget.sizeHint().width(), LINES):
                row.place(widget)
                shown.append(widget)
        for widget in (self._more, self.blocks, self._clear, *self._chips.values()):
            widget.setVisible(widget in shown)
        for before, after in pairwise(shown):
            QWidget.setTabOrder(before, after)
        if self.minimumHeight() != row.bottom:
            self.setFixedHeight(row.bottom)

    def dress(self, theme: Theme) -> None:
        self._more.setIcon(icon("funnel", theme.ink))
        self._clear.setIcon(icon("x", theme.ink))
        star = self._chips[Group.FAVOURITE, ON]
        star.setIcon(icon("star", theme.star, theme.star))
        for chip in (self._more, self._clear, star):
            chip.setIconSize(QSize(13, 13))
        self._arrange()  # the letters may be another size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()


class _Row:
    """Where the next chip goes."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._x, self._line = 0, 0

    @property
    def bottom(self) -> int:
        return (self._line + 1) * (self._height + GRID) - GRID

    def fits(self, width: int, lines: int) -> bool:
        return self._x + width <= self._width or self._line + 1 < lines

    def place(self, widget: QWidget) -> None:
        size = widget.sizeHint()
        if self._x and self._x + size.width() > self._width:
            self._x, self._line = 0, self._line + 1
        widget.setGeometry(
            self._x,
            self._line * (self._height + GRID),
            min(size.width(), self._width),
            self._height,
        )
        self._x += size.width() + GRID


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
