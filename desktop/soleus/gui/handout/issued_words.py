"""What the window says of a version that was handed over."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject

from soleus.domain.programme import IssuedVersion
from soleus.gui.handout.handout_words import HandoutWords
from soleus.gui.lane.stage_title import stage_title

DAY = "d MMM yyyy"
WHEN = f"{DAY}, HH:mm"


def said_day(day: date) -> str:
    """As in "22 Nov 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), DAY)


class IssuedWords(QObject):
    """Titles and second lines for lists of versions."""

    def title(self, version: IssuedVersion) -> str:
        """As in "Version 2 · 22 Nov 2026, 09:30"."""
        moment = QDateTime.fromSecsSinceEpoch(int(version.issued_at.timestamp()))
        when = QLocale().toString(moment, WHEN)
        return self.tr("Version {0} · {1}").format(version.number, when)

    def handed_over(self, version: IssuedVersion) -> str:
        """As in "Version 2, handed over 22 Nov 2026, MK"."""
        day = said_day(version.issued_at.astimezone().date())
        return self.tr("Version {0}, handed over {1}, {2}").format(
            version.number, day, version.initials
        )

    def about(self, version: IssuedVersion) -> str:
        """Who signed it, in which stage the patient was, and how it was laid out."""
        stage = version.programme.current_stage
        parts = (
            self.tr("signed {0}").format(version.initials) if version.initials else "",
            stage_title(self.tr("stage {0}").format(stage.label), stage) if stage else "",
            HandoutWords(self).layout(version.layout),
            version.language if version.language != "en" else "",
        )
        return " · ".join(part for part in parts if part)
