"""Pictures of the page for a phone: their tempo, the timer beside them, how they are packed."""

from __future__ import annotations

import base64
import gzip
import json
import re
from itertools import pairwise

import pytest
from tests.handout.html_samples import (
    Outline,
    library,
    movements,
    options,
)

from soleus.domain.card import Card
from soleus.domain.dose import Amount, Dose, Pace, SetGroup, Tempo, Unit
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.domain.quantity import exactly
from soleus.domain.stage import Block, Stage
from soleus.figures.display.display import Drawing, Timing
from soleus.figures.display.ink import inks
from soleus.figures.display.style import Style
from soleus.figures.keeping.gallery import Gallery, shipped_gallery
from soleus.handout.html.html_figures import drawn_motions, gallery_motions, pace_of
from soleus.handout.html.html_page import html_page
from soleus.handout.html.html_picture import (
    UNITS,
    Paints,
    evenly,
    packed_motion,
    path_data,
    still_svg,
)


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
