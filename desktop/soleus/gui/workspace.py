"""The open programme's workplace: library, board and handout, wired to the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from soleus.clinic.ladder import neighbours, swap
from soleus.domain.card import Card
from soleus.domain.dose import Dose
from soleus.domain.edit import Place, change_card, find_card, find_stage
from soleus.domain.exercise import Exercise, default_dose, varied
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.gui.board import Board
from soleus.gui.board_menus import BoardMenus
from soleus.gui.card_delegate import CardDelegate
from soleus.gui.document import ProgrammeDocument, new_id
from soleus.gui.dose_editor import DoseEditor
from soleus.gui.handout_panel import HandoutPanel
from soleus.gui.library_delegate import LibraryDelegate
from soleus.gui.library_panel import LibraryPanel
from soleus.gui.patient_words import PatientWords
from soleus.gui.services import Services
from soleus.gui.stage_words import StageWords
from soleus.gui.tokens import Theme


class Workspace(QWidget):
    """Turns what is asked of the panels into edits of the document."""

    said = Signal(str)  # a short line for the status bar

    def __init__(
        self,
        services: Services,
        document: ProgrammeDocument,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self.document, self._theme = services, document, theme
        self._patient_words = PatientWords(services, document)
        self._words = StageWords(
            self._patient_words.criterion,
            self._patient_words.dose,
            self._affected,
            self._stage_label,
            self,
        )
        self._merge_turn = 0
        self._menus = BoardMenus(document, self)
        self._build()
        self._connect()

    # --- building

    def _build(self) -> None:
        words = self._words
        pictures = self._services.pictures
        self._card_delegate = CardDelegate(
            pictures,
            lambda: self._theme,
            self._affected,
            words.side,
            words.heading,
            lambda: self.document.programme.figure,
            self,
        )
        library_delegate = LibraryDelegate(
            pictures,
            lambda: self._theme,
            self._affected,
            words.second_line,
            self.tr("load"),
            self,
        )
        self.library = LibraryPanel(
            self._services.library.search,
            library_delegate,
            words.spoken_exercise,
            words.region,
        )
        self.board = Board(self._card_delegate, words)
        self.handout = HandoutPanel(self._services)
        self.editor = DoseEditor(self._patient_words.dose, self)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(True)
        self.split.setHandleWidth(3)
        for part, stretch in ((self.library, 0), (self.board, 1), (self.handout, 0)):
            self.split.addWidget(part)
            self.split.setStretchFactor(self.split.count() - 1, stretch)
        self.split.setSizes([272, 760, 330])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)

    def _connect(self) -> None:
        board, document = self.board, self.document
        document.changed.connect(lambda _, after: self._show(after))
        document.opened.connect(self._open)
        self._services.library.changed.connect(self._restock)
        self.library.exercises_asked.connect(self.add_exercises)
        board.exercises_dropped.connect(self.drop_exercises)
        board.cards_dropped.connect(self._drop_cards)
        board.edit_asked.connect(self.edit_card)
        board.remove_asked.connect(document.remove_cards)
        board.shift_asked.connect(self._shift)
        board.send_asked.connect(self._send)
        board.card_menu_asked.connect(self._menus.show_card_menu)
        board.stage_menu_asked.connect(self._menus.show_stage_menu)
        board.stage_asked.connect(self.add_stage)
        self._card_delegate.harder_asked.connect(lambda card: self.swap_card(card, harder=True))
        self._card_delegate.easier_asked.connect(lambda card: self.swap_card(card, harder=False))
        self.handout.card_asked.connect(self.board.select_card)
        self._menus.edit_asked.connect(self.edit_card)
        self._menus.swap_asked.connect(lambda card, harder: self.swap_card(card, harder=harder))
        self.editor.dose_edited.connect(self._change_dose)
        self.editor.note_edited.connect(self._change_note)
        self.editor.variant_chosen.connect(self._choose_variant)
        self.editor.closed.connect(self._editor_closed)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.board.dress(theme)
        self.handout.dress(theme)
        self.board.viewport().update()

    # --- showing

    def _open(self, programme: Programme) -> None:
        self._restock()
        self._show(programme)

    def _restock(self) -> None:
        self.library.show_library(self._services.library.exercises)

    def _show(self, programme: Programme) -> None:
        self.board.show_programme(programme, self._services.library.exercises)
        self.handout.show_programme(programme)

    def _affected(self) -> BodySide | None:
        return self.document.programme.side

    def _stage_label(self, stage_id: str) -> str:
        return find_stage(self.document.programme, stage_id).label

    def _exercise(self, exercise_id: str) -> Exercise | None:
        return self._services.library.exercises.get(exercise_id)

    # --- adding and moving

    def add_exercises(self, ids: Sequence[str], stage_number: int = 0) -> None:
        """Add library items to stage *stage_number*, or to the current one for 0."""
        programme = self.document.programme
        if not programme.stages:
            self.add_stage()
            programme = self.document.programme
        if stage_number > len(programme.stages):
            self.said.emit(self.tr("There is no stage {0} in this programme.").format(stage_number))
            return
        stage = programme.stages[stage_number - 1] if stage_number else programme.current_stage
        if stage is not None:
            place = self.board.place_after_selection(stage.id)
            self.drop_exercises([(each, "") for each in ids], place)

    def drop_exercises(self, pairs: Sequence[tuple[str, str]], place: Place) -> None:
        """Add (exercise, variant) pairs at *place*, each with its default dose."""
        number = find_stage(self.document.programme, place.stage).number
        cards = []
        for exercise_id, variant in pairs:
            exercise = self._exercise(exercise_id)
            if exercise is not None:
                dose = default_dose(varied(exercise, variant), number)
                cards.append(Card(new_id(), exercise_id, variant, dose))
        if cards:
            self.document.add_cards(cards, place)
            self.board.select_card(cards[-1].id, focus=False)

    def _drop_cards(self, card_ids: Sequence[str], place: Place) -> None:
        self.document.move_cards(card_ids, place)
        self.board.select_card(card_ids[0])

    def _shift(self, card_id: str, by: int) -> None:
        self.document.shift_card(card_id, by)
        self.board.select_card(card_id)

    def _send(self, card_ids: Sequence[str], by: int) -> None:
        for card_id in card_ids:
            self.document.send_card(card_id, by)
        if card_ids:
            self.board.select_card(card_ids[0])

    def swap_card(self, card_id: str, *, harder: bool) -> None:
        """Change a card to the next harder or easier exercise of the library."""
        card = find_card(self.document.programme, card_id)
        old = self._exercise(card.exercise)
        if old is None:
            return
        ids = neighbours(old, self._services.library.exercises, harder=harder)
        new = self._exercise(ids[0]) if ids else None
        if new is None:
            return
        stage = next(s for s, _, c in self.document.programme.cards() if c.id == card_id)
        swapped = swap(card, old, new, stage.number)
        name = self.tr("Harder exercise") if harder else self.tr("Easier exercise")
        self.document.edit(
            name, lambda programme: change_card(programme, card_id, lambda _: swapped.card)
        )
        kept = self.tr("the dose is kept") if "groups" in swapped.kept else self.tr("new dose")
        self.said.emit(self.tr("{0} is now {1}: {2}.").format(old.name, new.name, kept))

    # --- the dose

    def edit_card(self, card_id: str) -> None:
        """Open the dose editor at the card."""
        card = find_card(self.document.programme, card_id)
        exercise = self._exercise(card.exercise)
        name = exercise.name if exercise else (card.adjunct.words if card.adjunct else "")
        variants = [("", self.tr("as named"))]
        if exercise is not None:
            variants += [(each.id, each.label) for each in exercise.variants]
        self._merge_turn += 1
        self.board.select_card(card_id)
        self.editor.show_card(card, name, variants)
        self.editor.adjustSize()
        self.editor.move(self._beside(card_id))
        self.editor.show()

    def _beside(self, card_id: str) -> QPoint:
        """Below the card where there is room on the screen, else above its lower edge."""
        for lane in self.board.lanes():
            if lane.model.row_of_card(card_id) >= 0:
                rect = lane.view.card_rect(card_id)
                where = lane.view.viewport().mapToGlobal(rect.bottomLeft())
                screen = self.screen().availableGeometry()
                x = min(where.x(), screen.right() - self.editor.width())
                y = min(where.y(), screen.bottom() - self.editor.height())
                return QPoint(max(x, screen.left()), max(y, screen.top()))
        return self.mapToGlobal(QPoint(0, 0))

    def _change_dose(self, card_id: str, dose: Dose) -> None:
        self.document.change_dose(card_id, dose, merge=f"dose {card_id} {self._merge_turn}")

    def _change_note(self, card_id: str, note: str) -> None:
        self.document.edit(
            self.tr("Change note"),
            lambda programme: change_card(
                programme, card_id, lambda card: replace(card, note=note)
            ),
            f"note {card_id} {self._merge_turn}",
        )

    def _choose_variant(self, card_id: str, variant: str) -> None:
        card = find_card(self.document.programme, card_id)
        exercise = self._exercise(card.exercise)
        if exercise is None or card.variant == variant:
            return
        stage = next(s for s, _, c in self.document.programme.cards() if c.id == card_id)
        before, after = varied(exercise, card.variant), varied(exercise, variant)
        swapped = swap(card, before, after, stage.number)
        self.document.change_card(
            card_id, self.tr("Choose variant"), variant=variant, dose=swapped.card.dose
        )

    def _editor_closed(self) -> None:
        cards = self.board.selected_cards()
        if cards:
            self.board.select_card(cards[0])

    # --- stages

    def add_stage(self) -> None:
        self.document.add_stage(self.tr("New stage"))
