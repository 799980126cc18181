"""Sources by name: what the clinical sheet calls F37 is read as author and year."""

from __future__ import annotations

import pytest

from soleus.storage.content.content import load_presentations, load_templates
from soleus.storage.content.red_flags import load_red_flags
from soleus.storage.content.sources import CODE, UNNAMED, source_name, source_names, with_names


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Pain up to 5 (F37).", "Pain up to 5 (Silbernagel 2007)."),
        ("slower (F32; F33)", "slower (Green 2020)"),
        ("(F35; F36)", "(Silbernagel 2020; Achilles Tendinopathy Toolkit)"),
        ("checks (F101a)", "checks (Peak Health Physio, checklist)"),
        ("an unknown one (F999)", f"an unknown one ({UNNAMED})"),
        ("no code at 40 F or in PDF3", "no code at 40 F or in PDF3"),
    ],
)
def test_a_name_stands_for_each_code(text: str, read: str) -> None:
    assert with_names(text) == read


def test_no_code_has_no_name_and_an_unknown_one_no_bare_code() -> None:
    assert source_name("") == ""
    assert source_name("F999") == UNNAMED
    assert not any(CODE.search(name) for name in source_names().values())


def test_all_that_is_cited_has_a_name() -> None:
    told = {code for each in load_templates() for code in CODE.findall(each.about)}
    kept = [*load_presentations(), *load_red_flags().groups]
    told |= {source.code for each in kept for source in each.sources if source.code}
    assert told - source_names().keys() == set()
    assert len(told) > 30


@pytest.mark.parametrize("template", load_templates(), ids=lambda each: each.id)
def test_a_template_speaks_to_a_physiotherapist(template: object) -> None:
    """Not in the words of the sheet that it was made from."""
    about = with_names(template.about)  # type: ignore[attr-defined]
    assert not CODE.search(about)
    for word in ("(design)", "(background)", "design", "sheet", "section", "rank", " P6"):
        assert word not in about.lower().replace(" p6", " P6"), word
