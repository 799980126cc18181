"""What every part of a handout needs to know of its programme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from soleus.clinic.pain import pain_that_holds
from soleus.domain.dose import PainRule, Side, Unit
from soleus.domain.exercise import Exercise, Words, default_dose, varied
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage
from soleus.errors import UserError
from soleus.handout.compose.numbering import numbers
from soleus.handout.options import FigureSource, HandoutOptions, Library
from soleus.handout.words.detail_words import USUAL_PAIN
from soleus.handout.words.known import Known
from soleus.handout.words.sentences import side_text
from soleus.handout.words.wording import Wording

ONE_LEG = frozenset({Side.AFFECTED, Side.OTHER})


@dataclass(frozen=True, slots=True)
class Setting:
    """What every part of the handout needs to know."""

    programme: Programme
    library: Library
    options: HandoutOptions
    wording: Wording
    figures: FigureSource

    def exercise(self, exercise_id: str, variant: str = "") -> Exercise:
        """The library item in the handout's language.

        Raises:
            UserError: when the programme asks for an exercise that is not there.

        """
        found = self.library.exercises.get(exercise_id)
        if found is None:
            raise UserError(
                f"The programme asks for the exercise {exercise_id!r}, which this library does "
                "not have. Take its card out, or open the file it came with."
            )
        return varied(found, variant)

    def words(self, exercise: Exercise) -> Words:
        language = self.wording.language
        translated = (each.words for each in exercise.translations if each.language == language)
        return next(translated, exercise.words)

    def pain(self, stage: Stage | None = None) -> PainRule | None:
        """The rule on pain that holds in *stage*, or in the whole programme."""
        presentation = self.library.presentations.get(self.programme.presentation)
        return pain_that_holds(self.programme, stage, presentation)

    def known(self, stage: Stage | None = None) -> Known:
        """What lines about *stage*, or about the whole programme, may name."""
        pain = self.pain(stage) or USUAL_PAIN
        names, sides = self.names(), self._sides()
        if stage is None:
            return Known(names, {}, sides, pain)
        return Known(names, numbers(stage, self.programme), sides, pain, _usual_times(stage))

    def _sides(self) -> Mapping[str, str]:
        """With which leg an exercise is done that a card leads on to."""
        wanted = {
            step.exercise for _, _, card in self.programme.cards() for step in card.progression
        }
        found = {}
        for each in sorted(wanted):
            exercise = self.library.exercises.get(each)
            side = default_dose(exercise).side if exercise is not None else None
            if side in ONE_LEG:
                text = side_text(side, self.wording, affected=self.programme.side)
                found[each] = self.wording.inner(text)
        return found

    def names(self) -> Mapping[str, str]:
        """Names of the exercises that criteria may point to, in the handout's language."""
        return {
            each: self.words(found).name
            for each in sorted(self._mentioned())
            if (found := self.library.exercises.get(each)) is not None
        }

    def _mentioned(self) -> set[str]:
        """Ids in cards, in their progressions, and in criteria anywhere."""
        programme = self.programme
        criteria = [
            criterion
            for stage in programme.stages
            for criterion in (*stage.entry, *stage.gate.criteria)
        ]
        for _, _, card in programme.cards():
            criteria += card.entry
            criteria += [each for step in card.progression for each in step.when]
            criteria += [each for rule in card.step_back for each in rule.when]
        return {*programme.exercise_ids(), *(each.exercise for each in criteria)}


def _usual_times(stage: Stage) -> int | None:
    """How often in a row most of its exercises are done."""
    counts = Counter(
        int(part.count.high)
        for card in stage.cards
        for group in card.dose.groups
        for part in group.parts
        if part.unit is Unit.REPETITIONS and part.count is not None
    )
    return counts.most_common(1)[0][0] if counts else None
