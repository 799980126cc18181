"""The wording file: every word there, every word used, plural forms of other languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.strategies import values

from soleus.domain.card import Adjunct, AdjunctKind, Change, Progress
from soleus.domain.criterion import Comparison, Criterion, Measure, StepBackRule
from soleus.domain.dose import Dose, PainRule
from soleus.domain.finding import BodySide
from soleus.domain.gait import GaitCue
from soleus.domain.programme import AdviceKind, AvoidKind
from soleus.domain.quantity import Range, exactly
from soleus.domain.running import RunPlan
from soleus.domain.stage import Block, Stage
from soleus.errors import UserError
from soleus.handout.words import gait_words, plan_words, run_words, schedule_words, wording
from soleus.handout.words.criterion_words import criterion_text
from soleus.handout.words.gate_words import step_back_text
from soleus.handout.words.plurals import read_plurals
from soleus.handout.words.sentences import dose_text
from soleus.handout.words.wording import load_wording

ENGLISH = load_wording("en")
EVERYTHING = settings(
    max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), database=None
)
RESERVED = ("label.",)
"""Words of the sheet's frame, which its layouts ask for as they grow."""
KEYS = {*ENGLISH.texts, *ENGLISH.forms, *ENGLISH.lists}


@pytest.mark.parametrize(
    ("kind", "say"),
    [
        (Dose, lambda value, words: dose_text(value, words, affected=BodySide.LEFT).sentence),
        (Criterion, criterion_text),
        (StepBackRule, step_back_text),
        (Progress, plan_words.progress_text),
        (PainRule, lambda value, words: plan_words.traffic_light(value, words).carry_on.words),
        (RunPlan, lambda value, words: " ".join(run_words.run_plan_text(value, words).rules)),
        (GaitCue, lambda value, words: " ".join(gait_words.gait_cue_lines(value, words))),
        (Block, lambda value, words: " ".join(plan_words.block_lines(value, words))),
        (Stage, schedule_words.stage_weeks),
    ],
)
def test_whatever_the_domain_can_say_has_words(kind: type, say: Any) -> None:
    @given(values(kind))
    @EVERYTHING
    def check(value: Any) -> None:
        say(value, ENGLISH)

    check()


def test_every_value_with_a_name_has_its_words() -> None:
    for measure in Measure:
        for comparison in Comparison:
            for value in (None, exactly(0), exactly(5), Range(2, 6)):
                line = criterion_text(Criterion(measure, comparison, value), ENGLISH)
                assert line.endswith(".")
    for change in Change:
        assert plan_words.progress_text(Progress(change), ENGLISH).endswith(".")
    for adjunct in AdjunctKind:
        assert plan_words.adjunct_name(Adjunct(adjunct), ENGLISH)
    for advice in AdviceKind:
        assert plan_words.advice_title(advice, ENGLISH)
        assert plan_words.advice_lines(advice, ENGLISH)
    assert len(plan_words.avoid_lines(AvoidKind, ENGLISH)) == len(AvoidKind)


def test_sentences_of_the_file_are_short() -> None:
    """At most 15 words, as the handout's rule 9 asks; a slot counts as one."""
    for key in sorted(KEYS):
        texts = [ENGLISH.texts.get(key, ""), *ENGLISH.forms.get(key, {}).values()]
        texts += ENGLISH.lists.get(key, ())
        for text in texts:
            for sentence in re.split(r"(?<=[.?!])\s", text):
                assert len(sentence.split()) <= 15, (key, sentence)


def patterns() -> Iterator[re.Pattern[str]]:
    """Every text in the program's code that may be a key; a slot stands for anything."""
    for file in Path(wording.__file__).parents[1].rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            parts = node.values if isinstance(node, ast.JoinedStr) else [node]
            plain = [each.value for each in parts if isinstance(each, ast.Constant)]
            if not all(isinstance(each, str) for each in plain) or len("".join(plain)) < 4:
                continue
            yield re.compile(
                "".join(
                    re.escape(each.value) if isinstance(each, ast.Constant) else r"[\w.-]*"
                    for each in parts
                )
            )


def parent(key: str) -> str:
    """Keys may be made of a part that the code names, and the value of an enumeration."""
    return key.rpartition(".")[0]


def test_every_word_of_the_file_is_asked_for_somewhere() -> None:
    asked = list(patterns())
    named = sorted({key.removeprefix(wording.INSTEAD) for key in KEYS})
    dead = [
        key
        for key in named
        if not key.startswith(RESERVED)
        and not any(each.fullmatch(key) or each.fullmatch(parent(key)) for each in asked)
    ]
    assert sorted(dead) == []


# ---------------------------------------------------------------- numbers, lists, dates


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (exactly(1), "1 second"),
        (exactly(0.5), "half a second"),
        (exactly(45), "45 seconds"),
        (exactly(60), "1 minute"),
        (exactly(90), "90 seconds"),
        (Range(60, 120), "1 to 2 minutes"),
        (Range(30, 90), "30 to 90 seconds"),
        (exactly(150), "2 minutes 30 seconds"),
        (Range(210, 300), "3 minutes 30 seconds to 5 minutes"),
        (exactly(7200), "2 hours"),
    ],
)
def test_times(seconds: Range, words: str) -> None:
    assert ENGLISH.time(seconds) == words


def test_distances() -> None:
    assert ENGLISH.distance(exactly(400)) == "400 metres"
    assert ENGLISH.distance(Range(1000, 1500)) == "1 to 1.5 km"
    assert ENGLISH.distance(exactly(1609.344), miles=True) == "1 mile"


def test_lists_and_dates() -> None:
    assert ENGLISH.listed(["a"]) == "a"
    assert ENGLISH.listed(["a", "b", "c"]) == "a, b and c"
    assert ENGLISH.either(["a", "b"]) == "a, or b"
    assert ENGLISH.date(date(2026, 11, 5)) == "5 November 2026"


def test_sentences() -> None:
    assert ENGLISH.sentence("stop here") == "Stop here."
    assert ENGLISH.sentence("stop?") == "Stop?"
    assert ENGLISH.sentence(" ") == ""
    assert ENGLISH.inner("You limp.") == "you limp"


# ---------------------------------------------------------------- other languages

POLISH = {
    "one": "n = 1",
    "few": "n % 10 = 2..4 and n % 100 != 12..14",
    "many": "n % 10 = 0..1 or n % 10 = 5..9 or n % 100 = 12..14",
}


@pytest.mark.parametrize(
    ("n", "form"),
    [
        (1, "one"),
        (2, "few"),
        (5, "many"),
        (12, "many"),
        (22, "few"),
        (21, "many"),
        (112, "many"),
        (1.5, "other"),
    ],
)
def test_plural_forms_by_the_rules_of_the_file(n: float, form: str) -> None:
    assert read_plurals(POLISH).form(n) == form


def test_a_plural_rule_that_cannot_be_read_is_named() -> None:
    with pytest.raises(ValueError, match="n is 1"):
        read_plurals({"one": "n is 1"})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder in place of the shipped wording, with English in it."""
    own = Path(str(wording.resource("wording", "en.yaml"))).read_text(encoding="utf-8")
    (tmp_path / "en.yaml").write_text(own, encoding="utf-8")
    monkeypatch.setattr(wording, "resource", lambda *parts: tmp_path / parts[-1])
    load_wording.cache_clear()
    yield tmp_path
    load_wording.cache_clear()


def test_another_language_is_one_file(folder: Path) -> None:
    text = (folder / "en.yaml").read_text(encoding="utf-8")
    text = text.replace("language: en", "language: xx").replace("every other day", "jeden 2. Tag")
    (folder / "xx.yaml").write_text(text, encoding="utf-8")
    other = load_wording("xx")
    assert other.language == "xx"
    assert other.say("when.every-other-day") == "jeden 2. Tag"


def test_a_language_that_lacks_words_is_refused_with_the_first_of_them(folder: Path) -> None:
    text = (folder / "en.yaml").read_text(encoding="utf-8")
    (folder / "xx.yaml").write_text(text.replace("  rest-after: ", "  rest-aftr: "), "utf-8")
    with pytest.raises(UserError, match=r"lacks 1 texts, first 'dose\.rest-after'"):
        load_wording("xx")


@pytest.mark.parametrize("language", ["zz", "../en", ""])
def test_a_language_that_is_not_there_is_refused(language: str) -> None:
    with pytest.raises(UserError, match="no handout in the language"):
        load_wording(language)


@pytest.mark.parametrize("damage", ["{", "language: xx", "plurals: [1]"])
def test_a_damaged_file_is_refused_with_its_name(folder: Path, damage: str) -> None:
    (folder / "xx.yaml").write_text(damage, encoding="utf-8")
    with pytest.raises(UserError, match=r"xx\.yaml cannot be read"):
        load_wording("xx")


def test_a_key_that_yaml_takes_for_something_else_is_refused(folder: Path) -> None:
    text = (folder / "en.yaml").read_text(encoding="utf-8")
    (folder / "xx.yaml").write_text(f"{text}\nodd:\n  on: yes\n", encoding="utf-8")
    with pytest.raises(UserError, match="no text"):
        load_wording("xx")
