"""The open programme's workplace: library, board and handout, wired to the document."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from soleus.domain.edit import find_block, find_card, find_stage
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage
from soleus.gui.advice.advice_strip import AdviceStrip
from soleus.gui.advice.caution_words import CautionWords
from soleus.gui.board.adding import Adding
from soleus.gui.board.block_dialog import BlockDialog
from soleus.gui.board.block_keeping import BlockKeeping
from soleus.gui.board.board import Board
from soleus.gui.board.board_actions import BoardActions
from soleus.gui.board.board_menus import BoardMenus
from soleus.gui.board.card_editing import CardEditing
from soleus.gui.board.clipboard_text import RecordText
from soleus.gui.board.last_stage import LastStage
from soleus.gui.board.stage_dialog import GATE_TAB, StageDialog
from soleus.gui.dose.dose_editor import DoseEditor, PatientSay
from soleus.gui.findings.finding_gate import FindingGate
from soleus.gui.handout.handout_panel import HandoutPanel
from soleus.gui.handout.patient_words import PatientWords
from soleus.gui.jobs.turns import Errand
from soleus.gui.lane.card_delegate import CardDelegate
from soleus.gui.lane.card_names import CardNames
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.library.library_panel import LibraryPanel
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.look.tokens import Theme
from soleus.gui.look.translation import interface_language
from soleus.gui.pictures.hover_player import HoverPlayer
from soleus.gui.pictures.picture_ground import Look
from soleus.gui.running.run_editing import RunEditing
from soleus.gui.running.week_strip import WeekStrip
from soleus.gui.services import Services
from soleus.gui.state.document import ProgrammeDocument
from soleus.gui.state.shelf import Shelf
from soleus.gui.window.hover_spots import HoverSpots
from soleus.gui.window.picture_arrivals import PictureArrivals
from soleus.gui.window.programme_acts import ProgrammeActs
from soleus.storage.records.kept_blocks import KeptBlocks

REDUCED_MOTION = "reduced_motion"


def first_widths(room: int) -> list[int]:
    """Of library, board and handout: on a wide window the outer two have their share of it."""
    library = min(max(272, round(0.19 * room)), 400)
    handout = min(max(330, round(0.19 * room)), 400)
    return [library, max(room - library - handout, 1), handout]


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
        self._told = services.library.interpreter
        self._patient = PatientWords(services, document)
        self._plain = PatientWords(services, document, interface_language)
        self._words = StageWords(self._plain.dose, self._affected, self._stage_label, self)
        self._build()
        self._connect()

    # --- building

    def _build(self) -> None:
        services, words = self._services, self._words
        names = LibraryWords(self)
        self._card_names = CardNames(services.library, self)
        self._delegate = CardDelegate(
            services.pictures, words, self._look, self._neighbour_name, self
        )
        self.library = LibraryPanel(
            services.library, services.pictures, self._affected, self._theme
        )
        beside = FindingGate(self._plain.criterion, lambda: self.document.programme, self)
        self.board = Board(self._delegate, words, beside.line, services.pictures.turns)
        self.running = RunEditing(services, self.document, self._plain.criterion, self)
        cautions = CautionWords(self._card_name, names.avoid, self.running.session_label, self)
        self.week = WeekStrip(
            self.running.strip, self._card_name, names.region, services.pictures.turns
        )
        self._last = LastStage(self.board)
        self.strip = AdviceStrip(words, cautions, names.region, services.red_flags())
        self.handout = HandoutPanel(services)
        self._advice = Errand(services.pictures.turns, self._tell_advice, self, first=True)
        self._build_acts()
        self._arrivals = PictureArrivals(
            services.pictures, self.document, self.board, self.library.list, self.handout, self
        )
        self._build_editor()
        self._place()

    def _build_acts(self) -> None:
        """Whatever changes the programme, and what plays on hover."""
        services, words = self._services, self._words
        # The record has the clinical names as the library is written.
        record = RecordText(
            words, lambda: services.library.written.exercises, self._plain.criterion
        )
        self.actions_of_board = BoardActions(
            self.document, services.library, self.board, record, self
        )
        self.keeping = BlockKeeping(
            self.document, KeptBlocks(services.settings), services.library, words, self
        )
        self.adding = Adding(
            self.document, services.library, self.board, self.keeping, self.stage_in_view, self
        )
        self.menus = BoardMenus(
            self.document,
            self.board,
            self.actions_of_board,
            words,
            self._card_names,
            self.keeping,
            self,
        )
        self.player = HoverPlayer(self._may_move, self)
        self.spots = HoverSpots(self.player, services.pictures, self._look, self._delegate, self)
        self.programme_acts = ProgrammeActs(
            services,
            self.document,
            self._card_names.adjunct,
            self._look,
            self._plain.criterion,
            self,
        )

    def _build_editor(self) -> None:
        patient, words = self._patient, self._words
        self.editor = DoseEditor(
            PatientSay(patient.dose, self._plain.progress, self._plain.criterion), words, self
        )
        self._editing = CardEditing(
            self.document,
            self._services.library,
            self.board,
            self.editor,
            self.actions_of_board,
            self._card_names,
            self,
        )

    def _place(self) -> None:
        """Library, board and handout beside each other."""
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.board, 1)
        column.addWidget(self.week)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(True)
        self.split.setHandleWidth(3)
        for part, stretch in ((self.library, 0), (middle, 1), (self.handout, 0)):
            self.split.addWidget(part)
            self.split.setStretchFactor(self.split.count() - 1, stretch)
        self.split.splitterMoved.connect(lambda *_: self.keep_widths())
        self._widths_chosen = False
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)

    @property
    def widths_chosen(self) -> bool:
        """Whether somebody gave the panels their widths; they follow the window until then."""
        return self._widths_chosen

    def keep_widths(self) -> None:
        """The widths that the panels have now stay so."""
        self._widths_chosen = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._widths_chosen:
            self.split.setSizes(first_widths(self.width()))

    def _connect(self) -> None:
        board, document, actions = self.board, self.document, self.actions_of_board
        document.changed.connect(self._follow)
        document.opened.connect(self._open)
        self._services.library.changed.connect(self._restock)
        self.library.exercises_asked.connect(self.adding.add_pairs)
        board.exercises_dropped.connect(self.adding.drop_exercises)
        board.cards_dropped.connect(document.move_cards)
        board.cards_copied.connect(document.copy_cards)
        board.block_dropped.connect(document.place_block)
        board.block_copied.connect(document.copy_block)
        board.stage_dropped.connect(document.place_stage)
        board.stage_copied.connect(document.copy_stage)
        board.stage_shift_asked.connect(document.shift_stage)
        board.stage_renamed.connect(self._rename_stage)
        board.ticked.connect(self._tick)
        board.asked.connect(actions.do)
        board.send_asked.connect(actions.send_to)
        board.card_menu_asked.connect(self.menus.show_card_menu)
        board.stage_menu_asked.connect(self.menus.show_stage_menu)
        board.stage_edit_asked.connect(self.edit_stage)
        board.gate_edit_asked.connect(lambda stage: self.edit_stage(stage, GATE_TAB))
        board.stage_asked.connect(self.adding.add_stage)
        board.move_on_asked.connect(self.programme_acts.move_on)
        board.chosen_changed.connect(self._show_advice)
        board.hovered.connect(self.spots.over_card)
        self._connect_panels()

    def _connect_panels(self) -> None:
        """What stands around the board, and its menus."""
        board, actions = self.board, self.actions_of_board
        listed = self.library.list
        listed.hovered.connect(lambda index: self.spots.over_exercise(listed, index))
        self.strip.session_asked.connect(self.running.edit_session)
        self.week.run_asked.connect(self.running.edit_session)
        for strip in (self.strip, self.week):
            strip.cards_asked.connect(lambda keys: self.board.select_keys(keys, focus=True))
        self._delegate.harder_asked.connect(lambda card: actions.swap_card(card, harder=True))
        self._delegate.easier_asked.connect(lambda card: actions.swap_card(card, harder=False))
        actions.said.connect(self.said)
        self.keeping.said.connect(self.said)
        self.adding.said.connect(self.said)
        self._connect_blocks()
        actions.variants_asked.connect(self.menus.show_variants)
        self._delegate.variants_asked.connect(self.menus.show_variants)
        actions.card_edit_asked.connect(self._editing.edit_card)
        actions.block_edit_asked.connect(self.edit_block)
        self.menus.stage_edit_asked.connect(self.edit_stage)
        self.menus.gate_edit_asked.connect(lambda stage: self.edit_stage(stage, GATE_TAB))
        self.menus.sheet_asked.connect(
            lambda card: self.handout.only_exercise(card, self._card_name(card))
        )
        self.menus.rename_asked.connect(lambda stage: board.lane(stage).header.rename())
        self.handout.card_asked.connect(board.select_card)
        self.handout.language_asked.connect(self._change_language)
        self._editing.said.connect(self.said)
        self.programme_acts.said.connect(self.said)
        self.menus.current_asked.connect(self.programme_acts.mark_current)

    def _connect_blocks(self) -> None:
        keeping, listed = self.keeping, self.library.blocks
        keeping.changed.connect(self._show_blocks)
        self.board.kept_dropped.connect(keeping.add_named)
        listed.add_asked.connect(self.adding.add_block)
        listed.menu_asked.connect(keeping.show_tidying)
        self._last.changed.connect(self._show_advice)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.library.dress(theme)
        self.board.dress(theme)
        self.strip.dress(theme)
        self.week.dress(theme)
        self.handout.dress(theme)

    @property
    def shelf(self) -> Shelf:
        return self._services.library

    # --- showing

    def _open(self, programme: Programme) -> None:
        self.library.show_library(self.shelf.offered)
        self.library.clear_search()
        self._show_blocks()
        self._last.forget()
        self.board.open_programme(self._told.programme(programme), self.shelf.library)
        self.handout.show_programme(programme)
        self._advice.do_now()  # the board takes the room that the strip leaves

    def _restock(self) -> None:
        """The library is another: the lanes and the strip show names and ladders anew."""
        self.library.show_library(self.shelf.offered)
        self._show_blocks()
        if self.document.programme.stages:
            shown = self._told.programme(self.document.programme)
            self.board.show_programme(shown, self.shelf.library)
            self._show_advice()

    def _follow(self, before: Programme, after: Programme) -> None:
        """Show the edit; what is selected stays so, and what came anew is selected."""
        chosen, lane = self.board.chosen(), self.board.focused_lane()
        had = {card.id for _, _, card in before.cards()}
        came = [f"card:{card.id}" for _, _, card in after.cards() if card.id not in had]
        self.player.stop()
        self.board.open_programme(self._told.programme(after), self.shelf.library)
        kept = [f"card:{each}" for each in chosen.cards] or [f"block:{chosen.block}"]
        self.board.select_keys(came or kept, focus=lane is not None)
        left, reached = before.current_stage, after.current_stage
        if left and reached and left.id != reached.id:
            self.board.go_to(self.board.lane(reached.id))
        self.handout.show_programme(after)
        self._show_advice()

    def _show_advice(self) -> None:
        """It follows what is done on the board, which is to be seen first."""
        self._advice.ask()

    def _tell_advice(self) -> None:
        programme, shelf = self.document.programme, self._services.library
        presentation = shelf.presentations.get(programme.presentation)
        stage = self.stage_in_view()
        self.strip.show_stage(stage, programme, shelf.library, presentation)
        self.week.show_stage(stage, programme, shelf.library)
        self.library.show_target(stage.label if stage is not None else "")

    def _show_blocks(self) -> None:
        self.library.show_blocks(self.keeping.all(), self.keeping.about)

    def stage_in_view(self) -> Stage | None:
        """The stage of the selection, else the one worked in last, else the current one."""
        programme = self.document.programme
        stages = {each.id: each for each in programme.stages}
        found = stages.get(self.board.chosen().stage) or stages.get(self._last.id)
        return found or programme.current_stage

    def _look(self) -> Look:
        return Look(self._theme, self._affected(), self.document.programme.figure)

    def _may_move(self) -> bool:
        return not self._services.settings.get(REDUCED_MOTION, False)

    def _affected(self) -> BodySide | None:
        return self.document.programme.side

    def _stage_label(self, stage_id: str) -> str:
        return find_stage(self.document.programme, stage_id).label

    def _card_name(self, card_id: str) -> str:
        return self._card_names.card(find_card(self.document.programme, card_id))

    def _neighbour_name(self, exercise_id: str, harder: bool) -> str:
        found = self.actions_of_board.neighbour(exercise_id, harder)
        return found.name if found else ""

    # --- cards, blocks and stages

    def edit_card(self, card_id: str) -> None:
        """Open the editor at the card."""
        self._editing.edit_card(card_id)

    def edit_block(self, block_id: str) -> None:
        """Ask for the kind, rounds and rests of a block."""
        _, block = find_block(self.document.programme, block_id)
        dialog = BlockDialog(self._told.of(block), self._words, self)
        if dialog.exec():
            made = self._told.written(dialog.answer(), block)
            fields = ("kind", "title", "rounds", "pick", "rest_cards", "rest_rounds", "schedule")
            changes = {name: getattr(made, name) for name in fields}
            self.document.change_block(block_id, self.tr("Change block"), **changes)

    def edit_stage(self, stage_id: str, tab: int = 0) -> None:
        """Ask for everything about a stage but its cards."""
        stage = find_stage(self.document.programme, stage_id)
        shown = self._told.of(stage)
        say, turns = self._plain, self._services.pictures.turns
        dialog = StageDialog(shown, say.criterion, say.step_back, self, tab, turns)
        if dialog.exec():
            made = self._told.written(dialog.answer(), stage)
            fields = ("name", "aim", "weeks", "length", "open_ended", "schedule", "entry", "gate")
            changes = {name: getattr(made, name) for name in fields}
            self.document.change_stage(stage_id, self.tr("Change stage"), **changes)

    def _rename_stage(self, stage_id: str, name: str) -> None:
        stage = find_stage(self.document.programme, stage_id)
        made = self._told.written(replace(stage, name=name), stage)
        self.document.change_stage(stage_id, self.tr("Rename stage"), name=made.name)

    def _change_language(self, language: str) -> None:
        self.document.change(self.tr("Change the handout's language"), language=language)

    def _tick(self, stage_id: str, index: int, met: bool) -> None:
        self.document.tick(stage_id, index, self._services.today() if met else None)
