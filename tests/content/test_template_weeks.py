"""The weeks of the templates: the strip above the board and the week below it say the same."""

from __future__ import annotations

from tests.clinic.week_stage import clashing

from soleus.clinic.week import stage_week
from soleus.storage.library import load_library


def test_no_template_breaks_a_rule_of_the_week() -> None:
    library = load_library()
    assert library.templates
    for template in library.templates.values():
        for stage in template.programme.stages:
            found = stage_week(stage, template.programme, library.exercises)
            assert clashing(found) == (), (template.id, stage.label)
            assert not found.run_open
