"""The strip above the board: what the stage asks, what each region gets, what to look at."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWhatsThis,
    QWidget,
)

from soleus.clinic.burden import MOST_MINUTES, Burden, Weight, stage_burden
from soleus.clinic.cautions import Caution, stage_cautions
from soleus.clinic.coverage import coverage, stage_loads
from soleus.domain.exercise import Region
from soleus.domain.finding import Presentation
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage
from soleus.gui.advice.caution_words import CautionWords
from soleus.gui.advice.load_chart import LoadChart
from soleus.gui.advice.region_bars import RegionBars
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, LIGHT, PAD, Theme
from soleus.gui.parts.elided_button import ElidedButton
from soleus.gui.screening.flag_words import FlagWords
from soleus.storage.content.red_flags import RedFlags
from soleus.storage.library import Library


class AdviceStrip(QFrame):
    """Shows one stage. It informs; nothing in it stops anybody from doing anything."""

    cards_asked = Signal(list)  # row keys to select
    session_asked = Signal(str)  # id of a session of the running plan

    def __init__(
        self,
        words: StageWords,
        cautions: CautionWords,
        region: Callable[[Region], str],
        flags: RedFlags,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._words, self._caution_words = words, cautions
        self._theme = LIGHT
        self._burden = Burden(0, 0, None)
        self._cautions: tuple[Caution, ...] = ()
        self._flag_words = FlagWords(flags, self)
        self._flags_open = False
        self._shown: tuple[object, ...] = ()
        self._build(region)

    def _build(self, region: Callable[[Region], str]) -> None:
        self.burden = ElidedButton()
        self.burden.clicked.connect(self._show_evidence)
        self.look = ElidedButton()
        # No wider than the words above it.
        self.look.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.look.clicked.connect(self._open_cautions)
        self.bars = RegionBars(region)
        self.bars.cards_asked.connect(self.cards_asked)
        self.chart = LoadChart()
        self.chart.card_asked.connect(lambda card: self.cards_asked.emit([f"card:{card}"]))
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addWidget(self.burden)
        left.addWidget(self.look)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAD, GRID, PAD, GRID)
        row.setSpacing(2 * GAP)
        row.addLayout(left)
        row.addWidget(self.bars, 1)
        row.addWidget(self.chart)

    # --- showing

    @property
    def cautions(self) -> tuple[Caution, ...]:
        return self._cautions

    def show_stage(
        self,
        stage: Stage | None,
        programme: Programme,
        library: Library,
        presentation: Presentation | None,
    ) -> None:
        """Show *stage*; None hides the strip."""
        self.setVisible(stage is not None)
        if stage is None:
            return
        state = (stage.id, programme, library.fingerprint)
        if all(a is b or a == b for a, b in zip(state, self._shown, strict=False)) and self._shown:
            return
        self._shown = state
        exercises = library.exercises
        burden = stage_burden(stage, programme.schedule)
        self._burden = burden
        self._tell_burden(stage, burden)
        self._cautions = stage_cautions(stage, programme, exercises, presentation)
        self._flags_open = self._flag_words.state(programme.flags) is not None
        self._tell_cautions()
        self.bars.show_shares(coverage(stage, exercises, programme.schedule))
        self.chart.show_loads(stage_loads(programme, exercises), stage.id)
        self._colour()

    def _tell_burden(self, stage: Stage, burden: Burden) -> None:
        sign = {Weight.LIGHT: "", Weight.AMBER: "! ", Weight.RED: "!! "}[burden.weight]
        minutes = self.tr("{0} min a day").format(burden.minutes)
        if burden.odd:
            minutes = "! " + self.tr("{0} min a day: is that meant?").format(burden.minutes)
        parts = [
            self.tr("Stage {0}").format(stage.label),
            sign + self.tr("%n exercise(s)", "", burden.exercises),
            minutes,
        ]
        if burden.days is not None:
            parts.append(self._words.days_a_week(burden.days))
        words = " · ".join(parts)
        self.burden.setText(words)
        self.burden.setAccessibleName(words)
        why = self._words.burden_reason(burden.weight)
        why = why or self.tr("How much is asked, and why it counts")
        self.burden.setToolTip(f"{words}\n{why}")

    def _tell_cautions(self) -> None:
        count = len(self._cautions)
        sentences = [self._caution_words.sentence(each) for each in self._cautions]
        words = self.tr("%n thing(s) to look at", "", count)
        if not count:
            words = self.tr("Nothing marked to look at")
            if self._flags_open:
                words = self.tr("Warning signs: see above")
        elif count == 1:
            words = sentences[0]
        self.look.setText(words)
        self.look.setEnabled(count > 0)
        self.look.setToolTip("\n".join(sentences) or words)
        self.look.setAccessibleName(". ".join((words, *sentences)))

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.bars.dress(theme)
        self.chart.dress(theme)
        self._colour()

    def _colour(self) -> None:
        theme = self._theme
        grounds = {
            Weight.LIGHT: (theme.raised, theme.ink, theme.line),
            Weight.AMBER: (theme.amber, theme.on_amber, theme.on_amber),
            Weight.RED: (theme.red, theme.on_red, theme.on_red),
        }
        weight = self._burden.weight
        if self._burden.odd and weight is Weight.LIGHT:
            weight = Weight.AMBER
        _colour(self.burden, *grounds[weight], focus=theme.focus)
        kind = Weight.AMBER if self._cautions else Weight.LIGHT
        _colour(self.look, *grounds[kind], focus=theme.focus)
        # No tick says "all is well" while the warning signs are open or found something.
        name = "triangle-alert" if self._cautions else "info" if self._flags_open else "check"
        self.look.setIcon(icon(name, theme.on_amber if self._cautions else theme.soft))

    # --- asking

    def caution_menu(self) -> QMenu:
        """Each caution as a sentence; choosing one goes to its card."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        for each in self._cautions:
            keys = [f"card:{card}" for card in each.cards]
            go = partial(self.cards_asked.emit, keys)
            if each.step:
                go = partial(self.session_asked.emit, each.step)
            action = menu.addAction(self._caution_words.sentence(each), go)
            action.setToolTip(self._caution_words.source(each))
        return menu

    def _open_cautions(self) -> None:
        self.caution_menu().popup(self.look.mapToGlobal(QPoint(0, self.look.height())))

    def evidence(self) -> str:
        """Why the number of exercises is coloured, and why a number of minutes is asked about."""
        count = self.tr(
            "The longer a sheet, the less of it is done: Henry 1999 (a small study) and "
            "Eckard 2015. The count turns amber from 5 exercises and red above 6. It is a "
            "reminder and no limit: think which of them matter most."
        )
        if not self._burden.odd:
            return count
        asked = self.tr(
            "Over {0} minutes a day look like a slip of the keyboard: no stage of the published "
            "programmes has more than 40. That bound is our own design, not evidence."
        ).format(MOST_MINUTES)
        return f"{count}\n\n{asked}"

    def _show_evidence(self) -> None:
        where = self.burden.mapToGlobal(QPoint(0, self.burden.height()))
        QWhatsThis.showText(where, self.evidence(), self.burden)


def _colour(button: QPushButton, ground: str, ink: str, edge: str, *, focus: str) -> None:
    sheet = (
        f"QPushButton {{ background: {ground}; color: {ink}; border: 1px solid {edge};"
        f" text-align: left; padding: 2px {GAP}px; min-height: 18px; }}"
        f"QPushButton:focus {{ border: 2px solid {focus}; padding: 1px {GAP - 1}px; }}"
    )
    if button.styleSheet() != sheet:
        button.setStyleSheet(sheet)
