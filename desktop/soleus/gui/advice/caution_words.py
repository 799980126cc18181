"""Cautions as sentences that name the card. They never block, and never say what it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from soleus.clinic.cautions import Caution, CautionKind
from soleus.domain.exercise import Avoid
from soleus.domain.schedule import Weekday
from soleus.gui.gate.criterion_words import CriterionWords


class CautionWords(QObject):
    """``name`` gives the name of a card by its id, ``avoid`` the words for a condition.

    ``session`` gives the label of a session of the running plan by its id.
    """

    def __init__(
        self,
        name: Callable[[str], str],
        avoid: Callable[[Avoid], str],
        session: Callable[[str], str] = str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._avoid, self._session = name, avoid, session
        self._measures = CriterionWords(self).measures()

    def sentence(self, caution: Caution) -> str:
        name = self._name(caution.cards[0]) if caution.cards else ""
        match caution.kind:
            case CautionKind.AVOID:
                assert caution.avoid is not None
                return self.tr("{0}: marked to avoid here ({1}).").format(
                    name, self._avoid(caution.avoid)
                )
            case CautionKind.TENSIONER:
                test = self._measures[caution.test] if caution.test else ""
                return self.tr("{0}: a tensioner, and {1} was positive.").format(name, test)
            case CautionKind.HEAVY_DAYS:
                return self._heavy(caution, name)
            case CautionKind.RUN_AFTER_HEAVY:
                day = f" ({self._day(caution.day)})" if caution.day else ""
                return self.tr("{0}: a run falls on the day after it{1}.").format(name, day)
            case CautionKind.LONG_SESSION:
                return self.tr(
                    "Running session {0}: {1} % longer than the longest before it."
                ).format(self._session(caution.step), caution.percent)

    def _heavy(self, caution: Caution, name: str) -> str:
        if len(caution.cards) > 1:
            before = self._name(caution.cards[1])
            return self.tr("{0} on {1}: less than {2} h after {3}.").format(
                name, self._day(caution.day), caution.hours, before
            )
        return self.tr("{0}: its days are closer than {1} h, heavy days in a row.").format(
            name, caution.hours
        )

    def source(self, caution: Caution) -> str:
        """Where the rule comes from, for the tooltip."""
        return {
            CautionKind.AVOID: self.tr("Marked in the library for this presentation."),
            CautionKind.TENSIONER: self.tr(
                "Our own rule, not from a study. It informs; it does not decide."
            ),
            CautionKind.HEAVY_DAYS: self.tr(
                "From load 6 on 48 h, from 9 on 72 h: our own rule, not from a study."
            ),
            CautionKind.RUN_AFTER_HEAVY: self.tr(
                "From load 6 on 48 h: our own rule, not from a study."
            ),
            CautionKind.LONG_SESSION: self.tr(
                "More injuries where a run was over 10 % longer than the longest of 30 days: "
                "Frandsen 2025. In minutes it is looked at beyond 30 minutes of running "
                "(our own rule)."
            ),
        }[caution.kind]

    def _day(self, day: Weekday | None) -> str:
        names = {
            Weekday.MONDAY: self.tr("Monday"),
            Weekday.TUESDAY: self.tr("Tuesday"),
            Weekday.WEDNESDAY: self.tr("Wednesday"),
            Weekday.THURSDAY: self.tr("Thursday"),
            Weekday.FRIDAY: self.tr("Friday"),
            Weekday.SATURDAY: self.tr("Saturday"),
            Weekday.SUNDAY: self.tr("Sunday"),
        }
        return names[day] if day is not None else ""
