"""The web page: what a screen reader and a phone find, what it never does, how large it gets."""

from __future__ import annotations

import base64
import gzip
import json
import re
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from soleus.assets import resource
from soleus.domain.card import Card
from soleus.domain.dose import Amount, Dose, Pace, SetGroup, Tempo, Unit
from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.domain.quantity import exactly
from soleus.domain.stage import Block, Stage
from soleus.figures.commands import figure_animation
from soleus.figures.display import Animation, Drawing, Timing
from soleus.figures.gallery import Gallery, shipped_gallery
from soleus.figures.ink import inks
from soleus.figures.style import Style
from soleus.handout.check import contrast
from soleus.handout.figure_source import gallery_figures, wanted_picture
from soleus.handout.html_figures import drawn_motions, gallery_motions, pace_of
from soleus.handout.html_page import MOST_BYTES, SAID_BY_SCRIPT, html_page
from soleus.handout.html_picture import UNITS, Paints, evenly, packed_motion, path_data, still_svg
from soleus.handout.options import Clinic, Contents, HandoutOptions, Library, Stages
from soleus.handout.wording import load_wording
from soleus.storage.content import load_exercises, load_presentations, load_templates

CLINIC = Clinic("Riverside & Sons <Physiotherapy>", "01234 567890", "1 River Street")
TEMPLATES = {each.id: each.programme for each in load_templates()}
CSS = resource("web", "page.css").read_text(encoding="utf-8")
SCRIPT = resource("web", "page.js").read_text(encoding="utf-8")
VOID = {"meta", "input", "path", "use", "img"}


@cache
def library() -> Library:
    return Library(
        {each.id: each for each in load_exercises()},
        {each.id: each for each in load_presentations()},
    )


@cache
def movements() -> tuple[Animation, ...]:
    return tuple(figure_animation(scene) for scene in ("calf-sl-raise-floor", "hip-bridge"))


def motion(exercise: Exercise, variant: str, side: BodySide | None, body: str) -> Animation | None:
    """A real movement, of a usual size; drawing every exercise's own would take minutes."""
    if wanted_picture(exercise, variant, side, body) is None:
        return None
    return movements()[len(exercise.id) % 2]


def patients(template: str) -> Programme:
    return replace(TEMPLATES[template], reference="JM-0412", side=BodySide.RIGHT)


def options(stages: Stages = Stages.CURRENT) -> HandoutOptions:
    return HandoutOptions(contents=Contents(stages=stages), clinic=CLINIC, date=date(2026, 11, 22))


@cache
def page(template: str = "at_mid", stages: Stages = Stages.CURRENT) -> str:
    made = html_page(patients(template), library(), options(stages), gallery_figures(), motion)
    return made.decode()


class Outline(HTMLParser):
    """Tags with their attributes and text; refuses what is not closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.parents: list[tuple[str, ...]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self.parents.append(tuple(self.open))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self.parents.append(tuple(self.open))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in {"style", "script", "template"}:
            self.texts.append(data)

    def all(self, *names: str) -> list[dict[str, str]]:
        return [attrs for tag, attrs in self.tags if tag in names]


@cache
def outline(template: str = "at_mid", stages: Stages = Stages.CURRENT) -> Outline:
    return Outline(page(template, stages))


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
        return html_page(programme, library(), options(), gallery_figures(), motion).decode()

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
    made = html_page(programme, library(), options(), gallery_figures()).decode()
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
    from soleus.handout.check_words import block_texts
    from soleus.handout.compose import compose

    text = " ".join(" ".join(outline("strain_soleus").texts).replace("\u00a0", " ").split())
    content = compose(patients("strain_soleus"), library(), options(), gallery_figures())
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


# ---------------------------------------------------------------- tempo and timer


def test_pictures_move_at_the_tempo_of_the_dose() -> None:
    own = Timing(2, 1, 2, 0.6)
    assert pace_of(Dose(tempo=Tempo(3, 0, 3)), own) == (3, 0, 3, 0.6)
    assert pace_of(Dose(tempo=Tempo(Pace.FAST, 0, 3)), own) == (2, 0, 3, 0.6)
    assert pace_of(Dose(cycle_s=exactly(11.2)), own) == pytest.approx((4, 2, 4, 1.2))
    assert pace_of(Dose(), own) == (2, 1, 2, 0.6)


def timers(dose: Dose) -> list[dict[str, str]]:
    card = Card("c", exercise="calf_iso_seated", dose=dose)
    stage = Stage("s", "1", "One", blocks=(Block("b", cards=(card,)),))
    made = html_page(Programme("p", stages=(stage,)), library(), options()).decode()
    return [attrs for attrs in Outline(made).all("div") if attrs.get("class") == "timer"]


def test_a_hold_gets_a_timer_with_its_rest() -> None:
    held = SetGroup((Amount(exactly(45), Unit.HOLD),), exactly(5))
    (timer,) = timers(Dose((held,), rest=exactly(120)))
    assert (timer["data-hold"], timer["data-rest"]) == ("45", "120")
    assert timer["data-resting"] == "Stop. Rest 2 minutes."


def test_what_is_counted_gets_none() -> None:
    raised = SetGroup((Amount(exactly(15), hold=exactly(3)),), exactly(3))
    assert timers(Dose((raised,))) == []


# ---------------------------------------------------------------- drawings


def test_a_packed_movement_is_all_there() -> None:
    animation = movements()[0]
    paints = Paints()
    data = json.loads(
        gzip.decompress(base64.b64decode(packed_motion(animation.frames, Style(), paints)))
    )
    assert len(data["f"]) == len(animation.frames)
    for frame, shapes in zip(animation.frames, data["f"], strict=True):
        assert len(shapes) == len(inks(frame, Style(), 60 / frame.width))
    rules = paints.rules()
    assert all(f".{name}{{" in rules for name, _ in data["s"])


def test_drawn_paths_stay_within_a_tenth_of_a_millimetre() -> None:
    """Straightened curves are compared with the curves they stand for."""
    frame = movements()[0].frames[0]
    scale = min(60 / frame.width, 50 / frame.height) * UNITS
    for path in [path for mark in frame.marks for path in mark.paths][:80]:
        corners = ends_of(path_data(path, scale))
        for x, y in zip(path.points[0::6], path.points[1::6], strict=False):
            away = min(distance(x * scale, y * scale, a, b) for a, b in pairwise(corners * 2))
            assert away <= 1.8


def ends_of(data: str) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for command, rest in re.findall(r"([Mlcz])([^Mlcz]*)", data):
        numbers = [float(each) for each in re.findall(r"-?\d+", rest)]
        step = 6 if command == "c" else 2
        for at in range(0, len(numbers), step):
            x, y = numbers[at + step - 2 : at + step]
            found.append((x, y) if command == "M" else (found[-1][0] + x, found[-1][1] + y))
    return found


def distance(x: float, y: float, one: tuple[float, float], other: tuple[float, float]) -> float:
    dx, dy = other[0] - one[0], other[1] - one[1]
    share = ((x - one[0]) * dx + (y - one[1]) * dy) / ((dx * dx + dy * dy) or 1)
    share = min(max(share, 0), 1)
    return float(((x - one[0] - share * dx) ** 2 + (y - one[1] - share * dy) ** 2) ** 0.5)


def test_fewer_frames_keep_both_ends() -> None:
    assert evenly(14, 5) == [0, 3, 6, 10, 13]
    assert evenly(3, 9) == [0, 1, 2]


def test_movements_come_from_the_gallery_or_are_drawn_now() -> None:
    gallery = Gallery(None)
    exercise = library().exercises["calf_sl_raise_floor"]
    assert gallery_motions(gallery)(exercise, "", BodySide.LEFT, "neutral") is None
    drawn = drawn_motions(gallery)
    left = drawn(exercise, "", BodySide.LEFT, "neutral")
    assert left is not None
    assert left is drawn(exercise, "", BodySide.LEFT, "neutral")
    assert left.frames != movements()[0].frames
    assert left.timing == movements()[0].timing


def test_a_still_picture_is_small() -> None:
    drawing: Drawing | None = shipped_gallery().picture("calf-sl-raise-floor")
    assert drawing is not None
    assert len(still_svg(drawing, Style(), Paints())) < 20_000
