"""What is done with a programme as a whole: move on, compare, duplicate, say what it is about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from soleus.clinic.changes import Exercises
from soleus.domain.card import Adjunct
from soleus.domain.criterion import Criterion
from soleus.domain.finding import BodySide
from soleus.domain.moving_on import mark_current, move_on
from soleus.domain.programme import IssuedVersion, Programme
from soleus.gui.figure.figure_button import ask_figure
from soleus.gui.handout.issued_words import IssuedWords, said_day
from soleus.gui.parts.menu_entry import Entry
from soleus.gui.pictures.picture_ground import Look
from soleus.gui.programme.comparison_dialog import ComparisonDialog, Version
from soleus.gui.programme.programme_dialog import ProgrammeDialog
from soleus.gui.services import Services
from soleus.gui.state.document import ProgrammeDocument, new_id

OTHERS = 30
"""So many other programmes are offered to compare with."""


class ProgrammeActs(QObject):
    """``said`` carries a line for the status bar. Errors go to the caller."""

    said = Signal(str)
    sheet_asked = Signal(object, object)  # IssuedVersion, a later one or None for what is now

    def __init__(
        self,
        services: Services,
        document: ProgrammeDocument,
        adjunct_name: Callable[[Adjunct], str],
        look: Callable[[], Look],
        say: Callable[[Criterion], str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services, self._document, self._window = services, document, window
        self._adjunct_name, self._look, self._say = adjunct_name, look, say
        self._told = services.library.interpreter

    def entries(self) -> tuple[Entry, ...]:
        """What stands in the menu "Programme"."""
        return (
            Entry(self.tr("&About this programme…"), self.edit_details, "Ctrl+I"),
            Entry(self.tr("Figure of the &pictures…"), self.choose_figure),
            Entry(self.tr("&Move on to the next stage"), self.move_on, "Ctrl+M"),
            Entry(self.tr("&Compare versions…"), self.compare, "Ctrl+Shift+D"),
            Entry(self.tr("&Duplicate this programme"), self.duplicate),
        )

    # --- stages

    def move_on(self) -> None:
        """One step: the next stage is current from today, ticks stay with their dates."""
        today = self._services.today()
        left = self._document.programme.current_stage
        done = self._document.edit(
            self.tr("Move on to the next stage"),
            lambda programme: move_on(programme, today, new_id),
        )
        self._tell_reached(done, left.label if left is not None else "")

    def mark_current(self, stage_id: str) -> None:
        """Another stage is current from today, be it a step on or back."""
        today = self._services.today()
        left = self._document.programme.current_stage
        done = self._document.edit(
            self.tr("Mark current stage"),
            lambda programme: mark_current(programme, stage_id, today),
        )
        self._tell_reached(done, left.label if left is not None else "")

    def _tell_reached(self, done: bool, left: str) -> None:
        stage = self._document.programme.current_stage
        if not done or stage is None:
            return
        self.said.emit(
            self.tr(
                "Stage {0} is current from today. What was ticked in stage {1} is kept."
            ).format(stage.label, left)
        )

    # --- the whole programme

    def edit_details(self) -> None:
        """Ask for reference, title, presentation, side, review and notes."""
        dialog = ProgrammeDialog(
            self._told.of(self._document.programme),
            tuple(self._services.library.presentations.values()),
            self._window,
        )
        if dialog.exec():
            self._document.edit(
                self.tr("Change what it is about"),
                lambda programme: self._told.written(dialog.changed(programme), programme),
            )

    def set_side(self, side: str) -> None:
        """Say which side is affected; the cards follow."""
        self._document.change(self.tr("Set the affected side"), side=BodySide(side))

    def choose_figure(self) -> None:
        """Ask who the pictures show."""
        figure = ask_figure(
            self._document.programme.figure,
            self._services.settings,
            self._services.pictures,
            self._window,
        )
        if figure is not None and figure != self._document.programme.figure:
            self._document.change(self.tr("Change the figure"), figure=figure)

    def duplicate(self) -> None:
        """Open a copy; the original stays as it is, with what was handed over of it."""
        copy = self._services.programmes.duplicate(self._document.programme.id)
        self._document.open(copy)
        self.said.emit(
            self.tr("This is the copy. The original is on the start page, as it was (Ctrl+W).")
        )

    # --- comparing

    def compare(self) -> None:
        """Show two versions side by side: what was handed over last, and now."""
        self.comparison().exec()

    def comparison(self) -> ComparisonDialog:
        versions, before = self.versions()
        dialog = ComparisonDialog(
            versions,
            before,
            0,
            self._services.library.exercises,
            self._adjunct_name,
            self._services.pictures,
            self._look,
            self._say,
            self._window,
        )
        dialog.sheet_asked.connect(
            lambda older, newer: self.sheet_asked.emit(older.issued, newer.issued)
        )
        return dialog

    def versions(self) -> tuple[list[Version], int]:
        """What can be compared, now first; and which of them "before" begins with."""
        programme, store, told = self._document.programme, self._services.programmes, self._told.of
        named = IssuedWords(self)
        found = [Version(self.tr("Now"), partial(told, programme), latest=True)]
        for issued in reversed(store.issued(programme.id)):
            items = partial(self._issued_items, issued)
            words = named.handed_over(issued)
            found.append(Version(words, partial(told, issued.programme), items, issued))
        templates = self._services.library.templates.values()
        template = next((it for it in templates if it.programme.id == programme.template), None)
        if template is not None:
            words = self.tr("Template: {0}").format(template.title)
            found.append(Version(words, partial(told, template.programme)))
        for each in store.list(limit=OTHERS):
            if each.id != programme.id:
                stage, title = self._told.say(each.stage), self._told.say(each.title)
                name = " · ".join(part for part in (each.reference, stage) if part)
                changed = said_day(each.updated_at.astimezone().date())
                words = self.tr("Programme {0}, {1}").format(name or title, changed)
                found.append(Version(words, partial(self._stored, each.id)))
        return found, min(1, len(found) - 1)

    def _stored(self, programme_id: str) -> Programme:
        return self._told.of(self._services.programmes.get(programme_id))

    def _issued_items(self, issued: IssuedVersion) -> Exercises:
        """The exercises as they were when *issued* was handed over."""
        store = self._services.programmes
        found = store.issued_exercises(issued.programme.id, issued.number)
        return self._told.exercises({each.id: each for each in found})
