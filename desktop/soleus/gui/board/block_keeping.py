"""Keeping a block under a name, and adding it to any programme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox, QWidget

from soleus.domain.edit import Place, find_block, find_card
from soleus.domain.stage import Block
from soleus.errors import UserError
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.state.document import ProgrammeDocument, new_id
from soleus.gui.state.shelf import Shelf
from soleus.storage.records.kept_blocks import KeptBlock, KeptBlocks


class BlockKeeping(QObject):
    """What the menus of blocks, cards and stages say about blocks to use again."""

    said = Signal(str)
    changed = Signal()  # other blocks are kept, or under other names

    def __init__(
        self,
        document: ProgrammeDocument,
        kept: KeptBlocks,
        shelf: Shelf,
        words: StageWords,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._kept, self._shelf = document, kept, shelf
        self._words, self._window = words, window

    # --- keeping

    def keep_block(self, block_id: str) -> None:
        """Ask for a name and keep the block with its cards."""
        block = find_block(self._document.programme, block_id)[1]
        title = self._shelf.interpreter.say(block.title)
        self._keep(block, title or self._words.block_kinds()[block.kind])

    def keep_cards(self, card_ids: tuple[str, ...]) -> None:
        """Ask for a name and keep these cards as a block."""
        programme = self._document.programme
        cards = tuple(find_card(programme, each) for each in card_ids)
        self._keep(Block(new_id(), cards=cards), "")

    def _keep(self, block: Block, name: str) -> None:
        name = self._ask_name(self.tr("Keep for other programmes"), name)
        if not name:
            return
        taken = name in {each.name for each in self._kept.all()}
        if taken and not self._sure(self.tr("Replace the block “{0}”?").format(name)):
            return
        self._told(
            lambda: self._kept.keep(name, block),
            self.tr("“{0}” is kept. It stands in the library under Blocks.").format(name),
        )

    # --- adding

    def fill_adding(self, menu: QMenu, stage_id: str) -> None:
        """An entry for each block that is kept, and the way to tidy them."""
        kept = self._kept.all()
        if not kept:
            return
        menu.addSeparator()
        for each in kept:
            count = self.tr("%n card(s)", "", len(each.block.cards))
            words = f"{each.name.replace('&', '&&')} ({count})"
            menu.addAction(words, partial(self.add, Place(stage_id), each))
        tidy = menu.addMenu(self.tr("Kept blocks"))
        for each in kept:
            self.fill_tidying(tidy.addMenu(each.name.replace("&", "&&")), each.name)

    def fill_tidying(self, menu: QMenu, name: str) -> None:
        menu.addAction(self.tr("Rename…"), partial(self.rename, name))
        menu.addAction(self.tr("Remove…"), partial(self.remove, name))

    def show_tidying(self, name: str, where: QPoint) -> None:
        """What can be done with a kept block, as a menu at *where*."""
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        self.fill_tidying(menu, name)
        menu.popup(where)

    def all(self) -> tuple[KeptBlock, ...]:
        return self._kept.all()

    def about(self, kept: KeptBlock) -> str:
        """As in "Circuit · 3 rounds · Two-leg heel raise, Bridge"."""
        block = replace(kept.block, title="")
        exercises = self._shelf.exercises
        names = (
            self._words.adjunct(self._shelf.interpreter.of(card.adjunct))
            if card.adjunct is not None
            else exercises[card.exercise].name
            if card.exercise in exercises
            else self.tr("not in this library")
            for card in block.cards
        )
        return f"{self._words.block_line(block)} · {', '.join(names)}"

    def add_named(self, name: str, place: Place) -> None:
        """As :meth:`add`; nothing where it is no longer kept."""
        found = next((each for each in self._kept.all() if each.name == name), None)
        if found is not None:
            self.add(place, found)

    def add(self, place: Place, kept: KeptBlock) -> bool:
        """A copy of *kept* at *place*, as one step that can be undone; whether there is one."""
        known = self._shelf.exercises
        cards = tuple(
            card for card in kept.block.cards if card.adjunct is not None or card.exercise in known
        )
        left = len(kept.block.cards) - len(cards)
        if cards:
            self._document.add_kept_block(place, kept.name, kept.block, cards)
        if left:
            self.said.emit(
                self.tr("%n card(s) left out: this library does not know the exercise.", "", left)
            )
        return bool(cards)

    # --- tidying

    def rename(self, name: str) -> None:
        new = self._ask_name(self.tr("Rename the kept block"), name)
        if new and new != name:
            told = self.tr("“{0}” is called “{1}” now.").format(name, new)
            self._told(lambda: self._kept.rename(name, new), told)

    def remove(self, name: str) -> None:
        """Ask first: no history brings it back."""
        question = self.tr("Remove the kept block “{0}”? Programmes stay as they are.")
        if self._sure(question.format(name)):
            self._told(lambda: self._kept.remove(name), self.tr("“{0}” is removed.").format(name))

    # --- asking

    def _ask_name(self, title: str, name: str) -> str:
        ask = self.tr("Name of the block:")
        text, agreed = QInputDialog.getText(self._window, title, ask, text=name)
        return text.strip() if agreed else ""

    def _sure(self, question: str) -> bool:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(question)
        agree = box.addButton(self.tr("Yes"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is agree

    def _told(self, act: Callable[[], None], done: str) -> None:
        try:
            act()
        except UserError as error:
            self.said.emit(str(error))
        else:
            self.said.emit(done)
            self.changed.emit()
