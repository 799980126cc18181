"""The library side: search, filters, and the list or grid to look at and drag from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide, Presentation
from soleus.gui.library.block_list import BlockList
from soleus.gui.library.filter_bar import FilterBar
from soleus.gui.library.library_circumstances import circumstances
from soleus.gui.library.library_delegate import LibraryDelegate
from soleus.gui.library.library_filters import (
    STEP,
    Choice,
    Filters,
    Group,
    filters_in_steps,
    marked,
    plain_filters,
)
from soleus.gui.library.library_list import LibraryList
from soleus.gui.library.library_menu import LibraryMenu
from soleus.gui.library.library_model import AT_ONCE, LibraryModel, no_marks
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.library.nothing_words import NothingWords
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, Theme
from soleus.gui.parts.elided_label import ElidedLabel
from soleus.gui.parts.search_field import SearchField
from soleus.gui.pictures.pictures import Pictures
from soleus.gui.state.shelf import Shelf
from soleus.storage.records.kept_blocks import KeptBlock
from soleus.storage.search.search import Hit, marks

PAUSE_MS = 150


class LibraryPanel(QFrame):
    """``exercises_asked`` carries (exercise, variant) pairs and the number of a stage.

    The stage is the current one for 0; the variant is the one that the search meant.
    """

    exercises_asked = Signal(list, int)
    exercise_shown = Signal(str)
    preview_asked = Signal(str)
    new_asked = Signal(str)  # an exercise to start an own one from, or empty
    edit_asked = Signal(str)  # an own exercise
    duplicate_asked = Signal(str)
    remove_asked = Signal(str)  # an own exercise

    def __init__(
        self,
        shelf: Shelf,
        pictures: Pictures,
        side: Callable[[], BodySide | None],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._shelf, self._theme = shelf, theme
        self._exercises: Mapping[str, Exercise] = {}
        self._filters = Filters()
        self._presentation: Presentation | None = None
        self._hits: dict[str, Hit] = {}
        self._found: Sequence[str] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._steps: Iterator[Filters | None] | None = None
        self._turns = pictures.turns
        self._turns.join(self, self._step)
        words = LibraryWords(self)
        self._words = words
        self._nothing = NothingWords(self)
        self.model = LibraryModel(words, self)
        self._delegate = LibraryDelegate(pictures, lambda: self._theme, side, words, self)
        self._build()
        self._connect()
        self.dress(theme)

    def _build(self) -> None:
        self._field = SearchField()
        self._field.setObjectName("search")
        self._field.setClearButtonEnabled(True)
        self._field.setAccessibleName(self.tr("Search exercises"))
        self._grid = QToolButton()
        self._grid.setObjectName("flat")
        self._grid.setCheckable(True)
        self._new = QToolButton()
        self._new.setObjectName("flat")
        for button, name in (
            (self._grid, self.tr("Show as tiles")),
            (self._new, self.tr("New exercise of your own")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.filters = FilterBar(self._words)
        self.list = LibraryList(self.model, self._delegate)
        self.blocks = BlockList(self._theme)
        self.blocks.hide()
        self.target = ElidedLabel()
        self.target.setObjectName("hint")
        self._empty = QLabel()
        self._empty.setObjectName("soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._field, 1)
        head.addWidget(self._grid)
        head.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GRID, 0)
        column.setSpacing(GRID + 2)
        column.addLayout(head)
        column.addWidget(self.filters)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.blocks, 1)
        column.addWidget(self.target)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._find_all)
        self._shelf.indexed.connect(self._find_anew)
        self._field.textChanged.connect(lambda _: self._find_from_top())
        self._field.returnPressed.connect(lambda: self._ask(0))
        self._field.down_asked.connect(self._enter_list)
        self.filters.changed.connect(self._find_from_top)
        self.filters.blocks_toggled.connect(lambda _: self._find_from_top())
        self._grid.toggled.connect(self.list.show_tiles)
        self._new.clicked.connect(lambda: self.new_asked.emit(""))
        self._shelf.marked.connect(lambda: self._mark_anew(Group.FAVOURITE, Group.RECENT))
        self._delegate.favourite_asked.connect(self._shelf.set_favourite)
        listed = self.list
        listed.doubleClicked.connect(lambda _: self._ask(0))
        listed.add_asked.connect(lambda: self._ask(0))
        listed.stage_asked.connect(self._ask)
        listed.preview_asked.connect(lambda: self.preview_asked.emit(self.current()))
        listed.favourite_asked.connect(self.toggle_favourite)
        listed.left_upwards.connect(self.focus_search)
        listed.customContextMenuRequested.connect(self._show_menu)
        listed.selectionModel().currentChanged.connect(lambda *_: self._tell_shown())

    # --- showing

    def show_library(self, exercises: Mapping[str, Exercise]) -> None:
        """Take the library's exercises; filters and search stay as they are."""
        if exercises is self._exercises:
            return
        self._exercises = exercises
        self._field.setPlaceholderText(self.tr("Search %n exercise(s)", "", len(exercises)))
        self.model.mark_favourites(self._shelf.favourites)
        self._count_anew()

    def show_blocks(self, kept: Sequence[KeptBlock], about: Callable[[KeptBlock], str]) -> None:
        """Take the blocks that are kept; *about* says what one holds."""
        if self.blocks.show_blocks(kept, about):
            self._find()

    def show_target(self, stage: str) -> None:
        """Say where what is double-clicked goes: to the stage with that label."""
        words = self.tr("Double-click adds to stage {0}").format(stage) if stage else ""
        self.target.show_text(words)

    def show_presentation(self, presentation: Presentation | None) -> None:
        """The presentation that "no caution" looks at."""
        if presentation != self._presentation:
            self._presentation = presentation
            self.filters.show_presentation(presentation.name if presentation else "")
            self._mark_anew(Group.PRESENTATION)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._grid.setIcon(icon("layout-grid", theme.ink))
        self._new.setIcon(icon("plus", theme.ink))
        self.filters.dress(theme)
        self.blocks.dress(theme)
        self.list.viewport().update()

    def show_tiles(self, tiles: bool) -> None:
        self._grid.setChecked(tiles)

    def tiles(self) -> bool:
        return self._grid.isChecked()

    def clear_search(self) -> None:
        """What was sought for one patient is not sought for the next."""
        self._field.clear()

    def focus_search(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected(self) -> list[str]:
        """Ids of the selected exercises; without a selection the first one found."""
        chosen = self.list.chosen()
        first = self.model.exercise(0)
        return chosen or ([first.id] if first else [])

    def current(self) -> str:
        """The exercise that a single action is about, or empty."""
        here = self.model.exercise(self.list.currentIndex().row())
        chosen = self.selected()
        return here.id if here else (chosen[0] if chosen else "")

    def show_exercise(self, exercise_id: str) -> None:
        """List *exercise_id* and select it; what would hide it is taken back."""
        self.filters.blocks.setChecked(False)
        if self.model.row_of(exercise_id) < 0:
            self._field.clear()
            self.filters.clear()
        place = self.list.place_of(exercise_id)
        if place.isValid():
            self.list.clearSelection()
            self.list.choose([exercise_id], exercise_id)
            self.list.scrollTo(place)

    def step(self, by: int) -> str:
        """Go to the next (1) or previous (-1) row; the exercise that is current then."""
        row = min(max(self.list.currentIndex().row() + by, 0), self.model.rowCount() - 1)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        return self.current()

    def toggle_favourite(self) -> None:
        """Make what is selected favourites; where all are, no longer."""
        ids = self.selected()
        favourite = any(each not in self._shelf.favourites for each in ids)
        for each in ids:
            self._shelf.set_favourite(each, favourite)

    # --- finding

    def _count_anew(self) -> None:
        """Make the filters: a large library is listed at once, and its filters in steps."""
        self._steps = filters_in_steps(self._exercises)
        if not self._turns.limited or len(self._exercises) < STEP or self.filters.chosen():
            self._make_filters()
            self._find()
        else:
            self._filters = plain_filters(self._exercises)
            self._find()
            self._turns.ask()

    def _step(self) -> bool:
        """One step of the filters, with the last their counts; whether there was any."""
        if self._steps is None:
            return False
        if made := next(self._steps):
            self._take_filters(made)
            self._count()
        return True

    def _make_filters(self) -> None:
        """Finish them now, if they are not: somebody asks for them."""
        *_, made = self._steps or (None,)
        if made is not None:
            self._take_filters(made)

    def _take_filters(self, made: Filters) -> None:
        self._steps = None
        self._filters = marked(made, circumstances(self._shelf, self._presentation))

    def _mark_anew(self, *groups: Group) -> None:
        """Other exercises are in these *groups* now."""
        self.model.mark_favourites(self._shelf.favourites)
        self._filters = marked(self._filters, circumstances(self._shelf, self._presentation))
        if {group for group, _ in self.filters.chosen()}.intersection(groups):
            self._find()
        else:
            self._count()

    def _find(self) -> None:
        if self.filters.chosen():
            self._make_filters()
        text, chosen = self._field.text().strip(), self.filters.chosen()
        # With nothing to filter by, the first few hundred will do until the typing pauses.
        limit = AT_ONCE if text and not chosen else None
        hits = self._shelf.hits(text, limit) if text else ()
        self._hits = {hit.id: hit for hit in hits if hit.matched}
        found = [hit.id for hit in hits] if text else self._in_order(chosen)
        ids = self._filters.matching(found, chosen)
        here = self.list.hasFocus()
        kept, current = (self.list.chosen(), self.current()) if here else ((), "")
        variants = {hit.id: hit.variant for hit in hits if hit.variant}
        self.model.show(self._exercises, ids, self._marks if text else no_marks, variants)
        if here:
            self.list.choose(kept, current)
        self._found = found
        if limit is not None and len(hits) == limit:
            self._pause.start(PAUSE_MS)
        else:
            self._pause.stop()
            self._count()
        blocks = self.filters.blocks.isChecked()
        count = self.blocks.seek(text)
        self.filters.show_blocks(count, kept=self.blocks.has_any())
        found_any = bool(count if blocks else ids)
        self._empty.setVisible(not found_any)
        self.list.setVisible(found_any and not blocks)
        self.blocks.setVisible(found_any and blocks)
        if not found_any:
            self._empty.setText(self._nothing.say(text, chosen, blocks=blocks))

    def _find_from_top(self) -> None:
        """Something else is sought: the best answers stand above."""
        self._find()
        self.list.scrollToTop()

    def _find_anew(self) -> None:
        """The search knows the library as it is now."""
        if self._field.text().strip():
            self._find()

    def _find_all(self) -> None:
        """What the typing left for later: all that is found, and the counts of the filters."""
        text = self._field.text().strip()

        def show(hits: Sequence[Hit]) -> None:
            if text == self._field.text().strip() and not self.filters.chosen():
                self._found = [hit.id for hit in hits]
                self.model.extend([each for each in self._found if each in self._exercises])
                self._count()

        self._shelf.seek(text, show)

    def _count(self) -> None:
        """Show how many each filter would leave; nothing while they are still being made."""
        if self._steps is None:
            self.filters.show_counts(self._filters.counts(self._found, self.filters.chosen()))

    def _in_order(self, chosen: frozenset[Choice]) -> Sequence[str] | None:
        """What was used last stands in that order when nothing else is asked for."""
        if any(group == "recent" for group, _ in chosen):
            return self._shelf.recents
        return None

    def _marks(self, exercise_id: str, text: str) -> Sequence[tuple[int, int]]:
        hit = self._hits.get(exercise_id)
        return marks(text, hit) if hit else ()

    # --- asking

    def _enter_list(self) -> None:
        if self.blocks.isVisible():
            self.blocks.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.model.rowCount():
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0))
            self.focus_list()

    def _ask(self, stage_number: int) -> None:
        ids = self.selected()
        if self.blocks.isVisible():
            self.blocks.ask(stage_number)
        elif ids:
            self.exercises_asked.emit([self.model.pair_of(each) for each in ids], stage_number)

    def _tell_shown(self) -> None:
        exercise = self.model.exercise(self.list.currentIndex().row())
        if exercise is not None:
            self.exercise_shown.emit(exercise.id)

    def menu(self, exercise_id: str) -> LibraryMenu:
        """The context menu for what is selected, with that exercise in hand."""
        favourite = all(each in self._shelf.favourites for each in self.selected())
        own = exercise_id in self._shelf.own
        menu = LibraryMenu(exercise_id, self, favourite=favourite, own=own)
        menu.add_asked.connect(lambda: self._ask(0))
        menu.favourite_asked.connect(self.toggle_favourite)
        menu.preview_asked.connect(self.preview_asked)
        menu.edit_asked.connect(self.edit_asked)
        menu.duplicate_asked.connect(self.duplicate_asked)
        menu.remove_asked.connect(self.remove_asked)
        menu.new_asked.connect(self.new_asked)
        return menu

    def _show_menu(self, where: QPoint) -> None:
        current = self.current()
        if current:
            self.menu(current).popup(self.list.viewport().mapToGlobal(where))
