"""Everything that the window is built with, made once in ``soleus.app``."""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from soleus.gui.jobs.jobs import Runner
from soleus.gui.pictures.pictures import Pictures
from soleus.gui.state.shelf import Shelf
from soleus.handout.options import Clinic, FigureSource, Library
from soleus.handout.words.wording import Wording
from soleus.storage.content.measures import FindingBook, load_findings
from soleus.storage.content.red_flags import RedFlags, load_red_flags
from soleus.storage.records.programmes import ProgrammeStore
from soleus.storage.records.settings import SettingsStore


@dataclass(frozen=True, slots=True)
class Services:
    """``now`` is handed in so that tests can stop the clock."""

    library: Shelf
    programmes: ProgrammeStore
    settings: SettingsStore
    figures: FigureSource
    pictures: Pictures
    wording: Callable[[str, str], Wording]  # of a language, for a telephone number
    runner: Runner
    now: Callable[[], datetime]
    complete_figures: FigureSource | None = None
    """Waits for pictures that are still drawn; ``figures`` shows another body meanwhile."""

    def printed_figures(self) -> FigureSource:
        """Pictures for what is printed or written, never in the interface thread."""
        return self.complete_figures or self.figures

    def today(self) -> date:
        return self.now().date()

    def shown_library(self) -> Library:
        """The library as handouts need it, as it is now: they have a language of their own."""
        written = self.library.written
        return Library(written.exercises, written.presentations)

    def red_flags(self) -> RedFlags:
        """The questions about warning signs, in the language of the window."""
        return self.library.interpreter.content(load_red_flags())

    def findings(self) -> FindingBook:
        """Measures and rules, in the language of the window."""
        book, tell = load_findings(), self.library.interpreter.content
        return FindingBook({key: tell(each) for key, each in book.sheets.items()}, tell(book.rules))

    def words(self, language: str) -> Wording:
        """The words of *language* as this clinic's sheets have them, with a number or without."""
        return self.wording(language, str(self.settings.get("clinic.phone") or ""))

    def clinic(self) -> Clinic:
        """The clinic as the settings have it."""
        kept = self.settings.all()
        words = {
            part: str(kept.get(f"clinic.{part}", "") or "")
            for part in ("name", "phone", "address", "footer", "emergency", "link", "link_label")
        }
        return Clinic(**words, logo=kept_bytes(kept.get("clinic.logo")))


def kept_bytes(text: object) -> bytes:
    """Bytes that a setting keeps as text; none for what is damaged."""
    try:
        return b64decode(text) if isinstance(text, str) else b""
    except (binascii.Error, ValueError):
        return b""
