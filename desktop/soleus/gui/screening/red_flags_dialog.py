"""The panel of warning signs: answered before the first print, kept in the programme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.finding import FlagAnswer, FlagCheck
from soleus.gui.look.tokens import GAP, GRID, MARGIN
from soleus.gui.parts.middle import stand_in_the_middle
from soleus.storage.content.red_flags import Answers, FlagGroup, FlagItem, RedFlags

LEADS_LINES = 5
ORDER = (FlagAnswer.NOT_ASKED, FlagAnswer.NO, FlagAnswer.YES)


class FlagRow(QWidget):
    """One question with its three answers.

    It keeps its height whatever is answered: what a yes leads to is said at the foot of the
    panel, so that the next question stands where the hand already goes.
    """

    def __init__(self, item: FlagItem, leads_to: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item, self.leads_to = item, leads_to
        self.buttons = QButtonGroup(self)
        text = QLabel(item.text)
        text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(GAP)
        row.addWidget(text, 1)
        names = {
            FlagAnswer.NOT_ASKED: self.tr("not asked"),
            FlagAnswer.NO: self.tr("no"),
            FlagAnswer.YES: self.tr("yes"),
        }
        for place, answer in enumerate(ORDER):
            button = QRadioButton(names[answer])
            button.setAccessibleName(f"{names[answer]}: {item.text}")
            self.buttons.addButton(button, place)
            row.addWidget(button)
        self.answer = FlagAnswer.NOT_ASKED

    @property
    def answer(self) -> FlagAnswer:
        return ORDER[max(0, self.buttons.checkedId())]

    @answer.setter
    def answer(self, answer: FlagAnswer) -> None:
        self.buttons.button(ORDER.index(answer)).setChecked(True)


class FlagLeads(QScrollArea):
    """What the answers lead to, in a place of one height: nothing else moves as it fills."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("What the answers lead to"))
        self._stop, self._told = QLabel(), QLabel()
        self._stop.setObjectName("red")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(GRID)
        for label in (self._stop, self._told):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch()
        self.setWidget(inside)

    def show_rows(self, rows: Sequence[FlagRow], refer_on: str) -> None:
        """Tell what the questions answered with yes lead to; *refer_on* stands above them."""
        self._stop.setText(refer_on)
        self._stop.setVisible(bool(refer_on))
        told = [
            f"<b>{escape(row.leads_to)}</b> {escape(row.item.text)}" for row in rows if row.leads_to
        ]
        nothing = "" if refer_on else self.tr("A yes shows here what it leads to.")
        self._told.setText("<br>".join(told) or escape(nothing))


class RedFlagsDialog(QDialog):
    """Asks, adds up, shows the way out. What it means is the physiotherapist's judgement.

    *handing*: a programme is about to be handed over. It can be without an answer, but only by
    a button that says so; otherwise there is nothing to keep until something is answered.
    Whoever leaves it half-way loses no answer: ``left_behind`` has them for the next time.
    """

    def __init__(
        self,
        flags: RedFlags,
        check: FlagCheck,
        initials: str,
        parent: QWidget | None = None,
        *,
        handing: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Warning signs"))
        self._flags, self._handing, self._answered = flags, handing, bool(check.answers)
        self._given = check
        self._passing = False  # the way on is to hand over without asking
        self._rows: dict[str, FlagRow] = {}
        self._scores: list[tuple[FlagGroup, QLabel]] = []
        self._build(initials)
        for item_id, answer in check.answers:
            if item_id in self._rows:
                self._rows[item_id].answer = answer
        self._reason.setText(check.reason)
        self._judge()
        next(iter(self._rows.values())).buttons.button(0).setFocus()

    def _build(self, initials: str) -> None:
        intro = QLabel(
            self.tr(
                "Ask these before a programme is handed over. The answers stay with the "
                "programme and are never printed; your initials stand at the foot of the handout."
            )
        )
        intro.setWordWrap(True)
        page = QVBoxLayout(self)
        page.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        page.setSpacing(GAP)
        page.addWidget(intro)
        page.addWidget(self._questions(), 1)
        self._leads = FlagLeads()
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(
            self.tr("Why a programme is handed over all the same; whom you spoke to and when")
        )
        self._reason.setAccessibleName(self.tr("Reason for going on"))
        self._reason.textChanged.connect(lambda _: self._judge())
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
        page.addWidget(self._leads_box())
        page.addLayout(foot)
        self.resize(820, 640)

    def _questions(self) -> QScrollArea:
        """Group by group. All of it is filled where it stands: what is full takes long to move."""
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Questions"))
        groups = QWidget()
        area.setWidget(groups)
        column = QVBoxLayout(groups)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(GAP)
        for group in self._flags.groups:
            column.addWidget(self._group(group, groups))
        return area

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

    def _group(self, group: FlagGroup, groups: QWidget) -> QFrame:
        box = QFrame(groups)
        box.setObjectName("box")
        title = QLabel(f"{group.id}  {group.title}")
        title.setObjectName("title")
        title.setWordWrap(True)
        rest = QPushButton(self.tr("None of the rest"))
        rest.setObjectName("chip")
        rest.setToolTip(self.tr("Answers “no” wherever nothing is answered yet"))
        rest.setAccessibleName(self.tr("None of the rest: {0}").format(group.title))
        rest.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        rest.setAutoDefault(False)  # a stray Enter answers nothing
        rest.clicked.connect(lambda: self.answer_rest(group.id))
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(rest)
        column = QVBoxLayout(box)
        column.setContentsMargins(GAP + GRID, GAP, GAP + GRID, GAP)
        column.setSpacing(0)
        column.addLayout(head)
        if group.note:
            note = QLabel(group.note.strip())
            note.setObjectName("soft")
            note.setWordWrap(True)
            column.addWidget(note)
        for item in group.items:
            leads = item.plan or self._flags.routes.get(item.route, "")
            row = FlagRow(item, leads, box)
            row.buttons.idToggled.connect(lambda *_: self._judge())
            self._rows[item.id] = row
            column.addWidget(row)
        if group.score is not None:
            score = QLabel()
            score.setObjectName("soft")
            score.setWordWrap(True)
            self._scores.append((group, score))
            column.addWidget(score)
        return box

    # --- answers

    def answers(self) -> Mapping[str, FlagAnswer]:
        return {item_id: row.answer for item_id, row in self._rows.items()}

    def set_answer(self, item_id: str, answer: FlagAnswer) -> None:
        self._rows[item_id].answer = answer

    def answer_rest(self, group_id: str) -> None:
        """Say no to whatever in the group is not answered yet."""
        group = next(each for each in self._flags.groups if each.id == group_id)
        for item in group.items:
            row = self._rows[item.id]
            if row.answer is FlagAnswer.NOT_ASKED:
                row.answer = FlagAnswer.NO

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
        for group, label in self._scores:
            self._tell_score(group, label, answers)
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
        _name(self._count, "amber" if missing or open_ones == len(answers) else "soft")

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
        _name(self._keep, "" if passing else "primary")

    def _tell_score(self, group: FlagGroup, label: QLabel, answers: Answers) -> None:
        """The score and how much of it has been asked: an unasked question counts for nothing."""
        assert group.score is not None
        scored = [item for item in group.items if item.points]
        asked = sum(answers[item.id] is not FlagAnswer.NOT_ASKED for item in scored)
        if not asked:
            words = self.tr("{0} score: nothing asked yet.").format(escape(group.score.name))
        else:
            words = self.tr("{0} score: {1}. From {2} on it reads “likely”.").format(
                escape(group.score.name), group.points(answers), group.score.likely_at
            )
            if asked < len(scored):
                more = self.tr("Not complete: {0} of {1} asked.").format(asked, len(scored))
                words = f"{words} {more}"
        likely = asked and group.points(answers) >= group.score.likely_at
        label.setText(words)
        _name(label, "amber" if likely else "soft")


def _name(part: QWidget, name: str) -> None:
    """Dress *part* as the style sheet has it for *name*."""
    if part.objectName() != name:
        part.setObjectName(name)
        part.style().unpolish(part)
        part.style().polish(part)
