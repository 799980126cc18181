"""Call us: with a number in reach, or said so that it helps without one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.handout.golden_languages import at, library, programmes

from soleus.domain.programme import AdviceKind
from soleus.handout.blocks import Advice, Block, Contacts, Content, TickList
from soleus.handout.changes import changes_pages
from soleus.handout.checks.check_words import block_texts, check_content
from soleus.handout.compose.compose import compose
from soleus.handout.html.html_page import html_page
from soleus.handout.options import Clinic, Contents, HandoutOptions, no_figures
from soleus.handout.words.wording import INSTEAD, languages, load_wording

PROGRAMME = at(programmes()["at_mid"], 1)
PHONE = "01234 567890"
CALL_US = {"en": "call us", "es": "llámanos", "pl": "zadzwoń do nas", "ar": "اتصل بنا"}
BLANK = "________________"


def content(language: str, phone: str = "", **contents: object) -> Content:
    options = HandoutOptions(
        language=language,
        clinic=Clinic("Riverside Physiotherapy", phone),
        contents=replace(Contents(), **contents),
    )
    return compose(PROGRAMME, library(), options, no_figures)


def told(blocks: tuple[Block, ...]) -> str:
    texts = [text for block in blocks for text in block_texts(block)]
    texts += [line for block in blocks if isinstance(block, Contacts) for line in block.lines]
    return " ".join(texts).replace("\u00a0", " ").lower()


@pytest.mark.parametrize("language", languages())
def test_nobody_is_asked_to_call_a_number_that_is_not_there(language: str) -> None:
    without, given = content(language), content(language, PHONE)
    assert CALL_US[language] in told(given.blocks)
    assert CALL_US[language] not in told(without.blocks)
    assert told(without.blocks).count(BLANK) == 2, "one for the number, one for the review"
    assert PHONE in told(given.blocks)
    assert BLANK not in told(given.blocks).replace(BLANK, "", 1)


@pytest.mark.parametrize("language", languages())
def test_the_line_for_the_number_stands_where_help_is_told(language: str) -> None:
    (help_box,) = (
        each for each in content(language).blocks if isinstance(each, Advice) and each.urgent
    )
    leads = [line for line in help_box.lines if help_box.leads(line)]
    assert len(leads) == 3
    assert BLANK in leads[-1]
    (bare,) = (
        each for each in content(language, advice=False).blocks if isinstance(each, Contacts)
    )
    word = load_wording(language).say("label.telephone", blank=BLANK)
    assert word in bare.lines
    (beside,) = (each for each in content(language).blocks if isinstance(each, Contacts))
    assert word not in beside.lines


def test_the_gate_and_the_rules_say_whom_to_tell() -> None:
    gate = next(each for each in content("en").blocks if isinstance(each, TickList))
    assert "tell us at your next visit or ring the clinic" in gate.after[gate.first]
    wording = load_wording("en").without_phone()
    assert wording.say("step-back.do.review") == "Ring the clinic"
    assert load_wording("en").say("step-back.do.review") == "Call us"


@pytest.mark.parametrize("language", languages())
def test_every_text_without_a_number_stands_for_one_that_there_is(language: str) -> None:
    wording = load_wording(language)
    for found in (wording.texts, wording.forms):
        instead = [key.removeprefix(INSTEAD) for key in found if key.startswith(INSTEAD)]
        assert instead
        assert set(instead) <= set(found)
        assert all(wording.without_phone().has(key) for key in found)


def test_the_check_still_asks_for_the_number() -> None:
    said = [each.text for each in check_content(content("en"))]
    assert "The foot of the page has no phone number of the clinic" in said


def test_the_sheet_of_what_changed_and_the_page_for_a_phone_say_it_as_well() -> None:
    options = HandoutOptions(clinic=Clinic("Riverside Physiotherapy"))
    page = html_page(PROGRAMME, library(), options).decode()
    assert "Call us" not in page
    assert "Ring the clinic" in page
    kinds = (AdviceKind.SEEK_HELP,)
    new = replace(PROGRAMME, advice=kinds)
    pages = changes_pages(PROGRAMME, new, library(), options, no_figures)
    assert "Call us" not in " ".join(run.text for each in pages for run in each.texts())
