"""The line in which a dose is typed: typed anew it changes what it names, edited it is the dose."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from soleus.domain.dose import Dose
from soleus.domain.shorthand import Reading, read_dose, write_dose
from soleus.gui.dose.typed_over import kept_parts, typed_over
from soleus.gui.parts.marked_line import MarkedLine


@dataclass(frozen=True, slots=True)
class TypedDose:
    """What the line says now.

    reading  as it stands there
    dose     what it comes to: while something is not read, what it came to before
    before   the dose that it was typed over, or whose line was edited
    kept     what of *dose* stood there before and is not in the line
    """

    reading: Reading
    dose: Dose
    before: Dose
    kept: Dose = Dose()


class DoseLine(MarkedLine):
    """Shows a dose in full. Whoever edits what stands there sees the whole dose: a part that is
    deleted goes. Whoever types over all of it says what is to be another one: the rest stays
    as it is now. An emptied line is no dose; what is then typed is typed over the last one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = self._before = self._dose = Dose()
        self._full = self._last = ""
        self._all_chosen = self._anew = False
        self.selectionChanged.connect(self._note_selection)

    def show_dose(self, dose: Dose) -> None:
        """Show the whole of *dose*."""
        self._shown = self._before = self._dose = dose
        self._full = write_dose(dose)
        self._last, self._anew = self._full, False
        self.setText(self._full)

    def take(self, text: str) -> TypedDose:
        """Read *text*, to which an edit of the line has led."""
        if text == self._full:
            self._anew, self._before = False, self._shown
        elif self._all_chosen:
            self._anew, self._before = True, self._dose
        elif not self._last:
            self._anew = True
        self._last, self._all_chosen = text, False
        reading, kept = read_dose(text), Dose()
        self._dose = reading.dose
        if reading.problems:
            # The letters before this one may have been read as a dose: it was not meant.
            self._dose = self._before
        elif self._anew and text.strip():
            kept = kept_parts(reading.dose, self._before)
            self._dose = typed_over(reading.dose, self._before)
        return TypedDose(reading, self._dose, self._before, kept)

    def settle(self) -> None:
        """Show all that the line has come to; what was not read stays for mending."""
        if not self.marks:
            self.show_dose(self._dose)

    def _note_selection(self) -> None:
        """Of the edits of a line only the one that follows tells what was chosen."""
        self._all_chosen = bool(self.text()) and self.selectedText() == self.text()
