"""What stands of the warning signs while the programme is open: nothing answered is forgotten."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from soleus.domain.finding import FlagAnswer, FlagCheck
from soleus.storage.content.red_flags import RedFlags


@dataclass(frozen=True, slots=True)
class FlagState:
    """A short line for the title bar, and all of it as sentences.

    stopping  a sign was answered with yes for which the programme ought to be held
    """

    line: str
    told: str
    stopping: bool


class FlagWords(QObject):
    def __init__(self, flags: RedFlags, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._flags = flags

    def state(self, check: FlagCheck) -> FlagState | None:
        """What has to be said about *check*; None where all was asked and nothing found."""
        answers = dict(check.answers)
        stopping = self._flags.stopping(answers)
        every = [item.id for group in self._flags.groups for item in group.items]
        left = sum(
            answers.get(each, FlagAnswer.NOT_ASKED) is FlagAnswer.NOT_ASKED for each in every
        )
        parts = [
            f"{item.text}: {self._flags.routes.get(item.route, '').rstrip('.')}."
            for item in stopping
        ]
        if left:
            parts.append(self.tr("%n question(s) not asked.", "", left))
        if stopping:
            line = self.tr("%n warning sign(s)", "", len(stopping))
            return FlagState(line, "\n".join(parts), stopping=True)
        if left == len(every):
            line = self.tr("Warning signs not asked")
        elif left:
            line = self.tr("Warning signs: {0} not asked").format(left)
        else:
            return None
        return FlagState(line, "\n".join(parts), stopping=False)
