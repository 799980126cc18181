"""A stage without a name of its own is said once, in every language."""

from __future__ import annotations

import pytest

from soleus.domain.stage import Stage
from soleus.handout.words.schedule_words import stage_title, unnamed
from soleus.handout.words.wording import languages, load_wording


def stage(name: str, label: str = "1") -> Stage:
    return Stage(id="s", label=label, name=name)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("named_in", ["", "1", *languages()])
def test_an_unnamed_stage_is_said_once(named_in: str, language: str) -> None:
    """Also where its name says the same, in whatever language it was written."""
    wording = load_wording(language)
    name = named_in
    if named_in.isalpha():
        name = load_wording(named_in).say("stage.title-only", label="1")
    said = wording.say("stage.title-only", label="1")
    assert stage_title(stage(name), wording) == said


def test_a_name_of_its_own_stays() -> None:
    wording = load_wording("en")
    assert stage_title(stage("Strength"), wording) == "Stage 1: Strength"
    assert stage_title(stage("Stage 1 of the return to running"), wording).endswith("running")
    assert not unnamed(stage("Stage 1", label="2"))
