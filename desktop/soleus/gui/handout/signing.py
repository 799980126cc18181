"""Who hands a programme over: the warning signs before the first time, and the initials."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from soleus.gui.handout.hand_over_dialog import HandOverDialog
from soleus.gui.screening.flag_words import FlagState, FlagWords
from soleus.gui.screening.red_flags_dialog import RedFlagsDialog
from soleus.gui.services import Services
from soleus.gui.state.document import ProgrammeDocument
from soleus.storage.content.red_flags import load_red_flags

INITIALS = "initials"


class Signing(QObject):
    """Asks once for each handing-over; what was typed is offered the next time."""

    def __init__(self, services: Services, document: ProgrammeDocument, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._document, self._window = services, document, window

    def known(self) -> str:
        return str(self._services.settings.get(INITIALS, "") or "")

    def ask_flags(self, *, handing: bool = False) -> bool:
        """Show the warning signs; whether they were answered. The answers can be undone."""
        programme = self._document.programme
        known = programme.flags.initials or self.known()
        written = load_red_flags()
        unchecked = self._services.library.interpreter.drafted(written)
        dialog = RedFlagsDialog(
            self._services.red_flags(),
            programme.flags,
            known,
            self._window,
            handing=handing,
            originals=written if unchecked else None,
            turns=self._services.pictures.turns,
        )
        if not dialog.exec():
            if (left := dialog.left_behind()) is not None:
                self._document.change(self.tr("Answer some warning signs"), flags=left)
            return False
        self._keep(dialog.initials())
        check = dialog.check(self._services.today())
        asked = self.tr("Answer the warning signs")
        step = asked if check.answers else self.tr("Go on without asking")
        self._document.change(step, flags=check)
        return True

    def ask_who(self) -> str:
        """Initials of the one who hands it over; empty when it was given up.

        Before the first time the warning signs are asked: whoever signs them is not asked again.
        """
        if self._document.programme.flags.on is None:
            if not self.ask_flags(handing=True):
                return ""
            if signed := self._document.programme.flags.initials:
                return signed
        while True:
            words = FlagWords(self._services.red_flags())
            dialog = self._dialog(words.state(self._document.programme.flags))
            if dialog.exec():
                return self._signed(dialog)
            if not dialog.flags_wanted:
                return ""
            self.ask_flags()

    def ask_initials(self) -> str:
        """The initials alone, for many programmes at once; empty when it was given up."""
        dialog = self._dialog(None)
        return self._signed(dialog) if dialog.exec() else ""

    def _dialog(self, state: FlagState | None) -> HandOverDialog:
        """It has the last initials filled in."""
        return HandOverDialog(self.known(), state, self._window)

    def _signed(self, dialog: HandOverDialog) -> str:
        initials = dialog.initials()
        self._keep(initials)
        return initials

    def _keep(self, initials: str) -> None:
        if initials and initials != self.known():
            self._services.settings.set(INITIALS, initials)
