"""The checks find what is wrong: each is shown a page that breaks its rule."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from tests.handout.handout_samples import UPRIGHT, handout

from soleus.figures.display.display import line
from soleus.handout.blocks import Advice, Content, Footer, Item, Letterhead, Link
from soleus.handout.checks.check import check_pages, contrast
from soleus.handout.checks.check_file import check_file
from soleus.handout.checks.check_words import check_content, missing_exercises
from soleus.handout.layout import CLEAR_14, Sheet
from soleus.handout.page import (
    Box,
    Face,
    Figure,
    Kind,
    Page,
    PageItem,
    Paper,
    Shape,
    Step,
    TextRun,
)
from soleus.handout.pdf.pdf import make_pdf
from soleus.handout.setting.set_pages import set_pages

TAG = (Step(Kind.PARAGRAPH, "p"),)


def run(text: str, baseline: float = 100.0, **changes: object) -> TextRun:
    made = TextRun(20, baseline, text, Face.REGULAR, 14, "#000000", 2.2 * len(text), TAG)
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


GOOD = set_pages(handout(2, (UPRIGHT,)), Sheet(CLEAR_14, Paper.A4))


def rules(*items: PageItem) -> set[str]:
    """Rules that a good first page breaks once *items* are on it."""
    first = GOOD[0]
    page = Page(first.width, first.height, first.items + items)
    return {remark.rule for remark in check_pages((page, *GOOD[1:]), CLEAR_14)}


def test_a_good_handout_has_no_remarks() -> None:
    assert check_pages(GOOD, CLEAR_14) == ()


@pytest.mark.parametrize(
    ("rule", "items"),
    [
        ("size of text", (run("small", 262, size_pt=11),)),
        ("line length", (run("word " * 15, 262, width=150),)),
        ("contrast", (run("pale", 262, colour="#999999"),)),
        ("margin", (run("outside", 262, x=195),)),
        ("margin", (run("too low", 290),)),
        ("overlap", (run("one", 262), run("two", 263))),
        ("line spacing", (run("one", 258), run("two", 263.5))),
        ("broken dose", (run("Do 3", 256), run("sets of that", 263))),
        ("picture", (Figure(20, 230, 10, 10, "x", UPRIGHT, alt="", tag=TAG),)),
        ("picture", (Figure(20, 230, 10, 10, "x"),)),
    ],
)
def test_each_rule_finds_what_breaks_it(rule: str, items: tuple[PageItem, ...]) -> None:
    assert rule in rules(*items)


def test_text_over_another_picture_is_found() -> None:
    figure = GOOD[0].figures()[0]
    assert "overlap" in rules(run("over", figure.y + 10, x=figure.x + 5))


def test_an_exercise_on_two_pages_is_found() -> None:
    second = replace(
        GOOD[1],
        items=(*GOOD[1].items, run("more", 250, card="c1", tag=(Step(Kind.SECTION, "c1"),))),
    )
    remarks = check_pages((GOOD[0], second), CLEAR_14)
    assert [(remark.rule, remark.card) for remark in remarks] == [("split exercise", "c1")]


def test_a_page_without_its_number_and_an_empty_one_are_found() -> None:
    found = {
        remark.rule for remark in check_pages((Page(210, 297, (run("lonely", 20),)),), CLEAR_14)
    }
    assert found >= {"footer", "empty page"}


def test_a_file_that_is_too_large_is_found() -> None:
    assert check_file(b"x" * 500_000) == ()
    assert [remark.rule for remark in check_file(b"x" * 500_001)] == ["size"]


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def words_of(content: Content) -> set[str]:
    return {remark.rule for remark in check_content(content)}


def test_words_are_checked_before_they_are_set() -> None:
    good = handout(3)
    assert words_of(good) == set()
    assert words_of(replace(good, exercises=6)) == {"exercises"}
    missing = {"summary", "traffic light", "diary", "sources"}
    assert words_of(replace(good, blocks=good.blocks[:1])) == missing
    assert words_of(replace(good, footer=Footer("", (), "{page}"))) == {"footer"}
    long = " ".join(["word"] * 21) + "."
    changed = tuple(
        replace(block, cues=(long,) * 4, summary="") if isinstance(block, Item) else block
        for block in good.blocks
    )
    assert words_of(replace(good, blocks=changed)) == {"sentence length", "cues", "dose"}


def told(text: str, language: str = "en") -> set[str]:
    good = handout(1)
    blocks = (*good.blocks, Advice("A", lines=(text,)))
    return words_of(replace(good, blocks=blocks, language=language))


def test_clinic_words_spelled_numbers_and_capitals_are_found() -> None:
    assert told("Do the eccentric part with control.") == {"jargon"}
    assert told("Rest for three minutes.") == {"numbers"}
    assert told("NEVER STOP THIS MEDICINE.") == {"capitals"}
    assert told("Call the NHS in the UK.") == set()
    assert told("Rest for three minutes.", "es") == set()


def test_a_logo_or_link_that_cannot_be_printed_is_told() -> None:
    good = handout(1)
    head = Letterhead("A", "B", b"no picture")
    blocks = (head, *good.blocks[1:], Link("Videos", "not an address"))
    assert words_of(replace(good, blocks=blocks)) == {"logo", "QR code"}


def test_meanings_that_look_alike_in_grey_are_found() -> None:
    """The green and red of many web pages print as one grey."""
    lamps = (
        Box(20, 230, 20, 10, fill="#198754"),
        Box(50, 230, 20, 10, fill="#dc3545"),
    )
    assert "grey" in rules(*lamps)


def test_a_code_that_is_too_small_is_found() -> None:
    paths = (line([(0, 0), (10, 0), (10, 10)], closed=True),)
    assert "QR code" in rules(Shape(20, 230, 10, 10, paths, "#000000", alt="Videos"))


def test_a_pdf_without_tags_and_language_is_found() -> None:
    made = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(made)
    said = " ".join(remark.text for remark in check_file(made.getvalue()))
    assert all(word in said for word in ("language", "title", "tags"))
    assert check_file(make_pdf(GOOD, title="A", language="en")) == ()
    assert [remark.rule for remark in check_file(b"%PDF-1.7 broken")] == ["file"]


def test_an_exercise_that_had_no_room_is_named() -> None:
    content = handout(2)
    (second,) = [each for each in content.blocks if isinstance(each, Item) and each.number == 2]
    pages = tuple(
        replace(page, items=tuple(item for item in page.items if item.card != second.card))
        for page in GOOD
    )
    assert [each.card for each in missing_exercises(content, pages)] == ["c2"]
