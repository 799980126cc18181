"""What the window calls the layouts, the parts and the languages of a handout."""

from __future__ import annotations

from PySide6.QtCore import QObject

from soleus.domain.programme import AdviceKind
from soleus.handout.layout import (
    BOOKLET,
    CLEAR_14,
    EASY_READ,
    FRIDGE,
    LARGE_18,
    LAYOUTS,
    STANDARD_12,
)
from soleus.handout.options import Instructions


class HandoutWords(QObject):
    """Names for people to choose from; none of them is printed on a handout."""

    def _layouts(self) -> dict[str, tuple[str, str]]:
        """By id what a layout is called, and in one sentence what it is good for."""
        return {
            CLEAR_14.id: (
                self.tr("Clear, 14 pt"),
                self.tr("The usual one: large clear type, a picture beside each exercise."),
            ),
            STANDARD_12.id: (
                self.tr("Standard, 12 pt"),
                self.tr("More on a page; for those who read small print easily."),
            ),
            LARGE_18.id: (
                self.tr("Large print, 18 pt"),
                self.tr("Set anew for weak sight: one exercise a page, a large picture."),
            ),
            EASY_READ.id: (
                self.tr("Easy read, 18 pt"),
                self.tr("Short lines, wide spacing, one step a line."),
            ),
            FRIDGE.id: (
                self.tr("Fridge sheet, one page"),
                self.tr("One page to hang up: small pictures, names and doses."),
            ),
            BOOKLET.id: (
                self.tr("Booklet, folded A5"),
                self.tr("Small pages; print on both sides, fold once."),
            ),
        }

    def layout(self, layout: str) -> str:
        """As in "Clear, 14 pt"; the id of one that this Soleus does not know."""
        return self._layouts().get(layout, (layout, ""))[0]

    def layouts(self) -> dict[str, str]:
        return {each: self.layout(each) for each in LAYOUTS}

    def layout_about(self, layout: str) -> str:
        """What the layout is good for, in one sentence."""
        return self._layouts().get(layout, ("", ""))[1]

    def parts(self) -> dict[str, str]:
        """The parts that are there or not, in the order in which they stand on the sheet."""
        return {
            "summary": self.tr("Summary at the top"),
            "traffic_light": self.tr("Traffic light for pain"),
            "day_plan": self.tr("Plan of the day"),
            "equipment": self.tr("What is needed"),
            "exercises": self.tr("Exercises"),
            "feel": self.tr("Where the patient feels it"),
            "gate": self.tr("Move on when…"),
            "diary": self.tr("Diary to tick"),
            "gait_plan": self.tr("How to run"),
            "advice": self.tr("Advice"),
            "contacts": self.tr("Contacts"),
            "sources": self.tr("About this sheet: formats, sources"),
        }

    def instructions(self) -> dict[Instructions, str]:
        return {
            Instructions.CUES: self.tr("Short cues"),
            Instructions.STEPS: self.tr("Every step"),
            Instructions.BOTH: self.tr("Steps and cues"),
        }

    def weeks(self) -> dict[int | None, str]:
        return {
            None: self.tr("As the programme says"),
            1: self.tr("1 week"),
            2: self.tr("2 weeks"),
            4: self.tr("4 weeks"),
        }

    def run_plan(self) -> dict[bool | None, str]:
        return {
            None: self.tr("Once running is due"),
            True: self.tr("Always"),
            False: self.tr("Never"),
        }

    def advice(self) -> dict[AdviceKind, str]:
        return {
            AdviceKind.PAIN: self.tr("What pain means"),
            AdviceKind.DRIPPING_TAP: self.tr("The dripping tap of overload"),
            AdviceKind.BOOM_AND_BUST: self.tr("Boom and bust"),
            AdviceKind.SLOW_AND_HEAVY: self.tr("Why slow and heavy"),
            AdviceKind.KEEP_RUNNING: self.tr("Keep running if we can"),
            AdviceKind.LONGEST_RUN: self.tr("The longest run"),
            AdviceKind.SLEEP: self.tr("Sleep"),
            AdviceKind.HOW_LONG: self.tr("How long it takes"),
            AdviceKind.SEEK_HELP: self.tr("When to seek help"),
        }
