"""Handouts in Spanish, Polish and Arabic: complete words, sound pages, readable files."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from string import Formatter

import page as checker
import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from tests.handout.golden_languages import (
    GOLDEN,
    LANGUAGES,
    at,
    golden_file,
    library,
    options,
    programmes,
    sample_text,
    upright,
)
from tests.strategies import values

from soleus.domain.dose import Dose
from soleus.domain.finding import BodySide
from soleus.domain.programme import AdviceKind, Programme
from soleus.domain.quantity import Range
from soleus.handout.blocks import Content
from soleus.handout.checks.check import Severity, check_pages
from soleus.handout.checks.check_words import block_texts, check_content
from soleus.handout.compose.compose import compose
from soleus.handout.export import handout_pdf
from soleus.handout.handout import make_pages, sheet_of
from soleus.handout.html.html_page import html_page
from soleus.handout.layout import CLEAR_14
from soleus.handout.options import HandoutOptions, Stages
from soleus.handout.page import Figure, Paper
from soleus.handout.plain_text import plain_text
from soleus.handout.words.plan_words import advice_lines
from soleus.handout.words.schedule_words import frequency
from soleus.handout.words.sentences import dose_text
from soleus.handout.words.wording import Wording, load_wording
from soleus.storage.content.handout_languages import load_translations

ENGLISH = load_wording("en")
LOOSE = list(HealthCheck)
SAME_IN_BOTH = re.compile(r"^[\W\d_]*(\{\w+\}[\W\d_]*|km|cm|kg|min|v(?=\{)|[A-Z]$)*$")
LONGEST = {"es": 18, "pl": 18, "ar": 18}
"""Words of a sentence on the sheet; Spanish has small words that English does without."""


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_there_with_the_same_places_to_fill(language: str) -> None:
    wording = load_wording(language)
    assert wording.texts.keys() == ENGLISH.texts.keys()
    assert wording.forms.keys() == ENGLISH.forms.keys()
    assert {key: len(each) for key, each in wording.lists.items()} == {
        key: len(each) for key, each in ENGLISH.lists.items()
    }
    for key, text in ENGLISH.texts.items():
        assert placeholders(wording.texts[key]) == placeholders(text), key
    for key, forms in ENGLISH.forms.items():
        wanted = placeholders(forms["other"]) - {"n"}
        for name, form in wording.forms[key].items():
            assert placeholders(form) - {"n"} == wanted, (key, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_count_has_every_form_of_the_language(language: str) -> None:
    wording = load_wording(language)
    names = {name for name, _ in wording.plurals.forms} | {"other"}
    assert {key: set(forms) for key, forms in wording.forms.items() if set(forms) != names} == {}
    for key in wording.forms:
        assert "{n}" in wording.forms[key]["other"] or "{n}" not in ENGLISH.forms[key]["other"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_was_left_in_english(language: str) -> None:
    wording = load_wording(language)
    left = [
        key
        for key, text in wording.texts.items()
        if text == ENGLISH.texts[key] and not SAME_IN_BOTH.match(text) and len(text) > 1
    ]
    assert [key for key in left if key != "label.clinic"] == []
    assert not set(wording.lists["months"]) & set(ENGLISH.lists["months"])


@pytest.mark.parametrize(
    ("language", "number", "expected"),
    [
        ("pl", 1, "1 seria"),
        ("pl", 3, "3 serie"),
        ("pl", 12, "12 serii"),
        ("pl", 22, "22 serie"),
        ("ar", 1, "مجموعة واحدة"),
        ("ar", 2, "مجموعتان"),
        ("ar", 3, "3 مجموعات"),
        ("ar", 11, "11 مجموعة"),
        ("ar", 103, "103 مجموعات"),
        ("es", 1, "1 serie"),
    ],
)
def test_numbers_take_their_form(language: str, number: int, expected: str) -> None:
    assert load_wording(language).count("dose.sets", number) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_range_or_a_blank_is_never_lost_in_a_form_without_digits(language: str) -> None:
    wording = load_wording(language)
    for key, forms in wording.forms.items():
        if "{n}" not in ENGLISH.forms[key]["other"]:
            continue
        fill = dict.fromkeys(placeholders(forms["other"]) - {"n"}, "x")
        if key != "stage.choose":
            assert wording.span(Range(1, 3)) in wording.count(key, Range(1, 3), **fill), key
            both = wording.say("number.next", low="1", high="2")
            assert both in wording.count(key, Range(1, 2), **fill), key
        assert wording.blank in wording.unknown(key, **fill), key


def on_the_sheet(language: str, programme: Programme) -> HandoutOptions:
    chosen = options(language)
    return replace(chosen, contents=replace(chosen.contents, stages=Stages.ALL))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_achilles_template_is_told_in_the_language_alone(language: str) -> None:
    programme = programmes()["at_mid"]
    content = compose(programme, library(), on_the_sheet(language, programme), upright)
    assert content.strangers == ()
    assert content.draft


def test_every_template_is_told_in_spanish_alone() -> None:
    for name, programme in programmes().items():
        content = compose(programme, library(), on_the_sheet("es", programme), upright)
        assert (name, content.strangers) == (name, ())


def test_what_is_not_translated_is_named_with_its_card() -> None:
    programme = at(programmes()["foot"], 0)
    content = compose(programme, library(), options("pl"), upright)
    remarks = [each for each in check_content(content) if each.rule == "language"]
    cards = {card.id for card in programme.stages[0].cards}
    assert cards <= {each.card for each in remarks}
    assert any("Polski" in each.text for each in remarks)


def test_what_the_physiotherapist_typed_stays_and_is_named() -> None:
    programme = replace(at(programmes()["at_mid"], 0), message="Ring me if it is hard.")
    content = compose(programme, library(), options("es"), upright)
    assert [each.text for each in content.strangers] == ["Ring me if it is hard."]
    remarks = [each.text for each in check_content(content) if each.rule == "language"]
    assert any("Ring me if it is hard." in each for each in remarks)
    own = replace(programme, language="es")
    assert compose(own, library(), options("es"), upright).strangers == ()


def test_a_clinics_own_steps_are_not_put_under_another_exercises_translation() -> None:
    programme = at(programmes()["at_mid"], 0)
    card = programme.stages[0].cards[0]
    exercise = library().exercises[card.exercise]
    rewritten = replace(exercise, words=replace(exercise.words, steps=("Do as we did.",)))
    own = replace(library(), exercises={**library().exercises, exercise.id: rewritten})
    content = compose(programme, own, options("es"), upright)
    assert [each.card for each in content.strangers] == [card.id]


@pytest.mark.parametrize("language", LANGUAGES)
def test_variants_are_translated_too(language: str) -> None:
    programme = at(programmes()["at_mid"], 1)
    stage = programme.stages[1]
    card = replace(stage.cards[1], exercise="calf_sl_raise_step", variant="bent")
    block = replace(stage.blocks[0], cards=(card,))
    changed = replace(
        programme,
        stages=(
            programme.stages[0],
            replace(stage, blocks=(block,)),
            *programme.stages[2:],
        ),
    )
    content = compose(changed, library(), options(language), upright)
    text = load_translations(language).exercises["calf_sl_raise_step"].variants["bent"]
    assert text.name in [block.name for block in content.blocks if hasattr(block, "cues")]


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stage_makes_pages_that_keep_the_rules(language: str, paper: Paper) -> None:
    broken = []
    for name, programme in programmes().items():
        for place in range(len(programme.stages)):
            chosen = replace(options(language), paper=paper)
            pages = make_pages(at(programme, place), library(), chosen, upright)
            broken += [
                (name, place, each)
                for each in check_pages(pages, CLEAR_14)
                if each.severity is not Severity.HINT
            ]
    assert broken == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_of_the_wording_are_short(language: str) -> None:
    wording = load_wording(language)
    lines = [line for each in wording.lists.values() for line in each]
    lines += [text for key, text in wording.texts.items() if key.startswith("how-long.")]
    sentences = [each for line in lines for each in re.split(r"(?<=[.!?؟])\s+", line)]
    assert [each for each in sentences if len(each.split()) > LONGEST[language]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_is_accessible_and_archivable(language: str) -> None:
    programme = at(programmes()["at_mid"], 1)
    for beside in (False, True):
        chosen = replace(options(language), beside=beside)
        pages = make_pages(programme, library(), chosen, upright)
        data = handout_pdf(pages, programme, library(), chosen)
        for profile in (checker.ValidationProfile.PDF_UA_1, checker.ValidationProfile.PDF_A_2A):
            report = checker.validate_pdf_bytes(data, profile=profile)
            assert [(each.rule_id, each.message) for each in report.failures] == []


def extracted(data: bytes, tmp_path: Path) -> str:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(data)
    run = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    return re.sub(r"[\u202a-\u202e]", " ", run.stdout.decode())


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_come_out_of_the_file_as_they_are_read(language: str, tmp_path: Path) -> None:
    programme = at(programmes()["at_mid"], 1)
    chosen = options(language)
    pages = make_pages(programme, library(), chosen, upright)
    data = handout_pdf(pages, programme, library(), chosen)
    found = set(re.findall(r"\w+", extracted(data, tmp_path)))
    told = {
        word for page in pages for run in page.texts() for word in re.findall(r"[^\W_]+", run.text)
    }
    assert told - found == set()


def test_the_tags_say_an_arabic_line_as_it_is_read() -> None:
    programme = at(programmes()["at_mid"], 1)
    chosen = options("ar")
    pages = make_pages(programme, library(), chosen, upright)
    data = handout_pdf(pages, programme, library(), chosen)
    said = actual_texts(data)
    assert "3 مجموعات من 15، كل يوم" in said
    assert "المرحلة 2: القوة والتحمل" in said


def actual_texts(data: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.Root.Lang) == "ar"
        return {
            str(each.ActualText)
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and "/ActualText" in each
        }


def test_the_arabic_page_is_mirrored_and_its_pictures_are_not() -> None:
    programme = at(programmes()["at_mid"], 1)
    arabic = make_pages(programme, library(), options("ar"), upright)[0]
    figures = [item for item in arabic.items if isinstance(item, Figure)]
    assert figures
    for figure in figures:
        assert figure.x > arabic.width / 2
        assert figure.drawing is not None
    title = next(run for run in arabic.texts() if run.size_pt == CLEAR_14.title_pt)
    assert title.right == pytest.approx(arabic.width - CLEAR_14.side, abs=0.01)


def test_the_english_sheet_stands_beside_with_the_same_breaks() -> None:
    programme = at(programmes()["at_mid"], 1)
    chosen = replace(options("es"), beside=True)
    pages = make_pages(programme, library(), chosen, upright)
    half = len(pages) // 2
    assert [page.language for page in pages] == ["es"] * half + ["en"] * half
    for own, english in zip(pages[:half], pages[half:], strict=True):
        assert {item.card for item in own.items} == {item.card for item in english.items}
    assert any("Español · Página 1 de" in run.text for run in pages[0].texts())
    assert any("English · Page 1 of" in run.text for run in pages[half].texts())
    english_alone = replace(options("en"), beside=True)
    assert {page.language for page in make_pages(programme, library(), english_alone)} == {"en"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_for_a_phone_says_its_language_and_direction(language: str) -> None:
    programme = at(programmes()["at_mid"], 1)
    page = html_page(programme, library(), options(language), upright).decode()
    direction = "rtl" if language == "ar" else "ltr"
    assert f'<html lang="{language}" dir="{direction}"' in page
    assert load_wording(language).say("html.kept") in page
    assert ENGLISH.say("label.not-yet") not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plain_text_speaks_the_language(language: str) -> None:
    programme = at(programmes()["at_mid"], 1)
    text = plain_text(programme, library(), options(language))
    assert load_translations(language).phrases["Strength and staying power"] in text


def test_whatever_the_domain_can_say_has_words_in_every_language() -> None:
    @given(values(Dose))
    @settings(max_examples=60, deadline=None, suppress_health_check=LOOSE, database=None)
    def check(dose: Dose) -> None:
        for language in LANGUAGES:
            wording: Wording = load_wording(language)
            dose_text(dose, wording, affected=BodySide.LEFT)
            frequency(dose.schedule, wording, blanks=dose.blanks)

    check()


def test_the_clinics_emergency_number_goes_before_the_languages_own() -> None:
    programme = at(programmes()["at_mid"], 1)
    chosen = options("pl")
    american = replace(chosen, clinic=replace(chosen.clinic, emergency="911"))
    told = plain_lines(compose(programme, library(), american, upright))
    assert sum("911" in line for line in told) == 1
    assert not any("112" in line for line in told)


def plain_lines(content: Content) -> list[str]:
    return [line for block in content.blocks for line in block_texts(block)]


def test_help_is_called_by_a_number() -> None:
    for language in LANGUAGES:
        lines = advice_lines(AdviceKind.SEEK_HELP, load_wording(language))
        assert sum("112" in line for line in lines) == 1


@pytest.mark.parametrize("language", GOLDEN)
def test_pages_are_as_last_looked_at(language: str) -> None:
    kept = golden_file(language).read_text(encoding="utf-8")
    assert sample_text(language).splitlines() == kept.splitlines()


def test_sheets_are_found_for_every_layout() -> None:
    assert sheet_of(options("ar")).from_right is False  # the words decide, not the options
