"""The panel of warning signs: answered before the first print, kept in the programme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.finding import FlagAnswer, FlagCheck
from soleus.gui.jobs.filling import Filling
from soleus.gui.jobs.turns import Turns
from soleus.gui.look.dressing import dress_as
from soleus.gui.look.tokens import GAP, GRID, MARGIN
from soleus.gui.parts.middle import stand_in_the_middle
from soleus.gui.screening.flag_group import FlagGroupBox, FlagRow
from soleus.gui.screening.flag_leads import FlagLeads
from soleus.storage.content.red_flags import RedFlags

LEADS_LINES = 5


class RedFlagsDialog(QDialog):
    """Asks, adds up, shows the way out. What it means is the physiotherapist's judgement.

    *handing*: a programme is about to be handed over. It can be without an answer, but only by
    a button that says so; otherwise there is nothing to keep until something is answered.
    Whoever leaves it half-way loses no answer: ``left_behind`` has them for the next time.
    *originals*: the same questions as they are written, where *flags* are a translation that no
    clinician has checked. The dialog says so, and shows each original on the question.
    The questions come group by group, in *turns* where these are limited.
    """

    def __init__(
        self,
        flags: RedFlags,
        check: FlagCheck,
        initials: str,
        parent: QWidget | None = None,
        *,
        handing: bool = False,
        originals: RedFlags | None = None,
        turns: Turns | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Warning signs"))
        self._flags, self._handing, self._answered = flags, handing, bool(check.answers)
        self._given = check
        self._passing = False  # the way on is to hand over without asking
        written = originals.groups if originals is not None else ()
        self._originals = {item.id: item.text for group in written for item in group.items}
        self._groups: list[FlagGroupBox] = []
        self._rows: dict[str, FlagRow] = {}
        self._build(initials)
        self._reason.setText(check.reason)
        self._judge()
        self._filling = Filling(turns, self._fill(), self._area, self)

    def _build(self, initials: str) -> None:
        intro = QLabel(
            self.tr(
                "Ask these before a programme is handed over. The answers stay with the "
                "programme and are never printed. Initials at the foot of a handout say who "
                "handed it over, not that anything was asked."
            )
        )
        intro.setWordWrap(True)
        self._leads = FlagLeads()
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(
            self.tr("Why a programme is handed over all the same; whom you spoke to and when")
        )
        self._reason.setAccessibleName(self.tr("Reason for going on"))
        self._reason.textChanged.connect(lambda _: self._judge())
        page = QVBoxLayout(self)
        page.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        page.setSpacing(GAP)
        page.addWidget(intro)
        if self._originals:
            page.addWidget(self._unchecked())
        page.addWidget(self._questions(), 1)
        page.addWidget(self._leads_box())
        page.addLayout(self._foot(initials))
        self.resize(820, 640)

    def _unchecked(self) -> QLabel:
        """Says that the words are a translation that nobody answers for yet."""
        label = QLabel(
            self.tr(
                "These questions are a translation that no clinician has checked yet. The English "
                "original stands in the tip of each question, and holds in doubt."
            )
        )
        label.setObjectName("amber")
        label.setWordWrap(True)
        return label

    def _questions(self) -> QScrollArea:
        """Group by group. All of it is filled where it stands: what is full takes long to move."""
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Questions"))
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # until it is known
        self._area, self._page = area, QWidget()
        area.setWidget(self._page)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, GAP, 0)
        self._column.setSpacing(GAP)
        self._column.addStretch()
        return area

    def _fill(self) -> Iterator[None]:
        """The questions from the top on, with what was answered before."""
        known = self.answers()
        for group in self._flags.groups:
            yield
            box = FlagGroupBox(group, self._flags.routes, self._originals, self._page)
            self._column.insertWidget(len(self._groups), box)
            self._groups.append(box)
            for row in box.rows:
                row.answer = known[row.item.id]
                self._rows[row.item.id] = row
            box.tell_score(known)
            box.answered.connect(self._judge)
            if box is self._groups[0]:
                box.show()  # what is hidden takes no focus
                box.rows[0].buttons.button(0).setFocus()
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._judge()

    def _leads_box(self) -> QFrame:
        """What the answers lead to, and the reason where one is asked for.

        It keeps its height whatever stands in it, so that no question moves.
        """
        box = QFrame()
        box.setObjectName("box")
        column = QVBoxLayout(box)
        column.setContentsMargins(GAP + GRID, GAP, GAP, GAP)
        column.setSpacing(GRID)
        column.addWidget(self._leads, 1)
        column.addWidget(self._reason)
        line = self.fontMetrics().height()
        box.setFixedHeight(LEADS_LINES * line + self._reason.sizeHint().height() + 2 * GAP)
        return box

    def _foot(self, initials: str) -> QHBoxLayout:
        """Who asks, how much is still open, and the two ways out."""
        self._initials = QLineEdit(initials)
        self._initials.setMaximumWidth(120)
        self._initials.setAccessibleName(self.tr("Your initials"))
        self._count = QLabel()
        self._count.setObjectName("soft")
        self._count.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setToolTip(
            self.tr("What is answered so far is kept. Nothing is handed over.")
        )
        self._keep = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._keep.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        label = QLabel(self.tr("&Initials"))
        label.setBuddy(self._initials)
        foot.addWidget(label)
        foot.addWidget(self._initials)
        foot.addWidget(self._count, 1)
        foot.addWidget(buttons)
        return foot

    # --- answers

    def answers(self) -> Mapping[str, FlagAnswer]:
        given = dict(self._given.answers)
        return {
            item.id: self._rows[item.id].answer
            if item.id in self._rows
            else given.get(item.id, FlagAnswer.NOT_ASKED)
            for group in self._flags.groups
            for item in group.items
        }

    def check(self, on: date) -> FlagCheck:
        """The answers, to be kept in the programme; a reason only where one was asked for."""
        answers = self.answers()
        stopped = bool(self._flags.stopping(answers))
        return FlagCheck(
            answers=tuple(
                (item_id, answer)
                for item_id, answer in answers.items()
                if answer is not FlagAnswer.NOT_ASKED
            ),
            on=on,
            initials=self._initials.text().strip(),
            reason=self._reason.text().strip() if stopped else "",
        )

    def left_behind(self) -> FlagCheck | None:
        """What was answered before the panel was closed, to be asked to the end another time."""
        now = self.check(date.min)
        if now.answers == self._given.answers:
            return None
        return replace(now, on=None, initials=self._given.initials)

    def initials(self) -> str:
        return self._initials.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a question neither answers it nor closes the panel; nor does it pass by all."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        here = self.focusWidget()
        stray = isinstance(here, QRadioButton | QScrollArea | None)
        if not (enter and (stray or (self._passing and here is not self._keep))):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        stand_in_the_middle(self)

    def _judge(self) -> None:
        """Show scores, what stops, and whether the answers can be kept."""
        answers = self.answers()
        for group in self._groups:
            group.tell_score(answers)
        stopping = self._flags.stopping(answers)
        open_ones = sum(answer is FlagAnswer.NOT_ASKED for answer in answers.values())
        self._leads.show_rows(
            [row for row in self._rows.values() if row.answer is FlagAnswer.YES],
            self._flags.refer_on.strip() if stopping else "",
        )
        self._reason.setEnabled(bool(stopping))
        self._reason.setVisible(bool(stopping))
        missing = ""
        if stopping and not self._reason.text().strip():
            missing = self.tr("Type the reason above to go on. Close keeps the answers too")
        self._offer_way_on(missing, nothing_asked=open_ones == len(answers))
        count = self.tr("%n question(s) not asked", "", open_ones) if open_ones else ""
        self._count.setText(missing or count)
        dress_as(self._count, "amber" if missing or open_ones == len(answers) else "soft")

    def _offer_way_on(self, missing: str, *, nothing_asked: bool) -> None:
        """Answers are kept by Enter too; going on without any takes a button that says so."""
        passing = nothing_asked and self._handing
        nothing_new = nothing_asked and not self._handing and not self._answered
        told = missing or (self.tr("Nothing is answered yet") if nothing_new else "")
        self._keep.setText(
            self.tr("Go on without asking") if passing else self.tr("Keep the answers")
        )
        self._passing = passing
        self._keep.setEnabled(not told)
        self._keep.setToolTip(
            self.tr("It is kept that nothing was asked; the sign at the top stays")
            if passing
            else told
        )
        dress_as(self._keep, "" if passing else "primary")
