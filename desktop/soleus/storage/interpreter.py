"""The content in the language of the window: for the eye only, never kept and never printed.

What is shown in another language keeps its ids, and the programme keeps the English of its
template: the handout has a language of its own, and finds its texts by that English.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from typing import TypeVar

from soleus.assets import resource_path
from soleus.clinic.measures import MeasureSheet
from soleus.clinic.rules import Rule
from soleus.domain.exercise import Exercise, MeasuredLoad, TextStatus, Variant
from soleus.domain.finding import Presentation
from soleus.domain.programme import Programme
from soleus.domain.retold import READ_BY_PATIENT, Texts, retold
from soleus.domain.trust import Source
from soleus.storage.content.clinician_texts import ClinicianTexts, load_clinician_texts
from soleus.storage.content.content import Template
from soleus.storage.content.handout_languages import SOURCE, Translations, load_translations
from soleus.storage.content.red_flags import FlagGroup, FlagItem, RedFlags
from soleus.storage.content.translated_exercise import fits, in_language, translation_of
from soleus.storage.library import Library

T = TypeVar("T")
READ_BY_CLINICIAN: Texts = {
    Presentation: ("name", "patient_name"),
    Exercise: ("clinical_name", "targets", "cautions"),
    Variant: ("clinical_name",),
    MeasuredLoad: ("quantity", "unit"),
    Source: ("about",),
    MeasureSheet: ("name", "unit", "how", "usual"),
    Rule: ("reason",),
    RedFlags: ("refer_on", "routes"),
    FlagGroup: ("title", "note"),
    FlagItem: ("text", "plan"),
}
"""The texts of the content that a window shows."""


class Interpreter:
    """Says in one language what the content says in English; in English it does nothing at all."""

    def __init__(self, translations: Translations, texts: ClinicianTexts) -> None:
        self.language = translations.language
        self._translations, self._texts = translations, texts
        self._phrases = {**translations.phrases, **texts.phrases}
        self._english = {told: english for english, told in translations.phrases.items()}
        self.speaks = bool(self._phrases or translations.exercises)
        self._told: dict[int, tuple[object, object]] = {}
        self._library: tuple[Library, Library] | None = None

    # --- content

    def content(self, value: T) -> T:
        """A part of the content with its texts as they are shown; what has none stays."""
        return retold(value, self._content, READ_BY_CLINICIAN) if self.speaks else value

    def _content(self, text: str) -> str:
        """*text*, paragraph by paragraph."""
        if "\n" in text.strip():
            return "\n".join(map(self._content, text.split("\n")))
        return self._phrases.get(" ".join(text.split()), text)

    def drafted(self, value: object) -> bool:
        """Whether a text of *value*, as it is written, has a translation that nobody checked."""
        drafts: list[str] = []

        def note(text: str) -> str:
            if " ".join(text.split()) in self._texts.drafts:
                drafts.append(text)
            return text

        if self._texts.drafts:
            retold(value, note, READ_BY_CLINICIAN)
        return bool(drafts)

    # --- programmes

    def say(self, text: str) -> str:
        """A text of a programme as its sheet says it; what a physiotherapist typed stays."""
        return self._translations.phrases.get(" ".join(text.split()), text)

    def of(self, value: T) -> T:
        """A programme, or a part of one, with its texts as they are shown."""
        return retold(value, self.say, READ_BY_PATIENT) if self.speaks else value

    def written(self, made: T, original: object) -> T:
        """*made* of what was shown of *original*: a text that was not touched is as it was.

        A field tells each letter, so *original* may be what the letter before has made of it:
        what reads as a phrase of the content is that phrase, wherever it was typed.
        """
        if not self.speaks:
            return made
        was: dict[str, str] = {}

        def note(text: str) -> str:
            was[self.say(text)] = text
            return text

        def back(text: str) -> str:
            written = was.get(text, self._english.get(text, text))
            return text if written == text else written

        retold(original, note, READ_BY_PATIENT)
        return retold(made, back, READ_BY_PATIENT)

    def programme(self, programme: Programme) -> Programme:
        """*programme* to be shown; stages that are the same as before are the same values."""
        if not self.speaks:
            return programme
        before, self._told = self._told, {}

        def again(value: T) -> T:
            known = before.get(id(value))
            told = known[1] if known is not None and known[0] is value else self.of(value)
            self._told[id(value)] = (value, told)
            return told  # type: ignore[return-value]  # kept under the value it was made from

        return replace(
            programme,
            title=self.say(programme.title),
            message=self.say(programme.message),
            stages=tuple(map(again, programme.stages)),
            starts=self.of(programme.starts),
            entry=self.of(programme.entry),
            run_plan=again(programme.run_plan),
            gait_plan=again(programme.gait_plan),
        )

    # --- the library

    def library(self, library: Library) -> Library:
        """*library* to be shown and searched in; its ids and ladders are the same."""
        if not self.speaks:
            return library
        if self._library is None or self._library[0] is not library:
            self._library = (library, self._told_library(library))
        return self._library[1]

    def _told_library(self, library: Library) -> Library:
        exercises = {**library.exercises, **self._exercises(library)}
        return replace(
            library,
            exercises=exercises,
            offered={each: exercises[each] for each in library.offered},
            presentations={key: self.content(each) for key, each in library.presentations.items()},
            templates={key: self._template(each) for key, each in library.templates.items()},
            fingerprint=sha256(f"{library.fingerprint}\n{self._state()}".encode()).hexdigest(),
        )

    def exercises(self, exercises: Mapping[str, Exercise]) -> Mapping[str, Exercise]:
        """*exercises* as they were kept with a version, to be shown."""
        return {key: self._exercise(each) for key, each in exercises.items()}

    def draft(self, exercise: Exercise) -> bool:
        """Whether *exercise*, as it is written, has words in translation that nobody checked."""
        own = translation_of(exercise, self.language)
        if own is not None:
            return own.status is TextStatus.DRAFT or self.drafted(exercise)
        unchecked = exercise.id in self._translations.drafts and fits(exercise)
        return unchecked or self.drafted(exercise)

    def _exercises(self, library: Library) -> dict[str, Exercise]:
        """Those that may read otherwise: the shipped ones, and own ones with a translation."""
        return {
            key: self._exercise(exercise)
            for key, exercise in library.exercises.items()
            if key not in library.own or exercise.translations
        }

    def _exercise(self, exercise: Exercise) -> Exercise:
        """*exercise* with the words that are translated; the rest stays as it is."""
        if not self.speaks:
            return exercise
        told = in_language(exercise, self._translations)
        variants = tuple(
            replace(each, household=each.household or old.household)
            for each, old in zip(told.variants, exercise.variants, strict=True)
        )
        return self._clinical(
            replace(told, household=told.household or exercise.household, variants=variants)
        )

    def _clinical(self, exercise: Exercise) -> Exercise:
        """*exercise* with what a clinician reads of it; its doses have no words to look for."""
        say = self._content
        variants = tuple(
            replace(each, clinical_name=say(each.clinical_name)) for each in exercise.variants
        )
        return replace(
            exercise,
            clinical_name=say(exercise.clinical_name),
            targets=tuple(map(say, exercise.targets)),
            cautions=tuple(map(say, exercise.cautions)),
            measured=self.content(exercise.measured),
            sources=self.content(exercise.sources),
            variants=variants,
        )

    def _template(self, template: Template) -> Template:
        """As it is offered; the programme in it is the one to begin with, and stays."""
        return replace(
            template, title=self._content(template.title), about=self._content(template.about)
        )

    def _state(self) -> str:
        """Differs whenever the texts do."""
        files = sorted(resource_path("languages", self.language).rglob("*.yaml"))
        facts = ((file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in files)
        return f"{self.language} {list(facts)}"


def interpreter_for(language: str = SOURCE) -> Interpreter:
    """The one for *language*; it stays silent where nothing is translated.

    Raises:
        UserError: a file of translations is damaged; it names the file and the key.

    """
    return Interpreter(load_translations(language), load_clinician_texts(language))
