"""Sentences for what the open programme holds, as handouts have them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from soleus.clinic.pain import pain_that_holds
from soleus.domain.card import Progress
from soleus.domain.criterion import Criterion, StepBackRule
from soleus.domain.dose import Dose, PainRule
from soleus.domain.exercise import Exercise
from soleus.gui.services import Services
from soleus.gui.state.document import ProgrammeDocument
from soleus.handout.words.criterion_words import criterion_text
from soleus.handout.words.gate_words import step_back_text
from soleus.handout.words.known import Known
from soleus.handout.words.plan_words import progress_text
from soleus.handout.words.sentences import dose_text
from soleus.handout.words.wording import Wording


class PatientWords:
    """In the language of the handout; in that of *language* for whoever sits at the screen."""

    def __init__(
        self,
        services: Services,
        document: ProgrammeDocument,
        language: Callable[[], str] | None = None,
    ) -> None:
        self._services, self._document, self._language = services, document, language

    def _wording(self) -> Wording:
        if self._language is not None:
            return self._services.words(self._language())
        return self._services.words(self._document.programme.language)

    def _exercises(self) -> Mapping[str, Exercise]:
        """In the words of the screen, or as the library is written for the handout."""
        shelf = self._services.library
        return shelf.exercises if self._language is not None else shelf.written.exercises

    def dose(self, dose: Dose) -> str:
        """One plain sentence for *dose*."""
        programme = self._document.programme
        wording = self._wording()
        text = dose_text(
            dose,
            wording,
            affected=programme.side,
            inherited=programme.schedule,
            pain=self._pain(),
        )
        return text.sentence

    def criterion(self, criterion: Criterion) -> str:
        wording = self._wording()
        if self._language is not None:
            criterion = self._services.library.interpreter.of(criterion)
        return criterion_text(criterion, wording, self._known(criterion))

    def progress(self, step: Progress) -> str:
        """As in "When this is easy, close your eyes"."""
        wording = self._wording()
        exercises = self._exercises()
        names = dict(self._names(*step.when))
        if step.exercise in exercises:
            names[step.exercise] = exercises[step.exercise].name
        return progress_text(step, wording, Known(names))

    def step_back(self, rule: StepBackRule) -> str:
        wording = self._wording()
        if self._language is not None:
            rule = self._services.library.interpreter.of(rule)
        return step_back_text(rule, wording, self._known(*rule.when))

    def _known(self, *criteria: Criterion) -> Known:
        return Known(self._names(*criteria), pain=self._pain())

    def _pain(self) -> PainRule | None:
        """The rule on pain of the whole programme."""
        programme = self._document.programme
        presentation = self._services.library.presentations.get(programme.presentation)
        return pain_that_holds(programme, None, presentation)

    def _names(self, *criteria: Criterion) -> Mapping[str, str]:
        exercises = self._exercises()
        ids = {each.exercise for each in criteria}
        return {each: exercises[each].name for each in ids if each in exercises}
