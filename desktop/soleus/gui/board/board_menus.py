"""The context menus of cards, blocks and stages: every drag has its entry here too."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from soleus.domain.edit import Place, find_block, find_card
from soleus.domain.stage import BlockKind
from soleus.gui.board.block_keeping import BlockKeeping
from soleus.gui.board.board import Board
from soleus.gui.board.board_actions import BoardActions
from soleus.gui.lane.board_asks import KEYS, Ask
from soleus.gui.lane.card_names import CardNames
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.state.document import ProgrammeDocument


class BoardMenus(QObject):
    """Built anew each time they are shown, from the programme as it is then."""

    stage_edit_asked = Signal(str)
    gate_edit_asked = Signal(str)
    rename_asked = Signal(str)
    current_asked = Signal(str)
    sheet_asked = Signal(str)  # card id: its exercise alone on the handout

    def __init__(
        self,
        document: ProgrammeDocument,
        board: Board,
        actions: BoardActions,
        words: StageWords,
        names: CardNames,
        keeping: BlockKeeping,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._board, self._actions = document, board, actions
        self._words, self._names, self._window = words, names, window
        self._keeping = keeping

    # --- cards and blocks

    def card_menu(self) -> QMenu:
        """The menu of what is selected: cards, or the heading of a block."""
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        chosen = self._board.chosen()
        if chosen.cards:
            self._fill_card_menu(menu, chosen.cards)
        elif chosen.block:
            self._fill_block_menu(menu, chosen.block)
        else:
            self._ask(menu, self.tr("Paste"), Ask.PASTE)
        return menu

    def _fill_card_menu(self, menu: QMenu, cards: tuple[str, ...]) -> None:
        first = find_card(self._document.programme, cards[0])
        self._ask(menu, self.tr("Change…") if first.adjunct else self.tr("Change dose…"), Ask.EDIT)
        if not first.adjunct:
            for words, ask, harder in (
                (self.tr("Harder: {0}"), Ask.HARDER, True),
                (self.tr("Easier: {0}"), Ask.EASIER, False),
            ):
                found = self._actions.neighbour(first.exercise, harder)
                action = self._ask(menu, words.format(found.name if found else "–"), ask)
                action.setEnabled(found is not None)
            self._fill_variants(menu.addMenu(self.tr("Other ways to do it")), cards[0])
        menu.addSeparator()
        self._fill_moves(menu)
        self._add_block_choices(menu.addMenu(self.tr("Put in a block")))
        menu.addAction(
            self.tr("Keep as a block for other programmes…"),
            partial(self._keeping.keep_cards, cards),
        )
        menu.addSeparator()
        self._fill_clipboard(menu)
        if not first.adjunct:
            menu.addAction(
                self.tr("Handout of this exercise only"),
                partial(self.sheet_asked.emit, first.id),
            )
        self._ask(menu, self.tr("Remove"), Ask.REMOVE)

    def variants_menu(self, card_id: str) -> QMenu:
        """The ways to do it, the one of the card ticked."""
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        self._fill_variants(menu, card_id)
        return menu

    def _fill_variants(self, menu: QMenu, card_id: str) -> None:
        card = find_card(self._document.programme, card_id)
        ways = self._names.variants(card)
        for variant, label in ways:
            choose = partial(self._actions.choose_variant, card_id, variant)
            action = menu.addAction(label, choose)
            action.setCheckable(True)
            action.setChecked(variant == card.variant)
        menu.setEnabled(len(ways) > 1)

    def show_variants(self, card_id: str, where: QPoint | None = None) -> None:
        """Open them at *where*, else at the card."""
        self._board.select_card(card_id)
        menu = self.variants_menu(card_id)
        menu.popup(where or self._board.corner_of(card_id))

    def _fill_block_menu(self, menu: QMenu, block_id: str) -> None:
        document = self._document
        self._ask(menu, self.tr("Block: name, kind, rounds…"), Ask.EDIT)
        menu.addSeparator()
        self._fill_moves(menu)
        menu.addSeparator()
        self._fill_clipboard(menu)
        menu.addAction(
            self.tr("Dissolve, keep the cards"), lambda: document.dissolve_block(block_id)
        )
        count = len(find_block(document.programme, block_id)[1].cards)
        keep = menu.addAction(
            self.tr("Keep for other programmes…"), partial(self._keeping.keep_block, block_id)
        )
        keep.setEnabled(count > 0)
        self._ask(menu, self.tr("Delete block with %n card(s)", "", count), Ask.REMOVE)

    def _fill_moves(self, menu: QMenu) -> None:
        move = menu.addMenu(self.tr("Move to"))
        here = self._board.chosen().stage
        for number, stage in enumerate(self._document.programme.stages, 1):
            words = self._names.stage(stage)
            if number <= 9:
                words += f"\t{number}"
            action = move.addAction(words, partial(self._actions.send_to, number))
            action.setEnabled(stage.id != here)
        self._ask(menu, self.tr("Move up"), Ask.UP)
        self._ask(menu, self.tr("Move down"), Ask.DOWN)

    def _fill_clipboard(self, menu: QMenu) -> None:
        self._ask(menu, self.tr("Copy"), Ask.COPY)
        self._ask(menu, self.tr("Cut"), Ask.CUT)
        self._ask(menu, self.tr("Paste behind"), Ask.PASTE)
        self._ask(menu, self.tr("Duplicate"), Ask.DUPLICATE)

    def _add_block_choices(self, menu: QMenu) -> None:
        programme, chosen = self._document.programme, self._board.chosen()
        for stage, block in programme.blocks():
            if stage.id == chosen.stage and len(stage.blocks) > 1:
                name = self._names.block(block)
                place = Place(stage.id, block.id)
                menu.addAction(name, partial(self._document.move_cards, list(chosen.cards), place))
        if menu.actions():
            menu.addSeparator()
        for kind, name in self._words.block_kinds().items():
            menu.addAction(self.tr("New: {0}").format(name), partial(self._actions.gather, kind))

    def _ask(self, menu: QMenu, words: str, ask: Ask) -> QAction:
        key = QKeySequence(KEYS[ask][0]).toString(QKeySequence.SequenceFormat.NativeText)
        return menu.addAction(f"{words}\t{key}", partial(self._actions.do, ask))

    def show_card_menu(self, where: QPoint) -> None:
        self.card_menu().popup(where)

    # --- stages

    def stage_menu(self, stage_id: str) -> QMenu:
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        document, actions = self._document, self._actions
        programme = document.programme
        stages = [stage.id for stage in programme.stages]
        menu.addAction(
            self.tr("Aim, weeks, criteria…\tReturn"), lambda: self.stage_edit_asked.emit(stage_id)
        )
        menu.addAction(self.tr("Move on when…"), lambda: self.gate_edit_asked.emit(stage_id))
        menu.addAction(self.tr("Rename\tF2"), lambda: self.rename_asked.emit(stage_id))
        mark = menu.addAction(self.tr("Mark as current"), lambda: self.current_asked.emit(stage_id))
        mark.setEnabled(programme.current != stage_id)
        menu.addSeparator()
        blocks = menu.addMenu(self.tr("Add block"))
        for kind, name in self._words.block_kinds().items():
            blocks.addAction(name, partial(self._add_block, stage_id, kind))
        self._keeping.fill_adding(blocks, stage_id)
        others = menu.addMenu(self.tr("Add ice, tape, a walk…"))
        for adjunct, name in self._words.adjunct_kinds().items():
            others.addAction(name, partial(actions.add_adjunct, stage_id, adjunct))
        menu.addSeparator()
        left = menu.addAction(
            self.tr("Move left\tAlt+Left"), lambda: document.shift_stage(stage_id, -1)
        )
        left.setEnabled(stages[0] != stage_id)
        right = menu.addAction(
            self.tr("Move right\tAlt+Right"), lambda: document.shift_stage(stage_id, 1)
        )
        right.setEnabled(stages[-1] != stage_id)
        menu.addAction(self.tr("Copy for the record"), lambda: actions.copy_stage(stage_id))
        menu.addAction(self.tr("Duplicate"), lambda: document.duplicate_stage(stage_id))
        menu.addAction(self.tr("Delete stage"), lambda: document.remove_stage(stage_id))
        return menu

    def show_stage_menu(self, stage_id: str, where: QPoint) -> None:
        self.stage_menu(stage_id).popup(where)

    def _add_block(self, stage_id: str, kind: BlockKind) -> None:
        block = self._document.add_block(stage_id, kind)
        self._board.select_keys([f"block:{block}"], focus=True)
