"""Two versions or programmes side by side: what is new, stopped, more and less."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soleus.clinic.changes import Exercises, Kind
from soleus.clinic.comparison import compare_programmes
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage
from soleus.gui.card_delegate import Look
from soleus.gui.comparison_delegate import ComparisonDelegate
from soleus.gui.comparison_rows import ComparisonModel, ComparisonRows
from soleus.gui.icons import icon
from soleus.gui.lane_rows import AdjunctName
from soleus.gui.pictures import Pictures
from soleus.gui.tokens import GAP, MARGIN


@dataclass(frozen=True, slots=True)
class Version:
    """Something that can be compared; ``read`` fetches it when it is chosen.

    ``exercises`` fetches those that it was handed over with; others are shown as they are now.
    """

    name: str
    read: Callable[[], Programme]
    exercises: Callable[[], Exercises] = dict


class ComparisonDialog(QDialog):
    """Opens on the first two of *versions*: the older one on the left."""

    def __init__(
        self,
        versions: Sequence[Version],
        before: int,
        now: int,
        exercises: Exercises,
        adjunct_name: AdjunctName,
        pictures: Pictures,
        look: Callable[[], Look],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare versions"))
        self._versions, self._exercises, self._look = tuple(versions), exercises, look
        self._rows = ComparisonRows(adjunct_name, self._stage_name)
        self._names = self._kind_names()
        self.model = ComparisonModel(self._kind_name, self)
        self._build(pictures)
        self.before.setCurrentIndex(before)
        self.now.setCurrentIndex(now)
        self._connect()
        self._read()

    def _build(self, pictures: Pictures) -> None:
        theme = self._look().theme
        self.before, self.now = self._choice(self.tr("Before")), self._choice(self.tr("Now"))
        self.swap = QPushButton()
        self.swap.setObjectName("flat")
        self.swap.setIcon(icon("repeat", theme.ink))
        self.swap.setToolTip(self.tr("Change sides"))
        self.swap.setAccessibleName(self.tr("Change sides"))
        top = QHBoxLayout()
        top.setSpacing(GAP)
        for part, stretch in ((self.before, 1), (self.swap, 0), (self.now, 1)):
            top.addWidget(part, stretch)
        self.changed = QCheckBox(self.tr("Only what is not the same"))
        self.changed.setChecked(True)
        self.told = QLabel()
        self.told.setObjectName("soft")
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ComparisonDelegate(pictures, self._look, self._kind_name, self))
        self.list.setAccessibleName(self.tr("Cards before and now"))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.same = QLabel(self.tr("The exercises and their doses are the same."))
        self.same.setObjectName("soft")
        self.same.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.same.setWordWrap(True)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.changed)
        foot.addWidget(self.told, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self.same, 1)
        column.addLayout(foot)
        self.resize(980, 640)

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        for place, each in enumerate(self._versions):
            box.addItem(each.name)
            box.setItemData(place, each.name, Qt.ItemDataRole.ToolTipRole)
        return box

    def _connect(self) -> None:
        self.before.currentIndexChanged.connect(self._read)
        self.now.currentIndexChanged.connect(self._read)
        self.changed.toggled.connect(self._show)
        self.swap.clicked.connect(self._change_sides)

    def _change_sides(self) -> None:
        before, now = self.before.currentIndex(), self.now.currentIndex()
        with QSignalBlocker(self.before):  # both sides are read once, when both are chosen
            self.before.setCurrentIndex(now)
        with QSignalBlocker(self.now):
            self.now.setCurrentIndex(before)
        self._read()

    def _read(self) -> None:
        """Read both sides and compare them."""
        for box in (self.before, self.now):
            box.setToolTip(box.currentText())
        before, now = (self._versions[each.currentIndex()] for each in (self.before, self.now))
        known = tuple({**self._exercises, **each.exercises()} for each in (before, now))
        self._known = known
        self._pairs = compare_programmes(before.read(), now.read(), {**known[0], **known[1]})
        self._show()

    def _show(self) -> None:
        changed_only = self.changed.isChecked()
        self.model.show_rows(self._rows.rows(self._pairs, self._known, changed_only=changed_only))
        kinds = [each.kind for pair in self._pairs for each in pair.cards]
        counted = [
            f"{kinds.count(kind)} {self._kind_name(kind)}"
            for kind in Kind
            if kind is not Kind.SAME and kind in kinds
        ]
        self.told.setText(" · ".join(counted))
        self.list.setVisible(bool(self.model.rows))
        self.same.setVisible(not self.model.rows)

    # --- words

    def _stage_name(self, stage: Stage) -> str:
        return self.tr("Stage {0}: {1}").format(stage.label, stage.name)

    def _kind_name(self, kind: Kind) -> str:
        return self._names[kind]

    def _kind_names(self) -> dict[Kind, str]:
        return {
            Kind.NEW: self.tr("new"),
            Kind.STOPPED: self.tr("stopped"),
            Kind.MOVED_ON: self.tr("harder exercise"),
            Kind.MOVED_BACK: self.tr("easier exercise"),
            Kind.SWAPPED: self.tr("another exercise"),
            Kind.MORE: self.tr("more"),
            Kind.LESS: self.tr("less"),
            Kind.OTHER: self.tr("other dose"),
            Kind.SAME: self.tr("same"),
        }

    # --- Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.list.scheduleDelayedItemsLayout()
