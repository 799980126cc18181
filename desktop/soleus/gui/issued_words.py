"""What the window says of a version that was handed over."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, QObject

from soleus.domain.programme import IssuedVersion
from soleus.gui.handout_words import HandoutWords

WHEN = "d MMM yyyy, HH:mm"


class IssuedWords(QObject):
    """Titles and second lines for lists of versions."""

    def title(self, version: IssuedVersion) -> str:
        """As in "Version 2 · 22 Nov 2026, 09:30"."""
        moment = QDateTime.fromSecsSinceEpoch(int(version.issued_at.timestamp()))
        when = QLocale().toString(moment, WHEN)
        return self.tr("Version {0} · {1}").format(version.number, when)

    def about(self, version: IssuedVersion) -> str:
        """Who signed it, in which stage the patient was, and how it was laid out."""
        stage = version.programme.current_stage
        parts = (
            self.tr("signed {0}").format(version.initials) if version.initials else "",
            self.tr("stage {0}: {1}").format(stage.label, stage.name) if stage else "",
            HandoutWords(self).layout(version.layout),
            version.language if version.language != "en" else "",
        )
        return " · ".join(part for part in parts if part)
