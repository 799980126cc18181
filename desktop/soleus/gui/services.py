"""Everything that the window is built with, made once in ``soleus.app``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from soleus.gui.jobs import Runner
from soleus.gui.pictures import Pictures
from soleus.gui.shelf import Shelf
from soleus.handout.options import Clinic, FigureSource
from soleus.handout.wording import Wording
from soleus.storage.programmes import ProgrammeStore
from soleus.storage.settings import SettingsStore


@dataclass(frozen=True, slots=True)
class Services:
    """``now`` is handed in so that tests can stop the clock."""

    library: Shelf
    programmes: ProgrammeStore
    settings: SettingsStore
    figures: FigureSource
    pictures: Pictures
    wording: Callable[[str], Wording]
    runner: Runner
    now: Callable[[], datetime]

    def today(self) -> date:
        return self.now().date()

    def clinic(self) -> Clinic:
        """The clinic as the settings have it."""
        return Clinic(
            **{
                part: str(self.settings.get(f"clinic.{part}", ""))
                for part in ("name", "phone", "address", "footer")
            }
        )
