"""Kind, title, rounds, choice, rests and days of a block."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from soleus.domain.stage import Block, BlockKind
from soleus.gui.dose.schedule_line import ScheduleLine
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.parts.choices import Choices
from soleus.gui.parts.range_edit import RangeEdit


class BlockDialog(QDialog):
    """Opens on *block*; :meth:`answer` is the block as it was then filled in."""

    def __init__(self, block: Block, words: StageWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Block"))
        self._block = block
        self.kind = Choices(BlockKind, words.block_kinds())
        self.kind.choose(block.kind)
        self.title = QLineEdit(block.title)
        self.title.setPlaceholderText(self.tr("As the kind is called"))
        self.rounds, self.pick = RangeEdit(1, 20), RangeEdit(1, 20)
        self.rest_cards, self.rest_rounds = RangeEdit(15, 900), RangeEdit(15, 900)
        for field, value in (
            (self.rounds, block.rounds),
            (self.pick, block.pick),
            (self.rest_cards, block.rest_cards),
            (self.rest_rounds, block.rest_rounds),
        ):
            field.show_value(value)
        self.schedule = ScheduleLine(block.schedule)
        form = QFormLayout(self)
        form.addRow(self.tr("&Kind"), self.kind)
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Rounds"), self.rounds)
        form.addRow(self.tr("&Pick so many"), self.pick)
        form.addRow(self.tr("Rest between &exercises (s)"), self.rest_cards)
        form.addRow(self.tr("Rest between r&ounds (s)"), self.rest_rounds)
        form.addRow(self.tr("&How often"), self.schedule)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.setMinimumWidth(420)
        self.kind.activated.connect(self._settle)
        self._settle()

    def _settle(self) -> None:
        """Rounds belong to a circuit, a number to pick to a choice."""
        self.rounds.setEnabled(self.kind.chosen() is BlockKind.CIRCUIT)
        self.rest_rounds.setEnabled(self.kind.chosen() is BlockKind.CIRCUIT)
        self.pick.setEnabled(self.kind.chosen() is BlockKind.PICK)

    def answer(self) -> Block:
        kind = self.kind.chosen() or self._block.kind
        circuit = kind is BlockKind.CIRCUIT
        return replace(
            self._block,
            kind=kind,
            title=self.title.text().strip(),
            rounds=self.rounds.value() if circuit else None,
            pick=self.pick.value() if kind is BlockKind.PICK else None,
            rest_cards=self.rest_cards.value(),
            rest_rounds=self.rest_rounds.value() if circuit else None,
            schedule=self.schedule.schedule(),
        )
