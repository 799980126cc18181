"""What stands there before a programme is open: recent ones, the bin, templates, new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, MARGIN, Theme
from soleus.gui.parts.choice_list import Choice, ChoiceList
from soleus.gui.parts.elided_label import ElidedLabel
from soleus.gui.parts.notice import Notice
from soleus.gui.start.first_steps import FirstSteps
from soleus.gui.start.template_list import TemplateChoice, TemplateList

WIDEST = 1320
RECENT, BIN = 0, 1


@dataclass(frozen=True, slots=True)
class RecentProgramme:
    """One line of a list of programmes: which, and how it is told apart."""

    id: str
    reference: str
    about: str


class StartPage(QWidget):
    """Emits what was chosen; holds nothing but what it is shown."""

    new_asked = Signal(str)  # template id, or empty
    programme_asked = Signal(str)
    file_asked = Signal(str)  # path; empty: ask for one
    sought = Signal(str)
    duplicate_asked = Signal(str)
    bin_asked = Signal(str)
    restore_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._recent: tuple[RecentProgramme, ...] = ()
        self._binned: tuple[RecentProgramme, ...] = ()
        self._build(theme)
        self._connect()

    def _build(self, theme: Theme) -> None:
        title = QLabel(self.tr("Whose programme is it today?"))
        title.setObjectName("big")
        self._new = QPushButton(self.tr("New programme"))
        self._new.setObjectName("primary")
        self._open = QPushButton(self.tr("Open a file…"))
        self._drop = ElidedLabel()
        self._drop.show_text(self.tr("or drop a programme file anywhere on this window"))
        self._drop.setObjectName("soft")
        self.seek = QLineEdit()
        self.seek.setObjectName("search")
        self.seek.setPlaceholderText(self.tr("Find a reference or presentation"))
        self.seek.setAccessibleName(self.tr("Find a programme"))
        self.seek.setClearButtonEnabled(True)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Programmes shown"))
        self.tabs.addTab(self.tr("Recent"))
        self.tabs.addTab(self.tr("Bin"))
        self.tabs.setExpanding(False)
        self.programmes = ChoiceList(self.tr("Recent programmes"), theme, dots=True)
        self.templates = TemplateList(self.tr("Templates"), theme)
        self._first = FirstSteps()
        self._none = QLabel()
        self._none.setObjectName("soft")
        self._none.setWordWrap(True)
        self._none.setContentsMargins(GAP, GAP, GAP, GAP)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.notice = Notice()
        for part in (self.seek, self._first, self._none):
            part.hide()  # which of them is right is known once the database is open
        page = QVBoxLayout()
        page.setSpacing(MARGIN)
        page.addWidget(title)
        page.addLayout(self._actions())
        page.addLayout(self._lists(), 1)
        inner = QWidget()
        inner.setLayout(page)
        inner.setMaximumWidth(WIDEST)
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(2 * MARGIN, 2 * MARGIN, 2 * MARGIN, MARGIN)
        outer.addStretch(1)
        outer.addWidget(inner, 100)
        outer.addStretch(1)

    def _actions(self) -> QHBoxLayout:
        actions = QHBoxLayout()
        actions.addWidget(self._new)
        actions.addWidget(self._open)
        actions.addWidget(self._drop, 1)
        return actions

    def _lists(self) -> QGridLayout:
        heading = QLabel(self.tr("Templates"))
        heading.setObjectName("title")
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * MARGIN)
        grid.setVerticalSpacing(GAP)
        grid.addWidget(self.tabs, 0, 0)
        grid.addWidget(heading, 0, 1)
        left = QVBoxLayout()
        left.addWidget(self.seek)
        left.addWidget(self._first)
        left.addWidget(self._none)
        left.addWidget(self.programmes, 1)
        left.addStretch(0)
        left.addWidget(self.notice)
        grid.addLayout(left, 1, 0)
        grid.addWidget(self.templates, 1, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setRowStretch(1, 1)
        return grid

    def _connect(self) -> None:
        self._new.clicked.connect(lambda: self.new_asked.emit(""))
        self._open.clicked.connect(lambda: self.file_asked.emit(""))
        self.seek.textChanged.connect(self.sought)
        self.seek.returnPressed.connect(self._open_first)
        self.tabs.currentChanged.connect(lambda _: self._show())
        self.programmes.chosen.connect(self._choose)
        self.programmes.menu_asked.connect(self._show_menu)
        self.programmes.removal_asked.connect(self._remove)
        self.templates.chosen.connect(self.new_asked)

    # --- showing

    @property
    def in_bin(self) -> bool:
        return bool(self.tabs.currentIndex() == BIN)

    def show_programmes(
        self, recent: Sequence[RecentProgramme], binned: Sequence[RecentProgramme]
    ) -> None:
        self._recent, self._binned = tuple(recent), tuple(binned)
        self._show()

    def show_templates(self, templates: Sequence[TemplateChoice]) -> None:
        self.templates.show_templates(templates)

    def begin(self) -> None:
        """Start anew: nothing sought, the recent ones, the keyboard in the search.

        Without a programme there is nothing to search: it is on the button for a new one.
        """
        self.tabs.setCurrentIndex(RECENT)
        self.seek.clear()
        first = self._new if self.seek.isHidden() else self.seek
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self, theme: Theme) -> None:
        self._new.setIcon(icon("plus", theme.on_accent))
        self._open.setIcon(icon("folder-open", theme.ink))
        for part in (self.programmes, self.templates, self.notice, self._first):
            part.dress(theme)

    def _show(self) -> None:
        count = len(self._binned)
        self.tabs.setTabText(BIN, self.tr("Bin ({0})").format(count) if count else self.tr("Bin"))
        shown = self._binned if self.in_bin else self._recent
        nameless = self.tr("no reference")
        self.programmes.setAccessibleName(
            self.tr("Programmes in the bin") if self.in_bin else self.tr("Recent programmes")
        )
        self.programmes.show_choices(
            [
                Choice(each.id, each.reference or nameless, each.about, faint=self.in_bin)
                for each in shown
            ]
        )
        nothing = not (shown or self.in_bin or self.seek.text())
        self._first.setVisible(nothing)
        self.seek.setVisible(not (self.in_bin or nothing))
        self.programmes.setVisible(bool(shown))
        self._none.setVisible(self.in_bin or not (shown or nothing))
        self._none.setText(self._say(bool(shown)))

    def _say(self, some: bool) -> str:
        if self.in_bin:
            if some:
                return self.tr("A click brings a programme back. After 30 days it is gone.")
            return self.tr("The bin is empty. Deleted programmes stay here for 30 days.")
        return self.tr("No programme with “{0}”.").format(self.seek.text())

    # --- asking

    def _choose(self, programme_id: str) -> None:
        if self.in_bin:
            self.restore_asked.emit(programme_id)
        else:
            self.programme_asked.emit(programme_id)

    def _open_first(self) -> None:
        first = self.programmes.choices.choice(0)
        if first is not None:
            self.programme_asked.emit(first.id)

    def _remove(self, programme_id: str) -> None:
        if not self.in_bin:
            self.bin_asked.emit(programme_id)

    def menu(self, programme_id: str) -> QMenu:
        """What can be done with a programme of the list."""
        menu = QMenu(self)
        entries: tuple[tuple[str, Callable[[], None]], ...]
        if self.in_bin:
            entries = (
                (self.tr("Take out of the bin"), lambda: self.restore_asked.emit(programme_id)),
            )
        else:
            entries = (
                (self.tr("Open"), lambda: self.programme_asked.emit(programme_id)),
                (self.tr("Duplicate"), lambda: self.duplicate_asked.emit(programme_id)),
                (self.tr("Delete"), lambda: self.bin_asked.emit(programme_id)),
            )
        for text, act in entries:
            menu.addAction(text, act)
        return menu

    def _show_menu(self, programme_id: str, where: QPoint) -> None:
        self.menu(programme_id).popup(where)
