"""How a page is composed: where the side stands, what points to help, letters over boxes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from tests.handout.handout_samples import DAYS, LYING, UPRIGHT, handout, item

from soleus.handout.blocks import (
    Advice,
    Content,
    Diary,
    DiaryRow,
    Footer,
    Item,
    Summary,
    TickList,
    Title,
)
from soleus.handout.layout import LAYOUTS, RED, Sheet
from soleus.handout.page import POINT_MM, Box, Face, Kind, Line, Page, Paper, Sign
from soleus.handout.setting.set_name import Room, name_lines
from soleus.handout.setting.set_pages import set_pages
from soleus.handout.setting.strip import Pen

FULL = [name for name in LAYOUTS if name != "fridge"]
POINTER = "When to get help: page {page}."


def pages_of(content: Content, layout: str = "clear14") -> tuple[Page, ...]:
    return set_pages(content, Sheet(LAYOUTS[layout], Paper.A4))


def text_of(pages: tuple[Page, ...]) -> list[str]:
    return [" ".join(" ".join(run.text for run in page.texts()).split()) for page in pages]


@pytest.mark.parametrize("layout", FULL)
def test_the_first_page_says_on_which_page_help_is(layout: str) -> None:
    for exercises in (1, 5, 9):
        content = replace(handout(exercises, (UPRIGHT,)), help_page=POINTER)
        told = text_of(pages_of(content, layout))
        (found,) = [n for n, text in enumerate(told, 1) if "Call 999 for chest pain." in text]
        line = POINTER.format(page=found)
        assert (line in told[0]) == (found != 1)
        assert not any("When to get help: page" in text for text in told[1:])


@pytest.mark.parametrize("layout", FULL)
@pytest.mark.parametrize("lines", [3, 13, 16, 30])
def test_what_points_to_help_is_on_page_1_however_long_the_summary(lines: int, layout: str) -> None:
    content = replace(handout(5, (UPRIGHT,)), help_page=POINTER)
    long = Summary(tuple(f"Number {place}: do it every day." for place in range(lines)))
    blocks = tuple(long if isinstance(b, Summary) else b for b in content.blocks)
    pages = pages_of(replace(content, blocks=blocks), layout)
    (told,) = [run for run in pages[0].texts() if run.text.startswith("When to get help: page")]
    assert told.size_pt > LAYOUTS[layout].body_pt
    assert told.face is Face.BOLD
    frames = [box for box in pages[0].items if isinstance(box, Box) and box.stroke == RED]
    assert any(box.y < told.baseline < box.bottom for box in frames)
    last = [box for box in pages[-1].items if isinstance(box, Box) and box.stroke == RED]
    foot = pages[-1].height - LAYOUTS[layout].bottom
    lowest = max(run.baseline for run in pages[-1].texts() if run.baseline < foot)
    assert last[-1].y < lowest < last[-1].bottom, "nothing but the foot stands below"


def test_nothing_points_to_help_that_is_not_there() -> None:
    content = handout(2)
    blocks = tuple(b for b in content.blocks if not (isinstance(b, Advice) and b.urgent))
    content = replace(content, blocks=blocks, help_page=POINTER)
    assert not any(
        "page {page}" in text or "get help" in text for text in text_of(pages_of(content))
    )


NAMES = (
    "Heel raise",
    "Slow one-leg heel drop from a step with the knee straight",
    "Kostkaschodowa",
)
SIDES = ("Right leg", "Both legs", "One leg after the other")


@pytest.mark.parametrize("layout", FULL)
@pytest.mark.parametrize("side", SIDES)
def test_the_side_ends_the_first_line_of_every_name(layout: str, side: str) -> None:
    items = tuple(
        replace(item(place, name, UPRIGHT), side=side, level=2)
        for place, name in enumerate(NAMES, 1)
    )
    content = handout(0)
    pages = pages_of(replace(content, blocks=(*content.blocks[:4], *items)), layout)
    rights = set()
    for each in items:
        (page,) = [page for page in pages if any(run.card == each.card for run in page.texts())]
        own = [run for run in page.texts() if run.card == each.card]
        (chip,) = [run for run in own if run.text == side]
        number = next(run for run in own if run.text == str(each.number))
        assert chip.baseline == number.baseline
        frame = next(
            box for box in page.items
            if isinstance(box, Box) and box.card == each.card and box.stroke
            and box.x < chip.x and chip.right < box.right
        )  # fmt: skip
        rights.add(frame.right)
        name = [run for run in own if run.tag[-1].key == "name" and run is not number]
        assert " ".join(run.text.strip() for run in name) == each.name
        for run in name:
            assert run.right < frame.x or run.baseline > frame.bottom
    assert len(rights) == 1


def test_pictures_begin_level_with_the_words_beside_them() -> None:
    content = handout(2, (UPRIGHT, LYING))
    items = [block for block in content.blocks if isinstance(block, Item)]
    for page in pages_of(content):
        for figure in page.figures():
            number = str(next(i.number for i in items if i.card == figure.card))
            disc = next(
                run for run in page.texts() if run.card == figure.card and run.text == number
            )
            assert disc.baseline - 6 < figure.y < disc.baseline


@pytest.mark.parametrize("layout", [name for name in FULL if name != "standard12"])
def test_boxes_for_left_and_right_carry_their_letters(layout: str) -> None:
    row = DiaryRow(
        "Side plank", (1,) * 7, 1, card="c1", sides=("left side", "right side"), letters=("L", "R")
    )
    diary = Diary(
        "Diary", "Tick.", DAYS, (row,), ("Week 1",), tuple("MTWTFSS"), "Week", "L is left."
    )
    pages = pages_of(replace(handout(0), blocks=(diary,)), layout)
    (page,) = pages
    boxes = [box for box in page.items if isinstance(box, Box) and box.field]
    letters = [run for run in page.texts() if run.text in {"L", "R"}]
    assert len(boxes) == len(letters) == 14
    for box, letter in zip(boxes, letters, strict=True):
        assert ("left" if letter.text == "L" else "right") in box.field
        assert abs(letter.x + letter.width / 2 - box.x - box.width / 2) < 0.1
        assert box.y - 6 < letter.baseline < box.y
    assert "L is left." in text_of(pages)[0]


def test_a_reference_too_long_for_the_foot_stands_whole_on_the_first_page() -> None:
    reference = "JM-0412-" + "-".join(["and-so-on"] * 9)
    date = "23 November 2026"
    content = handout(3)
    title = Title("Stage 2", ("Sore tendon",), (reference, date))
    footer = Footer(f"{reference} · {date}", ("Call us: 01234 567890",), "Page {page} of {pages}")
    blocks = tuple(title if isinstance(b, Title) else b for b in content.blocks)
    pages = pages_of(replace(content, blocks=blocks, footer=footer))
    assert reference in text_of(pages)[0].replace(" ", "")
    for page in pages:
        foot = sorted(
            (run for run in page.texts() if run.baseline > page.height - 20), key=lambda r: r.x
        )
        assert len(foot) == 2, "the phone gave way first"
        assert "…" in foot[0].text
        assert all(one.right < other.x for one, other in pairwise(foot))


def test_what_is_worn_is_a_line_with_a_sign_and_heads_nothing() -> None:
    worn = Item(card="worn", number=None, name="Wear a small heel lift in both shoes")
    content = handout(0)
    for layout in FULL:
        (page, *_) = pages_of(replace(content, blocks=(*content.blocks[:4], worn)), layout)
        own = [run for run in page.texts() if run.card == "worn"]
        assert {run.tag[-1].kind for run in own} == {Kind.PARAGRAPH}
        (sign,) = [each for each in page.items if isinstance(each, Sign) and each.card == "worn"]
        assert max(x for stroke in sign.strokes for x, _ in stroke) < own[0].x


@pytest.mark.parametrize("layout", FULL)
def test_the_last_rule_of_a_table_never_doubles_the_footer_s(layout: str) -> None:
    sheet = Sheet(LAYOUTS[layout], Paper.A4)
    for count in range(1, 30):
        rows = tuple(DiaryRow(f"Heel raise {n}", (2,) * 7, n, card=f"c{n}") for n in range(count))
        diary = Diary("Diary", "Tick.", DAYS, rows, ("Week 1", "Week 2"), tuple("MTWTFSS"))
        for page in pages_of(replace(handout(0), blocks=(diary,)), layout):
            rules = sorted(
                item.y1 for item in page.items
                if isinstance(item, Line) and item.x2 - item.x1 > sheet.column - 1
            )  # fmt: skip
            assert rules[-1] - rules[-2] > 4
            boxes = [box.bottom for box in page.items if isinstance(box, Box) and box.field]
            assert rules[-1] - max(boxes) >= 3.5


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_parts_of_the_footer_stand_two_em_apart(layout: str) -> None:
    content = replace(handout(3), footer=LONG_FOOTER)
    for page in pages_of(content, layout):
        foot = sorted(
            (run for run in page.texts() if run.baseline > page.height - 18), key=lambda r: r.x
        )
        em = foot[0].size_pt * POINT_MM
        assert len(foot) == 3
        assert all(other.x - one.right >= 2 * em - 0.01 for one, other in pairwise(foot))


LONG_FOOTER = Footer(
    "JM-0412 · 23 November 2026",
    ("Call us: 01234 567890", "Call 01234 567890", "01234 567890"),
    "Page {page} of {pages}",
    "JM-0412 · 2026-11-23",
)


def test_what_to_do_when_all_is_ticked_stands_out() -> None:
    gate = TickList("Move on", ("You can hop.",), ("Any one is enough.", "Call us.", "Stay."), 2, 1)
    (page,) = pages_of(replace(handout(0), blocks=(gate,)))
    bold = {run.text for run in page.texts() if run.face is Face.BOLD}
    assert bold == {"Move on", "Call us."}


@pytest.mark.parametrize("rows", [12, 14])
def test_two_weeks_get_less_white_where_that_brings_them_on_one_page(rows: int) -> None:
    named = tuple(DiaryRow("Heel raise", (1,) * 7, n, card=f"c{n}") for n in range(rows))
    diary = Diary("Diary", "Tick.", DAYS, named, ("Week 1", "Week 2"), tuple("MTWTFSS"))
    (page,) = pages_of(replace(handout(0), blocks=(diary,)))
    boxes = [box for box in page.items if isinstance(box, Box) and box.field]
    pitch = boxes[7].y - boxes[0].y
    assert (pitch == pytest.approx(LAYOUTS["clear14"].diary_row)) == (rows == 12)
    assert boxes[7].y > boxes[0].bottom + 2


def test_three_boxes_of_a_day_stand_in_a_row() -> None:
    row = DiaryRow("Nerve glide", (3,) * 7, 1, card="c1")
    diary = Diary("Diary", "", DAYS, (row,), ("Week 1",), tuple("MTWTFSS"), "Week")
    (page,) = pages_of(replace(handout(0), blocks=(diary,)))
    boxes = [box for box in page.items if isinstance(box, Box) and box.field]
    assert len(boxes) == 21
    assert len({box.y for box in boxes}) == 1
    assert min(box.width for box in boxes) >= 3.7


@pytest.mark.parametrize("layout", ["large18", "easyread", "booklet"])
def test_pictures_are_larger_where_that_takes_no_page_more(layout: str) -> None:
    content = handout(3, (UPRIGHT,))
    spec = LAYOUTS[layout]
    pages = pages_of(content, layout)
    usual = set_pages(content, Sheet(replace(spec, largest_picture=None), Paper.A4))
    assert len(pages) <= len(usual)
    assert max(f.height for p in pages for f in p.figures()) > max(
        f.height for p in usual for f in p.figures()
    )


@pytest.mark.parametrize(
    ("name", "first", "lines"),
    [
        ("Bridge, both feet down", 50, ["Bridge,", "both feet down"]),
        ("Nerve glide with your other leg", 80, ["Nerve glide", "with your other leg"]),
        (
            "Seated heel raise with weight, toes on a block", 96,
            ["Seated heel raise with weight,", "toes on a block"],
        ),
        ("Heel raise", 96, ["Heel raise"]),
    ],
)  # fmt: skip
def test_names_break_by_sense(name: str, first: float, lines: list[str]) -> None:
    pen = Pen(Sheet(LAYOUTS["clear14"], Paper.A4))
    assert [line.text for line in name_lines(pen, name, Room(first, 110, 16))] == lines


def test_what_is_needed_stands_before_the_exercises_or_right_behind_them() -> None:
    needs = Advice("What you need", lines=("A wall.", "A chair."), needs=True)
    for exercises in (1, 3, 5):
        content = handout(exercises, (UPRIGHT,))
        pages = pages_of(replace(content, blocks=(*content.blocks, needs)))
        told = text_of(pages)
        (found,) = [n for n, text in enumerate(told) if "What you need" in text]
        (gate,) = [n for n, text in enumerate(told) if "Move on to stage 3" in text]
        assert found in {0, gate}
