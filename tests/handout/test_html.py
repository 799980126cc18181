"""The web page: what a screen reader and a phone find, what it never does, how large it gets."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import pairwise

import pytest
from tests.handout.html_samples import (
    CLINIC,
    TEMPLATES,
    Outline,
    library,
    motion,
    options,
    outline,
    page,
    patients,
)

from soleus.assets import resource
from soleus.domain.card import Card
from soleus.domain.programme import Programme
from soleus.domain.stage import Block, Stage
from soleus.figures.keeping.gallery import shipped_gallery
from soleus.handout.checks.check import contrast
from soleus.handout.figure_source import GalleryFigures
from soleus.handout.html.html_page import MOST_BYTES, SAID_BY_SCRIPT, html_page
from soleus.handout.options import HandoutOptions, Stages
from soleus.handout.words.wording import load_wording

CSS = resource("web", "page.css").read_text(encoding="utf-8")
SCRIPT = resource("web", "page.js").read_text(encoding="utf-8")


# ---------------------------------------------------------------- size


@pytest.mark.parametrize("stages", Stages)
@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_every_template_stays_under_half_a_megabyte_and_moves(
    template: str, stages: Stages
) -> None:
    made = page(template, stages)
    assert len(made.encode()) < MOST_BYTES == 500_000
    pictures, moving = made.count('class="canvas'), made.count("data-motion=")
    assert pictures == moving > 0


def test_a_page_with_too_many_pictures_lets_them_stand_still_then_leaves_them_out() -> None:
    """Different exercises in one stage: 20 move, 34 stand still, 120 are told in words."""
    drawn = [each for each in library().exercises.values() if each.scene]

    def made(count: int) -> str:
        cards = tuple(Card(f"c{n}", exercise=each.id) for n, each in enumerate(drawn[:count]))
        stage = Stage("s", "1", "One", blocks=(Block("b", cards=cards),))
        programme = Programme("p", stages=(stage,))
        return html_page(
            programme, library(), options(), GalleryFigures(shipped_gallery()), motion
        ).decode()

    twenty, more, many = made(20), made(34), made(120)
    assert twenty.count("data-motion=") == 20
    assert (more.count("data-motion="), more.count('class="canvas')) == (0, 34)
    assert many.count('class="canvas') == 0
    assert drawn[0].words.steps[0] in many
    assert max(len(each.encode()) for each in (twenty, more, many)) < MOST_BYTES


def test_a_picture_that_stands_twice_is_written_once() -> None:
    made = page("at_mid", Stages.ALL)
    named = re.findall(r'<g id="(picture-\d+)"', made)
    assert len(named) == len(set(named)) == made.count("<template")
    assert set(re.findall(r'<use href="#(picture-\d+)"', made)) <= set(named)


# ---------------------------------------------------------------- nothing from outside


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_nothing_is_loaded_from_anywhere(template: str) -> None:
    made = page(template)
    for name in ("src", "href", "action", "srcset"):
        for _, attrs in outline(template).tags:
            assert attrs.get(name, "#").startswith(("#", "tel:"))
    assert set(re.findall(r"https?://[^\s\"']+", made)) == {"http://www.w3.org/2000/svg"}
    assert "@import" not in made
    for word in ("fetch(", "XMLHttpRequest", "WebSocket", "eval(", "innerHTML", "sendBeacon"):
        assert word not in SCRIPT


def test_its_policy_lets_only_its_own_style_and_script_run() -> None:
    made = page()
    policy = next(
        attrs["content"]
        for attrs in outline().all("meta")
        if attrs.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", made, re.DOTALL)
        digest = base64.b64encode(sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    # The policy would stop them, so there are none.
    for _, attrs in outline().tags:
        assert not any(name == "style" or name.startswith("on") for name in attrs)


def test_what_the_clinic_and_the_physio_wrote_is_text_and_nothing_else() -> None:
    stage = patients("foot").stages[0]
    evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    card = replace(stage.blocks[0].cards[0], note=evil)
    block = replace(stage.blocks[0], cards=(card,))
    stage = replace(stage, name=evil, aim=evil, blocks=(block,))
    programme = replace(patients("foot"), stages=(stage,), current=stage.id, message=evil)
    made = html_page(programme, library(), options(), GalleryFigures(shipped_gallery())).decode()
    read = Outline(made)
    assert len(read.all("script")) == 1
    assert read.all("img") == []
    assert "".join(read.texts).count("<script>alert(1)</script>") >= 4


SVG_LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">'
    b'<rect width="40" height="10" fill="#0b7267"/></svg>'
)


def test_the_clinics_logo_is_inside_and_a_broken_one_is_left_out() -> None:
    for logo, count in ((SVG_LOGO, 1), (b"", 0), (b"<svg", 0), (b"nonsense", 0)):
        with_logo = replace(options(), clinic=replace(CLINIC, logo=logo))
        read = Outline(html_page(patients("foot"), library(), with_logo).decode())
        images = read.all("img")
        assert len(images) == count
        for image in images:
            assert image["src"] == f"data:image/svg+xml;base64,{base64.b64encode(logo).decode()}"


# ---------------------------------------------------------------- read aloud


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_a_screen_reader_finds_its_way(template: str) -> None:
    read = outline(template, Stages.ALL)
    (root,) = read.all("html")
    assert (root["lang"], root["dir"]) == ("en", "ltr")
    assert len(read.all("main")) == len(read.all("h1")) == len(read.all("title")) == 1
    levels = [int(tag[1]) for tag, _ in read.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [attrs["id"] for _, attrs in read.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    for _, attrs in read.tags:
        assert attrs.get("aria-labelledby", ids[0]) in ids
        assert attrs.get("data-motion", ids[0]) in ids


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_every_field_and_picture_says_what_it_is(template: str) -> None:
    read = outline(template, Stages.ALL)
    named = 0
    for (tag, attrs), parents in zip(read.tags, read.parents, strict=True):
        if tag == "input":
            assert attrs.get("aria-label") or "label" in parents
            named += 1
        if tag == "svg":
            assert attrs["aria-hidden"] == "true"
        if "canvas" in attrs.get("class", ""):
            assert attrs["role"] == "img"
            assert attrs["aria-label"].startswith("Picture: ")
    assert named > 7
    ticks = [attrs["data-tick"] for attrs in read.all("input")]
    assert len(ticks) == len(set(ticks)) == named


def test_the_diary_is_groups_of_boxes_named_by_exercise_and_day() -> None:
    read = outline("at_mid")
    names = [each.words.name for each in (library().exercises[card.exercise] for card in cards())]
    text = " ".join(read.texts)
    for number, name in enumerate(names, 1):
        assert f"{number}. {name}" in text
    labels = [attrs.get("aria-label", "") for attrs in read.all("input")]
    assert "Monday, 1 of 3" in labels  # three times a day
    assert "Sunday" in labels
    assert "Tuesday, 0 to 10" in labels


def cards() -> list[Card]:
    stage = patients("at_mid").current_stage
    assert stage is not None
    return list(stage.cards)


def test_all_of_the_handout_is_on_it() -> None:
    from soleus.handout.checks.check_words import block_texts
    from soleus.handout.compose.compose import compose

    text = " ".join(" ".join(outline("strain_soleus").texts).replace("\u00a0", " ").split())
    content = compose(
        patients("strain_soleus"), library(), options(), GalleryFigures(shipped_gallery())
    )
    for block in content.blocks:
        for each in block_texts(block):
            assert " ".join(each.replace("\u00a0", " ").split()) in text


# ---------------------------------------------------------------- phone and print


def test_colours_can_be_told_apart() -> None:
    ink, quiet, teal = (
        re.findall(rf"--{name}: (#\w{{6}})", CSS)[0] for name in ("ink", "quiet", "teal")
    )
    for colour in (ink, quiet, teal):
        assert contrast(colour, "#ffffff") >= 7
    for fill, text in (("#e3f4e6", ink), ("#f2b632", ink), ("#8b0f12", "#ffffff")):
        assert fill in CSS
        assert contrast(fill, text) >= 7
    assert contrast(re.findall(r"--rule: (#\w{6})", CSS)[0], "#ffffff") >= 3


def test_whoever_wants_no_movement_or_paper_gets_it() -> None:
    assert "prefers-reduced-motion: reduce" in SCRIPT
    assert "@media print" in CSS
    assert "user-scalable" not in page()
    assert "maximum-scale" not in page()


def test_the_script_asks_only_for_what_the_page_has() -> None:
    made = page("strain_soleus")
    for name in re.findall(r'querySelector(?:All)?\("\.([\w-]+)"\)', SCRIPT):
        assert re.search(rf'class="[^"]*\b{name}\b', made), name
    said = set(re.findall(r"words\.(\w+)", SCRIPT)) - {"sheet"}
    assert said == set(SAID_BY_SCRIPT)
    (root,) = outline("strain_soleus").all("html")
    for name, key in SAID_BY_SCRIPT.items():
        assert root[f"data-{name}"] == load_wording().say(key)


def test_ticks_of_another_sheet_are_not_taken_for_this_ones() -> None:
    def shelf(programme: Programme, when: HandoutOptions) -> str:
        made = html_page(programme, library(), when).decode()
        return re.findall(r'data-sheet="(\w{16})"', made)[0]

    one = patients("foot")
    assert shelf(one, options()) == shelf(one, options())
    assert shelf(one, options()) != shelf(one, replace(options(), date=date(2026, 12, 6)))
    assert shelf(one, options()) != shelf(replace(one, current=one.stages[1].id), options())
