"""On a page that is read from the right, the first position stands where reading begins."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.handout.golden_languages import at, library, options, programmes

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.figures.display.display import Drawing, bounds
from soleus.figures.drawing.compose import arrangement_of
from soleus.figures.keeping.gallery import Gallery, shipped_gallery
from soleus.handout.figure_source import GalleryFigures, wanted_picture
from soleus.handout.handout import make_pages
from soleus.handout.html.html_page import html_page
from soleus.handout.options import HandoutOptions
from soleus.handout.page import Figure

PROGRAMME = at(programmes()["at_mid"], 1)
SCENES = sorted({each.scene for each in library().exercises.values() if each.scene})
GALLERY: Gallery = shipped_gallery()


def shape(drawing: Drawing) -> list[tuple[float, float]]:
    """Every point of a drawing, as far as it is from the drawing's own left edge."""
    left = bounds([path for mark in drawing.marks for path in mark.paths])[0]
    return [
        (x - left, y)
        for mark in drawing.marks
        for path in mark.paths
        for x, y in zip(path.points[0::2], path.points[1::2], strict=True)
    ]


def near(one: list[tuple[float, float]], other: list[tuple[float, float]]) -> bool:
    return len(one) == len(other) and all(
        abs(a - c) < 1e-4 and abs(b - d) < 1e-4 for (a, b), (c, d) in zip(one, other, strict=True)
    )


def parts(picture: Drawing, counts: list[int]) -> list[Drawing]:
    """The marks of *picture* in runs of *counts*, each a drawing of its own."""
    found, at_mark = [], 0
    for count in counts:
        marks = picture.marks[at_mark : at_mark + count]
        found.append(Drawing(marks, picture.width, picture.height))
        at_mark += count
    return found


@pytest.mark.parametrize("scene", SCENES)
def test_every_row_changes_its_order_and_no_figure_its_shape(scene: str) -> None:
    positions = GALLERY.positions(scene)
    plain, turned = GALLERY.picture(scene), GALLERY.picture(scene, from_right=True)
    assert positions is not None
    assert plain is not None
    assert turned is not None
    sizes = [(each.width, each.height) for each in positions]
    if len(positions) == 1 or arrangement_of(sizes) == "column":
        assert turned == plain
        return
    assert (turned.width, turned.height) == pytest.approx((plain.width, plain.height))
    counts = [len(each.marks) for each in positions]
    forward, backward = parts(plain, counts), parts(turned, counts[::-1])[::-1]
    for one, other in zip(forward, backward, strict=True):
        assert near(shape(one), shape(other))
    lefts = [bounds([p for mark in each.marks for p in mark.paths])[0] for each in backward]
    assert lefts == sorted(lefts, reverse=True), "the first one stands furthest to the right"


def pictures(chosen: HandoutOptions, source: GalleryFigures) -> list[Figure]:
    pages = make_pages(PROGRAMME, library(), chosen, source)
    return [each for page in pages for each in page.figures()]


def test_the_pages_have_the_order_of_their_language() -> None:
    source = GalleryFigures(shipped_gallery())
    arabic, polish = (pictures(options(each), source) for each in ("ar", "pl"))
    pairs = {
        (one.card, two.drawing == one.drawing) for one, two in zip(arabic, polish, strict=True)
    }
    assert {same for _, same in pairs} == {False}
    stage = PROGRAMME.current_stage
    assert stage is not None
    card = stage.cards[0]
    wanted = wanted_picture(library().exercises[card.exercise], card.variant, None, "neutral")
    assert wanted is not None
    right = GALLERY.picture(wanted.scene, wanted.side, from_right=True)
    assert arabic[0].drawing == right


def test_beside_the_english_each_page_has_its_own_order_under_its_own_name() -> None:
    both = pictures(replace(options("ar"), beside=True), GalleryFigures(shipped_gallery()))
    by_key = {each.key: each.drawing for each in both}
    assert all(by_key[each.key] == each.drawing for each in both)
    assert {key.endswith("from-right") for key in by_key} == {True, False}


def test_the_page_for_a_phone_has_the_same_order() -> None:
    source = GalleryFigures(shipped_gallery())

    def from_left(
        exercise: Exercise,
        variant: str,
        side: BodySide | None,
        body: str,
        *,
        from_right: bool = False,
    ) -> Drawing | None:
        return source(exercise, variant, side, body)

    chosen = options("ar")
    assert html_page(PROGRAMME, library(), chosen, source) != html_page(
        PROGRAMME, library(), chosen, from_left
    )
