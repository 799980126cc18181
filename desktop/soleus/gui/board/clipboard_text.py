"""Cards and stages as plain text, for the clinical record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from soleus.domain.card import Card
from soleus.domain.criterion import Criterion
from soleus.domain.exercise import Exercise, varied
from soleus.domain.shorthand import write_dose
from soleus.domain.stage import Stage
from soleus.gui.lane.lane_rows import TIMES
from soleus.gui.lane.stage_words import StageWords


class RecordText:
    """Clinical names and shorthand; the side in words. No reference and no name of anybody."""

    def __init__(
        self,
        words: StageWords,
        exercises: Callable[[], Mapping[str, Exercise]],
        say: Callable[[Criterion], str],
    ) -> None:
        self._words, self._exercises, self._say = words, exercises, say

    def card(self, card: Card) -> str:
        """As in "Single-leg heel raise, step: 3×15 2-1-2 daily, right"."""
        exercise = self._exercises().get(card.exercise)
        if card.adjunct is not None:
            name = self._words.adjunct(card.adjunct)
            if card.adjunct.words and card.adjunct.words != name:
                name = f"{name} ({card.adjunct.words})"
        elif exercise is not None:
            name = varied(exercise, card.variant).clinical_name or exercise.name
        else:
            name = card.exercise
        dose = TIMES.sub("×", write_dose(replace(card.dose, side=None)))
        dose = ", ".join(each for each in (dose, self._words.side(card)) if each)
        line = f"{name}: {dose}" if dose else name
        return f"{line}. {card.note}" if card.note else line

    def cards(self, cards: Iterable[Card]) -> str:
        return "\n".join(f"- {self.card(card)}" for card in cards)

    def stage(self, stage: Stage) -> str:
        """The stage with its blocks and its gate."""
        head = self._words.spoken_stage(stage)
        if stage.weeks is not None:
            head = f"{head} ({self._words.weeks(stage.weeks)})"
        lines = [head]
        for block in stage.blocks:
            if block.title:
                lines.append(f"{block.title}:")
            lines += [f"- {self.card(card)}" for card in block.cards]
        if stage.gate.criteria:
            lines.append(self._words.gate_heading())
            for each in stage.gate.criteria:
                met = f" ({each.met_on.isoformat()})" if each.met_on else ""
                box = "[x]" if each.met_on else "[ ]"
                lines.append(f"{box} {self._say(each).rstrip('.')}{met}")
        return "\n".join(lines)
