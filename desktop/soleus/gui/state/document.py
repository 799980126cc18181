"""The open programme: every way to edit it (drop, key, menu, palette) ends in a method here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from soleus.domain.arrange import (
    dissolve_block,
    gather_cards,
    place_block,
    send_block,
    shift_block,
    tick_criterion,
)
from soleus.domain.card import Card
from soleus.domain.edit import (
    Place,
    change_block,
    change_stage,
    find_block,
    find_stage,
    fresh_block,
    fresh_stage,
    insert_block,
    insert_stage,
    move_stage,
    relabel_stages,
    remove_block,
    remove_stage,
)
from soleus.domain.finding import Finding
from soleus.domain.measuring import note_finding
from soleus.domain.programme import Programme
from soleus.domain.stage import Block, BlockKind, Stage
from soleus.gui.state.card_edits import CardEdits, new_id

__all__ = ["ProgrammeDocument", "new_id"]


class ProgrammeDocument(CardEdits):
    """Named edits of the whole. Each is one step of the history, however many cards it moves."""

    # --- blocks

    def add_block(self, stage_id: str, kind: BlockKind) -> str:
        """A new empty block, the warm-up first and the cool-down last; its id."""
        block = Block(id=new_id(), kind=kind)
        stage = find_stage(self.programme, stage_id)
        at = len(stage.blocks)
        if kind is BlockKind.WARM_UP:
            at = 0
        elif stage.blocks and stage.blocks[-1].kind is BlockKind.COOL_DOWN:
            at -= 1
        self.edit(
            self.tr("Add block"), lambda programme: insert_block(programme, stage_id, block, at)
        )
        return block.id

    def add_kept_block(
        self, place: Place, name: str, block: Block, cards: tuple[Card, ...]
    ) -> None:
        """A copy of a kept *block* with *cards* at *place*, new ids, *name* as its title."""
        title = block.title or name
        copy = fresh_block(replace(block, title=title, cards=cards), new_id)
        self.edit(
            self.tr("Add block “{0}”").format(name),
            lambda programme: place_block(
                insert_block(programme, place.stage, copy), copy.id, place
            ),
        )

    def gather_cards(self, card_ids: Sequence[str], kind: BlockKind) -> None:
        """Put cards into a new block of their own."""
        if card_ids:
            block = Block(id=new_id(), kind=kind)
            self.edit(
                self.tr("Make block"), lambda programme: gather_cards(programme, card_ids, block)
            )

    def change_block(self, block_id: str, text: str, **fields: object) -> None:
        self.edit(
            text,
            lambda programme: change_block(
                programme,
                block_id,
                lambda block: replace(block, **fields),  # type: ignore[arg-type]  # checked by the value itself
            ),
        )

    def shift_block(self, block_id: str, by: int) -> None:
        self.edit(self.tr("Move block"), lambda programme: shift_block(programme, block_id, by))

    def send_block(self, block_id: str, by: int) -> None:
        self.edit(self.tr("Move block"), lambda programme: send_block(programme, block_id, by))

    def place_block(self, block_id: str, place: Place) -> None:
        self.edit(self.tr("Move block"), lambda programme: place_block(programme, block_id, place))

    def copy_block(self, block_id: str, place: Place) -> None:
        """A copy with its cards at *place*."""
        copy = fresh_block(find_block(self.programme, block_id)[1], new_id)
        self.edit(
            self.tr("Copy block"),
            lambda programme: place_block(
                insert_block(programme, place.stage, copy), copy.id, place
            ),
        )

    def duplicate_block(self, block_id: str) -> None:
        stage, block = find_block(self.programme, block_id)
        at = stage.blocks.index(block) + 1
        copy = fresh_block(block, new_id)
        self.edit(
            self.tr("Duplicate block"),
            lambda programme: insert_block(programme, stage.id, copy, at),
        )

    def dissolve_block(self, block_id: str) -> None:
        """Remove the block and keep its cards."""
        self.edit(self.tr("Dissolve block"), lambda programme: dissolve_block(programme, block_id))

    def remove_block(self, block_id: str) -> None:
        self.edit(self.tr("Delete block"), lambda programme: remove_block(programme, block_id))

    # --- stages

    def add_stage(self, name: str, index: int | None = None) -> str:
        """A new empty stage; its id."""
        number = len(self.programme.stages) + 1
        stage = Stage(
            id=new_id(),
            label=str(number),
            name=name,
            number=number if number <= 5 else None,
            blocks=(Block(id=new_id()),),
        )
        self._edit_stages(
            self.tr("Add stage"), lambda programme: insert_stage(programme, stage, index)
        )
        return stage.id

    def change_stage(self, stage_id: str, text: str, merge: str = "", **fields: object) -> None:
        self.edit(
            text,
            lambda programme: change_stage(
                programme,
                stage_id,
                lambda stage: replace(stage, **fields),  # type: ignore[arg-type]  # checked by the value itself
            ),
            merge,
        )

    def remove_stage(self, stage_id: str) -> None:
        self._edit_stages(
            self.tr("Delete stage"), lambda programme: remove_stage(programme, stage_id)
        )

    def duplicate_stage(self, stage_id: str) -> None:
        stage = fresh_stage(find_stage(self.programme, stage_id), new_id)
        at = [each.id for each in self.programme.stages].index(stage_id) + 1
        self._edit_stages(
            self.tr("Duplicate stage"), lambda programme: insert_stage(programme, stage, at)
        )

    def copy_stage(self, stage_id: str, index: int) -> None:
        """A copy with its cards; *index* counts among the stages as they are."""
        copy = fresh_stage(find_stage(self.programme, stage_id), new_id)
        self._edit_stages(
            self.tr("Copy stage"), lambda programme: insert_stage(programme, copy, index)
        )

    def shift_stage(self, stage_id: str, by: int) -> None:
        at = [each.id for each in self.programme.stages].index(stage_id) + by
        if 0 <= at < len(self.programme.stages):
            self.place_stage(stage_id, at)

    def place_stage(self, stage_id: str, index: int) -> None:
        """Move a stage; *index* counts among the other stages."""
        self._edit_stages(
            self.tr("Move stage"), lambda programme: move_stage(programme, stage_id, index)
        )

    def tick(self, stage_id: str, index: int, on: date | None) -> None:
        """Date a criterion of the stage's gate as met, or take the date back."""
        name = self.tr("Tick criterion") if on else self.tr("Untick criterion")
        self.edit(name, lambda programme: tick_criterion(programme, stage_id, index, on))

    def note_finding(self, finding: Finding, about: str) -> None:
        """Keep a finding in the place of the one of its measure, side and day.

        One that says nothing takes that one away. *about* names it in the history.
        """
        says = finding.value is not None or finding.positive is not None
        name = self.tr("Note {0}") if says else self.tr("Take back {0}")
        self.edit(name.format(about), lambda programme: note_finding(programme, finding))

    def _edit_stages(self, name: str, change: Callable[[Programme], Programme]) -> None:
        self.edit(name, lambda programme: relabel_stages(change(programme)))
