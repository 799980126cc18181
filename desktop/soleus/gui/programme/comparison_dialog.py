"""Two versions or programmes side by side: what is new, stopped, more and less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
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
from soleus.clinic.comparison import compare_programmes, moved_between
from soleus.domain.criterion import Criterion
from soleus.domain.programme import IssuedVersion, Programme
from soleus.domain.stage import Stage
from soleus.gui.handout.issued_words import said_day
from soleus.gui.jobs.filling import Filling
from soleus.gui.lane.lane_rows import AdjunctName
from soleus.gui.lane.stage_title import stage_title
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, MARGIN
from soleus.gui.pictures.picture_ground import Look
from soleus.gui.pictures.pictures import Pictures
from soleus.gui.programme.comparison_delegate import ComparisonDelegate
from soleus.gui.programme.comparison_rows import ComparisonModel, ComparisonRows
from soleus.handout.words.wording import unstopped


@dataclass(frozen=True, slots=True)
class Version:
    """Something that can be compared; ``read`` fetches it when it is chosen.

    ``exercises`` fetches those that it was handed over with; others are shown as they are now.
    ``issued`` is the version of this programme that it is; ``latest`` says that it is as it is now.
    """

    name: str
    read: Callable[[], Programme]
    exercises: Callable[[], Exercises] = dict
    issued: IssuedVersion | None = None
    latest: bool = False


class ComparisonDialog(QDialog):
    """Opens on the first two of *versions*: the older one on the left.

    It stands before they are read, where the turns of *pictures* are limited.

    ``sheet_asked`` carries two of them whose changes are to be told to the patient.
    """

    sheet_asked = Signal(object, object)  # Version before, Version now

    def __init__(
        self,
        versions: Sequence[Version],
        before: int,
        now: int,
        exercises: Exercises,
        adjunct_name: AdjunctName,
        pictures: Pictures,
        look: Callable[[], Look],
        say: Callable[[Criterion], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare versions"))
        self._say = say
        self._versions, self._exercises, self._look = tuple(versions), exercises, look
        self._rows = ComparisonRows(adjunct_name, self._stage_name, self._tick_note)
        self._names = self._kind_names()
        self._planned_names = {
            Kind.NEW: self.tr("added to the plan"),
            Kind.STOPPED: self.tr("out of the plan"),
            Kind.OTHER: self.tr("planned otherwise"),
        }
        self.model = ComparisonModel(self._kind_name, self)
        self._build(pictures)
        self.before.setCurrentIndex(before)
        self.now.setCurrentIndex(now)
        self._connect()
        self._filling = Filling(pictures.turns, self._fill(), self.list, self)

    def _fill(self) -> Iterator[None]:
        yield
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
        self.moved = QLabel()
        self.moved.setObjectName("tint")
        self.moved.setWordWrap(True)
        self.changed = QCheckBox(self.tr("Only what is not the same"))
        self.changed.setChecked(True)
        self.told = QLabel()
        self.told.setObjectName("soft")
        self.list = QListView()
        self.list.setModel(self.model)
        pictures.changed.connect(self.list.viewport().update)
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
        self.moved.hide()
        self.same.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self.moved)
        column.addWidget(self.list, 1)
        column.addWidget(self.same, 1)
        column.addLayout(self._foot())
        self.resize(980, 640)

    def _foot(self) -> QHBoxLayout:
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        self.sheet = QPushButton(self.tr("Patient's sheet of what changed…"))
        self.sheet.setAutoDefault(False)
        self.sheet.clicked.connect(lambda: self.sheet_asked.emit(*self._chosen()))
        foot = QHBoxLayout()
        foot.addWidget(self.changed)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.sheet)
        foot.addWidget(close)
        return foot

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
        before, now = self._chosen()
        known = tuple({**self._exercises, **each.exercises()} for each in (before, now))
        self._known = known
        old, new = before.read(), now.read()
        self._pairs = compare_programmes(old, new, {**known[0], **known[1]})
        self._tell_moved(old, new)
        self._offer_sheet(before, now)
        self._show()

    def _chosen(self) -> tuple[Version, Version]:
        before, now = (self._versions[each.currentIndex()] for each in (self.before, self.now))
        return before, now

    def _tell_moved(self, old: Programme, new: Programme) -> None:
        """The stage that the patient went to is the main change: it stands above all others."""
        moved = moved_between(old, new)
        self.moved.setVisible(moved is not None)
        if moved is None:
            return
        before, now = map(self._stage_name, moved)
        since = moved[1].since
        if since is None:
            words = self.tr("Before in {0}. Now in {1}.").format(before, now)
        else:
            words = self.tr("Before in {0}. Now in {1}, since {2}.").format(
                before, now, said_day(since)
            )
        self.moved.setText(words)

    def _offer_sheet(self, before: Version, now: Version) -> None:
        """A patient is told of what they hold: of a version, and of what came after it."""
        older, newer = before.issued, now.issued
        later = now.latest or (
            newer is not None and older is not None and newer.number > older.number
        )
        fits = older is not None and later
        self.sheet.setEnabled(fits)
        self.sheet.setToolTip(
            self.tr("One page in the patient's words: what is new, what stopped, what changed")
            if fits
            else self.tr("On the left a version that was handed over, on the right a later one")
        )

    def _show(self) -> None:
        changed_only = self.changed.isChecked()
        self.model.show_rows(self._rows.rows(self._pairs, self._known, changed_only=changed_only))
        kinds = Counter(
            self._kind_name(each.kind, pair.planned)
            for pair in self._pairs
            for each in pair.cards
            if each.kind is not Kind.SAME
        )
        self.told.setText(" · ".join(f"{count} {name}" for name, count in kinds.items()))
        self.list.setVisible(bool(self.model.rows))
        self.same.setVisible(not self.model.rows)

    # --- words

    def _stage_name(self, stage: Stage) -> str:
        return stage_title(self.tr("Stage {0}").format(stage.label), stage)

    def _tick_note(self, criterion: Criterion, ticked: bool) -> str:
        words, met = unstopped(self._say(criterion)), criterion.met_on
        if not ticked:
            return self.tr("No longer ticked: {0}").format(words)
        return self.tr("Ticked {0}: {1}").format(said_day(met) if met is not None else "", words)

    def _kind_name(self, kind: Kind, planned: bool) -> str:
        """Nothing stops or begins in a stage that the patient has not come to."""
        return self._planned_names.get(kind, self._names[kind]) if planned else self._names[kind]

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
