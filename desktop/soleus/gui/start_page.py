"""What stands there before a programme is open: recent ones, templates, new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soleus.gui.icons import icon
from soleus.gui.tokens import GAP, MARGIN, Theme

if TYPE_CHECKING:
    from soleus.storage.content import Template


@dataclass(frozen=True, slots=True)
class RecentProgramme:
    """One line of the list: which programme, and how it is told apart."""

    id: str
    reference: str
    about: str


class ChoiceList(QListWidget):
    """One click or Enter chooses."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.clicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class StartPage(QWidget):
    """Emits what was chosen; holds nothing but what it is shown."""

    new_asked = Signal(str)  # template id, or empty
    programme_asked = Signal(str)
    file_asked = Signal(str)  # path; empty: ask for one
    sought = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._build()

    def _build(self) -> None:
        title = QLabel(self.tr("Whose programme is it today?"))
        title.setObjectName("big")
        self._new = QPushButton(self.tr("New programme"))
        self._new.setObjectName("primary")
        self._new.clicked.connect(lambda: self.new_asked.emit(""))
        self._open = QPushButton(self.tr("Open a file…"))
        self._open.clicked.connect(lambda: self.file_asked.emit(""))
        self._seek = QLineEdit()
        self._seek.setObjectName("search")
        self._seek.setPlaceholderText(self.tr("Find a reference"))
        self._seek.setAccessibleName(self.tr("Find a reference"))
        self._seek.setClearButtonEnabled(True)
        self._seek.textChanged.connect(self.sought)
        self._recent = self._list(self.tr("Recent programmes"))
        self._recent.clicked.connect(
            lambda index: self.programme_asked.emit(index.data(Qt.ItemDataRole.UserRole))
        )
        self._templates = self._list(self.tr("Templates"))
        self._templates.clicked.connect(
            lambda index: self.new_asked.emit(index.data(Qt.ItemDataRole.UserRole))
        )
        self._none = QLabel(
            self.tr(
                "No programme yet. Start a new one, choose a template, "
                "or drop a programme file here."
            )
        )
        self._none.setObjectName("soft")
        self._none.setWordWrap(True)
        actions = QHBoxLayout()
        actions.addWidget(self._new)
        actions.addWidget(self._open)
        actions.addStretch(1)
        lists = QHBoxLayout()
        lists.setSpacing(2 * MARGIN)
        lists.addLayout(self._column(self.tr("Recent"), self._seek, self._none, self._recent), 1)
        lists.addLayout(self._column(self.tr("Templates"), self._templates), 1)
        page = QVBoxLayout()
        page.setSpacing(MARGIN)
        page.addWidget(title)
        page.addLayout(actions)
        page.addLayout(lists, 1)
        inner = QWidget()
        inner.setLayout(page)
        inner.setMaximumWidth(980)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(2 * MARGIN, 2 * MARGIN, 2 * MARGIN, 2 * MARGIN)
        outer.addStretch(1)
        outer.addWidget(inner, 8)
        outer.addStretch(1)

    @staticmethod
    def _column(heading: str, *parts: QWidget) -> QVBoxLayout:
        label = QLabel(heading)
        label.setObjectName("title")
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addWidget(label)
        for part in parts:
            column.addWidget(part, 1 if isinstance(part, QListWidget) else 0)
        column.addStretch()
        return column

    @staticmethod
    def _list(name: str) -> QListWidget:
        made = ChoiceList()
        made.setAccessibleName(name)
        made.setSpacing(2)
        made.setWordWrap(True)
        made.setMouseTracking(True)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        return made

    # --- showing

    def show_recent(self, programmes: Sequence[RecentProgramme]) -> None:
        self._recent.clear()
        for each in programmes:
            item = QListWidgetItem(f"{each.reference or self.tr('no reference')}\n{each.about}")
            item.setData(Qt.ItemDataRole.UserRole, each.id)
            self._recent.addItem(item)
        seeking = bool(self._seek.text())
        self._none.setVisible(not programmes)
        if seeking:
            self._none.setText(self.tr("No reference like “{0}”.").format(self._seek.text()))
        self._recent.setVisible(bool(programmes))

    def show_templates(self, templates: Sequence[Template]) -> None:
        self._templates.clear()
        for each in templates:
            stages = self.tr("%n stage(s)", "", len(each.programme.stages))
            item = QListWidgetItem(f"{each.title}\n{stages}")
            item.setToolTip(each.about)
            item.setData(Qt.ItemDataRole.UserRole, each.id)
            self._templates.addItem(item)

    def dress(self, theme: Theme) -> None:
        self._new.setIcon(icon("plus", theme.on_accent))
        self._open.setIcon(icon("folder-open", theme.ink))

    # --- dropping a file

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                event.acceptProposedAction()
                self.file_asked.emit(url.toLocalFile())
                return
