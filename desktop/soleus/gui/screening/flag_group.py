"""A group of questions about warning signs, with its score where it has one."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.finding import FlagAnswer
from soleus.gui.look.dressing import dress_as
from soleus.gui.look.tokens import GAP, GRID
from soleus.storage.content.red_flags import Answers, FlagGroup, FlagItem

ORDER = (FlagAnswer.NOT_ASKED, FlagAnswer.NO, FlagAnswer.YES)


class FlagRow(QWidget):
    """One question with its three answers.

    It keeps its height whatever is answered: what a yes leads to is said at the foot of the
    panel, so that the next question stands where the hand already goes.
    """

    def __init__(
        self, item: FlagItem, leads_to: str, original: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.item, self.leads_to = item, leads_to
        self.buttons = QButtonGroup(self)
        text = QLabel(item.text)
        text.setWordWrap(True)
        text.setToolTip(original)
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


class FlagGroupBox(QFrame):
    """``routes`` says in words where a yes leads; ``originals`` has the questions that are shown
    in a translation as they are written, by id.
    """

    answered = Signal()

    def __init__(
        self,
        group: FlagGroup,
        routes: Mapping[str, str],
        originals: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("box")
        self.group = group
        self.rows = tuple(
            FlagRow(item, item.plan or routes.get(item.route, ""), originals.get(item.id, ""), self)
            for item in group.items
        )
        self.score = QLabel()
        self.score.setObjectName("soft")
        self.score.setWordWrap(True)
        self.score.setVisible(group.score is not None)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP + GRID, GAP, GAP + GRID, GAP)
        column.setSpacing(0)
        column.addLayout(self._head())
        if group.note:
            note = QLabel(group.note.strip())
            note.setObjectName("soft")
            note.setWordWrap(True)
            column.addWidget(note)
        for row in self.rows:
            row.buttons.idToggled.connect(lambda *_: self.answered.emit())
            column.addWidget(row)
        column.addWidget(self.score)

    def _head(self) -> QHBoxLayout:
        title = QLabel(f"{self.group.id}  {self.group.title}")
        title.setObjectName("title")
        title.setWordWrap(True)
        rest = QPushButton(self.tr("None of the rest"))
        rest.setObjectName("chip")
        rest.setToolTip(self.tr("Answers “no” wherever nothing is answered yet"))
        rest.setAccessibleName(self.tr("None of the rest: {0}").format(self.group.title))
        rest.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        rest.setAutoDefault(False)  # a stray Enter answers nothing
        rest.clicked.connect(self._answer_rest)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(rest)
        return head

    def _answer_rest(self) -> None:
        """Say no to whatever is not answered yet."""
        for row in self.rows:
            if row.answer is FlagAnswer.NOT_ASKED:
                row.answer = FlagAnswer.NO

    def tell_score(self, answers: Answers) -> None:
        """The score and how much of it has been asked: an unasked question counts for nothing."""
        group, score = self.group, self.group.score
        if score is None:
            return
        scored = [item for item in group.items if item.points]
        asked = sum(answers[item.id] is not FlagAnswer.NOT_ASKED for item in scored)
        if not asked:
            words = self.tr("{0} score: nothing asked yet.").format(escape(score.name))
        else:
            words = self.tr("{0} score: {1}. From {2} on it reads “likely”.").format(
                escape(score.name), group.points(answers), score.likely_at
            )
            if asked < len(scored):
                more = self.tr("Not complete: {0} of {1} asked.").format(asked, len(scored))
                words = f"{words} {more}"
        likely = asked and group.points(answers) >= score.likely_at
        self.score.setText(words)
        dress_as(self.score, "amber" if likely else "soft")
