"""What tells the layouts apart: sizes, pictures, boxes beside, key words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.handout.handout_samples import DAYS, LYING, UPRIGHT, handout, item

from soleus.domain.photo import Photo
from soleus.handout.blocks import Content, Diary, DiaryRow, Picture, Title
from soleus.handout.checks.check import line_text, text_lines
from soleus.handout.layout import (
    BOOKLET,
    CLEAR_14,
    EASY_READ,
    LARGE_18,
    LAYOUTS,
    STANDARD_12,
    Sheet,
)
from soleus.handout.lettering.typeset import bind
from soleus.handout.page import Box, Face, Kind, Page, Paper, Raster
from soleus.handout.pdf.pdf import make_pdf
from soleus.handout.setting.set_pages import set_pages
from soleus.handout.setting.set_ticks import with_ticks
from soleus.handout.words.key_words import key_spans, sentences

KEYS = ("# seconds", "# second", "# sets", "every day", "Monday")
JPEG = b"\xff\xd8\xff"


def pages_of(spec: object, content: Content) -> tuple[Page, ...]:
    return set_pages(content, Sheet(spec, Paper.A4))  # type: ignore[arg-type]  # a LayoutSpec


@pytest.mark.parametrize("spec", [CLEAR_14, STANDARD_12, LARGE_18, EASY_READ, BOOKLET])
def test_every_word_has_the_size_of_its_layout_or_more(spec: object) -> None:
    for page in pages_of(spec, handout(3, (UPRIGHT, LYING))):
        assert min(run.size_pt for run in page.texts()) == spec.body_pt  # type: ignore[attr-defined]
        assert len({run.size_pt for run in page.texts()}) <= 4


def test_large_print_is_laid_out_anew_with_pictures_of_90_mm() -> None:
    for spec in (LARGE_18, EASY_READ):
        first = next(page for page in pages_of(spec, handout(2, (LYING,))) if page.figures())
        figure = first.figures()[0]
        cues = [run for run in first.texts() if run.text.startswith("Push up over")]
        assert figure.width == 90
        assert cues[0].x < figure.right
        assert cues[0].baseline > figure.bottom


def test_easy_read_has_room_between_lines_and_bold_key_words() -> None:
    content = replace(handout(1, (UPRIGHT,)), keys=KEYS)
    runs = [run for page in pages_of(EASY_READ, content) for run in page.texts()]
    bold = {run.text.strip().replace("\u00a0", " ") for run in runs if run.face is Face.BOLD}
    assert {"2 seconds", "3 sets of 15"} <= bold
    plain = {run.text for page in pages_of(LARGE_18, content) for run in page.texts()}
    assert not [text for text in plain if text.strip() == "2\u00a0seconds"]


def test_key_words_are_numbers_with_their_units_and_what_the_language_names() -> None:
    def shown(text: str) -> list[str]:
        spans = key_spans(bind(text), KEYS)
        assert "".join(span.text for span in spans) == bind(text)
        return [span.text.replace("\u00a0", " ") for span in spans if span.bold]

    assert shown("Wait 1 second, down in 3 seconds.") == ["1 second", "3 seconds"]
    assert shown("3 sets of 15, every day") == ["3 sets of 15", "every day"]
    assert shown("Give it a score from 0 to 10.") == ["0 to 10"]
    assert shown("Call 999 for help on Monday.") == ["999", "Monday"]
    assert shown("Keep your knee straight") == []


def test_sentences_end_where_they_end() -> None:
    assert sentences("Up in 2.5 seconds. Rest! Why?") == ("Up in 2.5 seconds.", "Rest!", "Why?")


def test_standard_12_has_boxes_for_two_weeks_beside_each_exercise() -> None:
    content = handout(2, (UPRIGHT,))
    blocks = tuple(
        replace(block, weeks=("Week 1", "Week 2")) if isinstance(block, Diary) else block
        for block in content.blocks
    )
    content = replace(content, blocks=blocks)
    page = pages_of(STANDARD_12, content)[0]
    boxes = [item for item in page.items if isinstance(item, Box) and item.field and item.card]
    own = [box.field for box in boxes if box.card == "c1"]
    assert len(own) == 6  # Monday, Wednesday and Friday of two weeks
    assert "1. One-leg heel raise, Week 2, Fri" in own
    (diary,) = [block for block in with_ticks(content).blocks if isinstance(block, Diary)]
    assert [row.scores for row in diary.rows] == [True]


def test_what_does_not_fit_beside_an_exercise_stays_in_the_diary() -> None:
    content = handout(1, (UPRIGHT,))
    twice = DiaryRow("One-leg heel raise", (2,) * 7, 1, card="c1")
    for changes in ({"rows": (twice,)}, {"weeks": ("1", "2", "3", "4")}):
        blocks = tuple(
            replace(block, **changes) if isinstance(block, Diary) else block  # type: ignore[arg-type]
            for block in content.blocks
        )
        moved = with_ticks(replace(content, blocks=blocks))
        assert moved.blocks == blocks


@pytest.mark.parametrize("spec", [CLEAR_14, STANDARD_12, LARGE_18, BOOKLET])
def test_many_boxes_of_one_day_keep_a_size_that_can_be_ticked(spec: object) -> None:
    rows = (
        DiaryRow("Nerve glide", (3,) * 7, 1, card="c1"),
        DiaryRow("Calf", (1,) * 7, 2, card="c2", sides=("left leg", "right leg")),
    )
    content = handout(0)
    blocks = (Diary("Diary", "", DAYS, rows, ("Week 1",), tuple("MTWTFSS"), "Week"),)
    pages = pages_of(spec, replace(content, blocks=blocks))
    boxes = [item for page in pages for item in page.items if isinstance(item, Box) and item.field]
    assert len(boxes) == 3 * 7 + 2 * 7
    assert all(box.width == box.height >= 3 for box in boxes)
    fields = [box.field for box in boxes]
    assert len(set(fields)) == len(fields)
    assert "2. Calf, Week 1, Mon, left leg" in fields
    for one in boxes:
        for other in boxes:
            apart = one.right <= other.x or other.right <= one.x
            apart = apart or one.bottom <= other.y or other.bottom <= one.y
            assert one is other or apart


def test_photos_of_the_clinic_stand_in_the_picture_s_place() -> None:
    made = photo(400, 300), photo(300, 300)
    picture = Picture("own", None, "A person", made)
    content = handout(0)
    blocks = (*content.blocks[:4], replace(item(1), picture=picture))
    pages = pages_of(CLEAR_14, replace(content, blocks=blocks))
    shown = [each for page in pages for each in page.items if isinstance(each, Raster)]
    assert [each.alt for each in shown] == ["A person", "A person"]
    assert shown[0].height == shown[1].height
    assert shown[-1].x + shown[-1].width <= 15 + CLEAR_14.picture_width + 0.01
    assert all(each.tag[-1].kind is Kind.FIGURE for each in shown)
    assert make_pdf(pages, title="A", language="en").startswith(b"%PDF")


def photo(wide: int, tall: int) -> Photo:
    import io

    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (wide, tall), "#88aacc").save(out, "JPEG")
    return Photo(out.getvalue(), wide, tall)


FACTS = ("Sore Achilles tendon where it joins your heel bone", "right side", "The first 2 weeks")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("shorter", range(0, 50, 7))
def test_no_dot_stands_at_the_edge_of_a_line_of_facts(layout: str, shorter: int) -> None:
    facts = (FACTS[0][shorter:].strip(), *FACTS[1:])
    title = Title("Stage 1", facts, ("JM-0412", "23 November 2026"))
    content = replace(handout(1), blocks=(title, *handout(1).blocks[2:]))
    (page, *_) = set_pages(content, Sheet(LAYOUTS[layout], Paper.A4))
    lines = [
        line_text(line).replace("\xa0", " ").strip()
        for line in text_lines(page)
        if any(step.key.endswith("facts") for step in line[0].tag)
    ]
    assert all(fact in "\n".join(lines) for fact in facts)
    assert not any(line.startswith("·") or line.endswith("·") for line in lines)
