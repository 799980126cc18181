"""A language in which every text of the content stands between marks, to find what is not in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabWidget,
    QTextBrowser,
    QWidget,
)

from soleus.domain.exercise import Exercise, Words
from soleus.domain.retold import READ_BY_PATIENT, retold
from soleus.domain.trust import Source
from soleus.gui.gate.criterion_words import CriterionWords
from soleus.storage.content.clinician_texts import ClinicianTexts
from soleus.storage.content.gait_cues import load_gait_cues
from soleus.storage.content.handout_languages import ExerciseText, Translations, VariantText
from soleus.storage.content.measures import load_findings
from soleus.storage.content.red_flags import load_red_flags
from soleus.storage.content.run_plans import load_run_plans
from soleus.storage.interpreter import READ_BY_CLINICIAN, Interpreter
from soleus.storage.library import Shipped

OPEN, CLOSE = "⟪", "⟫"
TOLD = re.compile(f"{OPEN}[^{CLOSE}]*{CLOSE}")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
APART = re.compile(r" · |: |, |; |\n|<br>|</?\w+[^>]*>|[()“”]")
"""What stands between the parts of a line."""
LETTERS, LONG = 9, 30
"""Shorter texts are words that the interface has as well; long ones are told within others."""
ROWS, COLUMNS = 400, 4


def marked(text: str) -> str:
    return f"{OPEN}{' '.join(text.split())}{CLOSE}"


def clinician_texts(shipped: Shipped) -> list[str]:
    """What a clinician reads of the content but the words of the exercises."""
    found: list[str] = []

    def note(text: str) -> str:
        found.extend(line for line in text.split("\n") if line.strip())
        return text

    book, cues, plans = load_findings(), load_gait_cues(), load_run_plans()
    # Of some only the names of their sources are shown, not what these say.
    silent = {key: names for key, names in READ_BY_CLINICIAN.items() if key is not Source}
    for each in (shipped.presentations, tuple(book.sheets.values()), load_red_flags()):
        retold(each, note, silent)
    for each in (shipped.exercises, book.rules, cues, plans):
        retold(each, note, READ_BY_CLINICIAN)
    for template in shipped.templates:
        note(template.title)
        note(template.about)
    return list(dict.fromkeys(found))


def patient_texts(shipped: Shipped) -> list[str]:
    """Free texts of the templates and of the running plans."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    for template in shipped.templates:
        retold(template.programme, note, READ_BY_PATIENT)
    for known in load_run_plans():
        retold(known.plan, note, READ_BY_PATIENT)
    found += [each.patient_name for each in shipped.presentations]
    return [each for each in dict.fromkeys(found) if each]


def interpreter(shipped: Shipped) -> Interpreter:
    """Everything between marks, and nothing checked."""

    def told(texts: Iterable[str]) -> dict[str, str]:
        return {" ".join(text.split()): marked(text) for text in texts if text}

    exercises = {each.id: _text(each) for each in shipped.exercises}
    clinician = told(clinician_texts(shipped))
    translations = Translations("xx", exercises, frozenset(exercises), told(patient_texts(shipped)))
    return Interpreter(translations, ClinicianTexts(clinician, frozenset(clinician)))


def _text(exercise: Exercise) -> ExerciseText:
    variants = {
        each.id: VariantText(
            marked(each.label),
            household=marked(each.household) if each.household else "",
            **(_words(each.words) if each.words is not None else {}),
        )
        for each in exercise.variants
    }
    household = marked(exercise.household) if exercise.household else ""
    return ExerciseText(**_words(exercise.words), household=household, variants=variants)


def _words(words: Words) -> dict[str, object]:
    return {
        "name": marked(words.name),
        "steps": tuple(map(marked, words.steps)),
        "cues": tuple(map(marked, words.cues)),
        "feel": marked(words.feel) if words.feel else "",
    }


def english(shipped: Shipped) -> set[str]:
    """Texts of the content that are long enough to be known again."""
    found = {*clinician_texts(shipped), *patient_texts(shipped)}
    for exercise in shipped.exercises:
        for words in (exercise.words, *(each.words for each in exercise.variants if each.words)):
            found |= {words.name, *words.steps, *words.cues, words.feel}
        found |= {exercise.household, *(each.household for each in exercise.variants)}
        found |= {each.label for each in exercise.variants}
    criteria = {part for each in CriterionWords().measures().values() for part in _apart(each)}
    return {each for each in found - criteria if len(each) >= LETTERS and " " in each}


def _apart(text: str) -> set[str]:
    """*text* and the parts of it that stand by themselves."""
    return {each.strip() for each in (text, *APART.split(text))}


def shown(widget: QWidget) -> Iterator[str]:
    """Everything that is read or heard on *widget* and all below it."""
    for each in (widget, *widget.findChildren(QWidget)):
        if not (each.isVisible() or isinstance(each, QMenu)):
            continue
        yield from (each.toolTip(), each.accessibleName(), each.windowTitle())
        if isinstance(each, QLabel | QLineEdit) or hasattr(each, "text"):
            text = each.text() if callable(getattr(each, "text", None)) else ""
            yield text if isinstance(text, str) else ""
        if isinstance(each, QPlainTextEdit | QTextBrowser):
            yield each.toPlainText()
        if isinstance(each, QTabWidget):
            yield from (each.tabText(number) for number in range(each.count()))
        if isinstance(each, QComboBox):
            yield from _items(each.model())
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            yield from _items(each.model())
        if isinstance(each, QMenu):
            yield from (action.text() for action in each.actions())


def _items(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(min(model.rowCount(QModelIndex()), ROWS)):
        # Lists of one column keep their count of columns to themselves.
        for column in range(COLUMNS):
            index = model.index(row, column)
            if index.isValid():
                yield from (text for role in ROLES if isinstance(text := index.data(role), str))


def left(texts: Iterable[str], content: set[str]) -> list[str]:
    """Those of *texts* that say something of the content outside of the marks.

    A short text of the content may be a word of the interface inside a sentence: it counts
    where it stands by itself, a long one wherever it stands.
    """
    found = []
    long = [each for each in content if len(each) >= LONG]
    for text in dict.fromkeys(texts):
        bare = TOLD.sub("", text)
        alone = _apart(bare)
        whole = " ".join(bare.split())
        said = [*(alone & content), *(each for each in long if each in whole)]
        found += [f"{said[0]!r} in {whole[:160]!r}"] if said else []
    return found
