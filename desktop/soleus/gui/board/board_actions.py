"""What keys and menus do with the selection of the board."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from soleus.clinic.ladder import Swap, next_step, swap
from soleus.domain.card import Adjunct, AdjunctKind, Card
from soleus.domain.dose import Side
from soleus.domain.edit import Place, change_card, find_block, find_card, find_stage, place_of
from soleus.domain.exercise import Exercise, varied
from soleus.domain.stage import BlockKind, Stage
from soleus.gui.board.board import Board
from soleus.gui.board.card_clipboard import clipped_cards, pack_clip
from soleus.gui.board.clipboard_text import RecordText
from soleus.gui.lane.board_asks import Ask
from soleus.gui.state.document import ProgrammeDocument, new_id
from soleus.gui.state.shelf import Shelf


class BoardActions(QObject):
    """Every way to ask for something (key, menu, click on an arrow) ends here."""

    said = Signal(str)
    card_edit_asked = Signal(str)
    block_edit_asked = Signal(str)
    variants_asked = Signal(str)

    def __init__(
        self,
        document: ProgrammeDocument,
        shelf: Shelf,
        board: Board,
        record: RecordText,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._shelf, self._board = document, shelf, board
        self._record = record
        self._acts: dict[Ask, Callable[[], None]] = {
            Ask.EDIT: self.edit,
            Ask.REMOVE: self.remove,
            Ask.UP: lambda: self.shift(-1),
            Ask.DOWN: lambda: self.shift(1),
            Ask.STAGE_BEFORE: lambda: self.send_by(-1),
            Ask.STAGE_AFTER: lambda: self.send_by(1),
            Ask.HARDER: lambda: self.swap_chosen(harder=True),
            Ask.EASIER: lambda: self.swap_chosen(harder=False),
            Ask.COPY: self.copy,
            Ask.CUT: self.cut,
            Ask.PASTE: self.paste,
            Ask.DUPLICATE: self.duplicate,
            Ask.VARIANTS: self.ask_variants,
        }

    def do(self, ask: Ask) -> None:
        """Do what is asked with what is selected now."""
        self._acts[ask]()

    # --- cards and blocks

    def edit(self) -> None:
        chosen = self._board.chosen()
        if chosen.cards:
            self.card_edit_asked.emit(chosen.cards[0])
        elif chosen.block:
            self.block_edit_asked.emit(chosen.block)

    def ask_variants(self) -> None:
        for card_id in self._board.chosen().cards[:1]:
            self.variants_asked.emit(card_id)

    def remove(self) -> None:
        chosen = self._board.chosen()
        if chosen.cards:
            self._document.remove_cards(chosen.cards)
        elif chosen.block:
            self._document.remove_block(chosen.block)

    def shift(self, by: int) -> None:
        chosen = self._board.chosen()
        if chosen.cards:
            self._document.shift_cards(chosen.cards, by)
        elif chosen.block:
            self._document.shift_block(chosen.block, by)

    def send_by(self, by: int) -> None:
        chosen = self._board.chosen()
        if chosen.cards:
            self._document.send_cards(chosen.cards, by)
        elif chosen.block:
            self._document.send_block(chosen.block, by)

    def send_to(self, number: int) -> None:
        """Move the selection to the end of the *number*-th stage."""
        stages = self._document.programme.stages
        if number > len(stages):
            self.said.emit(self.tr("There is no stage {0} in this programme.").format(number))
            return
        chosen, target = self._board.chosen(), stages[number - 1].id
        if chosen.stage == target:
            return
        if chosen.cards:
            self._document.move_cards(chosen.cards, Place(target))
        elif chosen.block:
            self._document.place_block(chosen.block, Place(target))

    def duplicate(self) -> None:
        chosen = self._board.chosen()
        if chosen.cards:
            self._document.duplicate_cards(chosen.cards)
        elif chosen.block:
            self._document.duplicate_block(chosen.block)

    def gather(self, kind: BlockKind) -> None:
        self._document.gather_cards(self._board.chosen().cards, kind)

    # --- the clipboard

    def copy(self) -> None:
        cards = self._chosen_cards()
        if cards:
            clip = pack_clip(cards, self._record.cards(cards))
            QGuiApplication.clipboard().setMimeData(clip)
            self.said.emit(self.tr("%n card(s) copied.", "", len(cards)))

    def cut(self) -> None:
        chosen = self._board.chosen()
        self.copy()
        if chosen.cards:
            self._document.cut_cards(chosen.cards)
        elif chosen.block:
            self._document.remove_block(chosen.block)

    def paste(self) -> None:
        """Put copies behind the selection, or at the end of the lane with the focus."""
        cards = clipped_cards(QGuiApplication.clipboard().mimeData())
        known = self._shelf.exercises
        found = [card for card in cards if not card.exercise or card.exercise in known]
        programme = self._document.programme
        current = programme.current_stage
        stage = self._board.chosen().stage or (current.id if current else "")
        if not cards:
            self.said.emit(self.tr("There are no cards on the clipboard."))
        elif stage and found:
            self._document.paste_cards(found, self._board.place_after_selection(stage))
        if len(found) < len(cards):
            missing = len(cards) - len(found)
            self.said.emit(
                self.tr("%n card(s) left out: their exercise is not in this library.", "", missing)
            )

    def copy_stage(self, stage_id: str) -> None:
        stage = find_stage(self._document.programme, stage_id)
        clip = pack_clip(stage.cards, self._record.stage(stage))
        QGuiApplication.clipboard().setMimeData(clip)
        self.said.emit(self.tr("Stage {0} copied.").format(stage.label))

    def _chosen_cards(self) -> list[Card]:
        chosen = self._board.chosen()
        if chosen.block:
            return list(find_block(self._document.programme, chosen.block)[1].cards)
        return [find_card(self._document.programme, each) for each in chosen.cards]

    # --- the ladder

    def swap_chosen(self, *, harder: bool) -> None:
        for card_id in self._board.chosen().cards[:1]:
            self.swap_card(card_id, harder=harder)

    def neighbour(self, exercise_id: str, harder: bool) -> Exercise | None:
        """The next exercise of the library on the ladder, nearest in load."""
        library = self._shelf.library
        here = library.exercises.get(exercise_id)
        if here is None:
            return None
        others = library.harder_than(here.id) if harder else library.easier_than(here.id)
        return next_step(here, others, harder=harder)

    def swap_card(self, card_id: str, *, harder: bool) -> None:
        """Change a card to the next harder or easier exercise, keeping what of its dose fits."""
        card = find_card(self._document.programme, card_id)
        old = self._shelf.exercises.get(card.exercise)
        new = self.neighbour(card.exercise, harder)
        if old is None or new is None:
            no_harder, no_easier = (
                self.tr("There is no harder one."),
                self.tr("There is no easier one."),
            )
            self.said.emit(no_harder if harder else no_easier)
            return
        stage = self._stage_of(card_id)
        swapped = swap(card, varied(old, card.variant), new, stage.number)
        name = self.tr("Change {0} to {1}").format(old.name, new.name)
        self._document.edit(
            name, lambda programme: change_card(programme, card_id, lambda _: swapped.card)
        )
        self.said.emit(
            self.tr("{0} is now {1}: {2}").format(old.name, new.name, self._changes(swapped))
        )

    def choose_variant(self, card_id: str, variant: str) -> None:
        card = find_card(self._document.programme, card_id)
        exercise = self._shelf.exercises.get(card.exercise)
        if exercise is None or card.variant == variant:
            return
        stage = self._stage_of(card_id)
        before, after = varied(exercise, card.variant), varied(exercise, variant)
        swapped = swap(card, before, after, stage.number)
        self._document.change_card(
            card_id, self.tr("Choose variant of {0}"), variant=variant, dose=swapped.card.dose
        )
        self.said.emit(self.tr("{0}: {1}").format(after.name, self._changes(swapped)))

    def _stage_of(self, card_id: str) -> Stage:
        programme = self._document.programme
        return find_stage(programme, place_of(programme, card_id).stage)

    def _changes(self, swapped: Swap) -> str:
        names = {
            "groups": self.tr("sets and repetitions"),
            "tempo": self.tr("tempo"),
            "rest": self.tr("rest"),
            "load": self.tr("load"),
            "intensity": self.tr("effort"),
            "limits": self.tr("range"),
            "schedule": self.tr("days"),
            "side": self.tr("side"),
        }
        told = []
        if "side" in (*swapped.new, *swapped.gone):
            told.append(self.tr("now {0}").format(self._side(swapped.card.dose.side)))
            del names["side"]
        new, gone, kept = (
            ", ".join(names[each] for each in parts if each in names)
            for parts in (swapped.new, swapped.gone, swapped.kept)
        )
        if new:
            told.append(self.tr("new {0}").format(new))
        if gone:
            told.append(self.tr("taken out {0}").format(gone))
        if not told:
            return self.tr("the dose is kept.")
        if kept:
            told.append(self.tr("kept {0}").format(kept))
        return f"{'; '.join(told)}."

    def _side(self, side: Side | None) -> str:
        if side is None:
            return self.tr("without a side")
        return {
            Side.AFFECTED: self.tr("the affected leg"),
            Side.OTHER: self.tr("the other leg"),
            Side.EACH: self.tr("each leg"),
            Side.BOTH: self.tr("both legs"),
            Side.ALTERNATING: self.tr("one leg, then the other"),
            Side.LEFT: self.tr("the left leg"),
            Side.RIGHT: self.tr("the right leg"),
        }[side]

    # --- what is no exercise

    def add_adjunct(self, stage_id: str, kind: AdjunctKind) -> None:
        """Add ice, tape, a walk…, and open its editor."""
        card = Card(new_id(), adjunct=Adjunct(kind))
        self._document.add_cards([card], self._board.place_after_selection(stage_id))
        self.card_edit_asked.emit(card.id)
