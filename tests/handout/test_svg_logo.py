"""Logos of curves: drawn as their program drew them, or refused in one sentence, and soon."""

from __future__ import annotations

import io

import pikepdf
import pytest
from tests.handout.test_logo import pages_with

from soleus.errors import UserError
from soleus.figures.display.display import bounds
from soleus.handout.logo.logo import read_logo
from soleus.handout.logo.svg_logo import MOST_SVG, Patch, Vectors
from soleus.handout.page import Page
from soleus.handout.pdf.pdf import make_pdf
from soleus.handout.setting.set_front import logo_items
from soleus.paint.page_painter import PagePainter

Box = tuple[float, float, float, float]
SQUARE = '<rect x="1" y="2" width="4" height="4"/>'


def svg(inside: str, box: str = "0 0 100 100") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{inside}</svg>'.encode()


def patches(inside: str) -> tuple[Patch, ...]:
    logo = read_logo(svg(inside))
    assert isinstance(logo, Vectors)
    return logo.patches


def refusal(data: bytes) -> str:
    with pytest.raises(UserError) as told:
        read_logo(data)
    assert pages_with(data) == pages_with(b"")
    return str(told.value)


TURNS = [
    ("matrix(1 0 0 1 3 0)", (4, 2, 8, 6)),
    ("matrix(2,0,0,2,0,0)", (2, 4, 10, 12)),
    ("translate(10)", (11, 2, 15, 6)),
    ("translate(10, 20) scale(2)", (12, 24, 20, 32)),
    ("rotate(90 3 4)", (1, 2, 5, 6)),
    ("scale(3 1)", (3, 2, 15, 6)),
]
FORMS = [
    SQUARE,
    '<path d="M1 2h4v4h-4z"/>',
    '<polygon points="1,2 5,2 5,6 1,6"/>',
    '<polyline points="1,2 5,2 5,6 1,6"/>',
    '<circle cx="3" cy="4" r="2"/>',
    '<ellipse cx="3" cy="4" rx="2" ry="2"/>',
    '<line x1="1" y1="2" x2="5" y2="6" stroke="#000"/>',
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("turn", "box"), TURNS)
def test_a_shape_is_moved_once_by_its_own_transform(form: str, turn: str, box: Box) -> None:
    (alone,) = patches(form.replace("/>", f' transform="{turn}"/>'))
    assert bounds(alone.paths) == pytest.approx(box, abs=0.01)
    (grouped,) = patches(f'<g transform="{turn}">{form}</g>')
    assert bounds(grouped.paths) == pytest.approx(box, abs=0.01)


@pytest.mark.parametrize(
    "look",
    [
        'opacity="0"', 'visibility="hidden"', 'style="display:none"', 'fill="none"',
        'fill-opacity="0"', 'fill="rgba(0,0,0,0)"', 'class="gone"', 'id="gone"',
    ],
)  # fmt: skip
def test_what_is_not_seen_is_not_printed(look: str) -> None:
    style = "<style>/* a { */ .gone{opacity:0} #gone{visibility:hidden}</style>"
    (kept,) = patches(f'{style}<rect width="90" height="90" {look}/>{SQUARE}')
    assert bounds(kept.paths) == pytest.approx((1, 2, 5, 6))


def test_what_lies_beside_the_canvas_is_not_printed() -> None:
    (kept,) = patches(f'<rect x="140" y="20" width="9" height="9"/>{SQUARE}')
    assert bounds(kept.paths) == pytest.approx((1, 2, 5, 6))


def test_a_child_of_a_hidden_group_can_be_seen() -> None:
    inside = f'<g visibility="hidden">{SQUARE}<g visibility="visible">{SQUARE}</g></g>'
    assert len(patches(inside)) == 1


def test_a_clip_round_the_whole_canvas_takes_nothing_away() -> None:
    clip = '<defs><clipPath id="c"><rect width="{}" height="100"/></clipPath></defs>'
    inside = f'<g clip-path="url(#c)">{SQUARE}</g>'
    assert len(patches(inside + clip.format(100))) == 1
    assert "(clip-path)" in refusal(svg(inside + clip.format(50)))


REFUSED = [
    ("<text>A</text>", "(text)"),
    ('<image href="file:///etc/passwd"/>', "(image)"),
    ("<script>x</script>", "(script)"),
    (f'<svg x="50" viewBox="0 0 9 9">{SQUARE}</svg>', "(svg)"),
    ("<g>" * 60 + "</g>" * 60, "(g)"),
    (f'<g opacity="0.5">{SQUARE}</g>', "(opacity)"),
    (f'<g style="opacity:50%">{SQUARE}</g>', "(opacity)"),
    ('<rect width="9" height="9" fill-opacity=".2"/>', "(fill-opacity)"),
    ('<rect width="9" height="9" fill="#00000080"/>', "(opacity)"),
    (f'<g mask="url(#m)">{SQUARE}</g>', "(mask)"),
    (f'<g filter="url(#m)">{SQUARE}</g>', "(filter)"),
    ('<line x2="9" stroke="red" stroke-dasharray="2 2"/>', "(stroke-dasharray)"),
    (f"<style>g > rect{{fill:red}}</style>{SQUARE}", "(style)"),
    ("", "draws nothing"),
    ('<rect width="0" height="9" fill="banana"/>', "damaged"),
    ('<path d="M0 0 L1e999 banana"/>', "damaged"),
    ('<path d="M0 0 L1e39 1"/>', "damaged"),
    ('<path d="M0 0 L1e308 1"/>', "damaged"),
    ('<path d="M0 0 L9e6 1"/>', "damaged"),
    ('<g transform="scale(1e300)"><rect width="1e300" height="9"/></g>', "damaged"),
    ('<rect width="9" height="9" stroke="red" stroke-width="1e999"/>', "damaged"),
    ('<path d="M0 0 A1e-300 1e-300 0 0 1 9 9"/>', "damaged"),
    ('<g transform="skewX(banana)"/>', "damaged"),
    ("<path d='M0 0" + " a1 1 0 0 1 1 1 1 1 0 0 1-1-1" * 11_000 + "'/>", "20000 curves"),
    ("<path d='M0 0h9A1" + "-1" * 100_000 + "'/>", "damaged"),
    (f'<g transform="{"a" * 100_000}">{SQUARE}</g>', "damaged"),
    (" " * MOST_SVG, "500 kB"),
]


@pytest.mark.parametrize(("inside", "said"), REFUSED, ids=[said for _, said in REFUSED])
def test_what_cannot_be_drawn_is_refused_in_one_sentence(inside: str, said: str) -> None:
    assert said in refusal(svg(inside))


@pytest.mark.parametrize("box", ["0 0 0 0", "0 0 1e-9 1e-9", "0 0 1e9 9", "0 0 9e5 1", "0 0 nan 1"])
def test_a_canvas_of_no_size_is_damaged(box: str) -> None:
    assert "damaged" in refusal(svg(SQUARE, box))


ENTITIES = '<!DOCTYPE svg [<!ENTITY a "aa">]><svg viewBox="0 0 9 9"><title>&a;</title></svg>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_entities_are_refused_in_every_encoding(encoding: str) -> None:
    assert refusal(ENTITIES.encode(encoding))


def test_styles_without_a_brace_are_passed_over_once() -> None:
    """A pattern looked through them from each letter anew: minutes for this file."""
    style = f"<style>{'a' * 400_000}</style><style>{'/*' * 20_000}</style>"
    assert len(patches(style + SQUARE)) == 1


RING = '<path fill-rule="{}" d="M10 10h80v80h-80z M30 30h40v40h-40z"/>'


@pytest.mark.parametrize(("rule", "inside"), [("nonzero", "#000000"), ("evenodd", "#ffffff")])
def test_holes_are_where_the_file_has_them(rule: str, inside: str) -> None:
    data = svg(RING.format(rule))
    logo = read_logo(data)
    page = Page(50, 50, tuple(logo_items(logo, 0.0, 0.0, 50.0)))
    image = PagePainter().image(page, 50.8)
    assert image.pixelColor(50, 50).name() == inside
    assert image.pixelColor(25, 50).name() == "#000000"
    assert f" h {'f' if rule == 'nonzero' else 'f*'} Q" in operators(page)


def test_nothing_of_a_logo_is_printed_outside_its_place() -> None:
    logo = read_logo(svg('<rect x="-50" y="50" width="9000" height="9000" fill="#ff0000"/>'))
    page = Page(100, 100, tuple(logo_items(logo, 40.0, 40.0, 20.0)))
    image = PagePainter().image(page, 25.4)
    assert image.pixelColor(50, 55).name() == "#ff0000"
    assert image.pixelColor(50, 65).name() == "#ffffff"
    assert image.pixelColor(35, 55).name() == "#ffffff"
    assert "cm re W n rg" in operators(page)


def operators(page: Page) -> str:
    """What the page's PDF does, one operator after the other."""
    with pikepdf.open(io.BytesIO(make_pdf((page,), title="A", language="en"))) as pdf:
        steps = pikepdf.parse_content_stream(pdf.pages[0])
        return " ".join(str(step.operator) for step in steps)
