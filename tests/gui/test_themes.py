"""The themes: text is read against its ground, and what the style sheet draws is fresh."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

import tint_icons
from soleus.domain.exercise import Region
from soleus.gui.look.style_sheet import stronger, style_sheet
from soleus.gui.look.theme import apply_theme, chosen_theme, palette
from soleus.gui.look.tokens import LIGHT, REGION_COLOURS, THEMES, Theme, ThemeName

NAMED = pytest.mark.parametrize("theme", THEMES.values(), ids=[each.value for each in THEMES])


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2 between two colours."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    asked = QColor(colour)
    red, green, blue = (linear(part) for part in (asked.redF(), asked.greenF(), asked.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@NAMED
def test_text_stands_out_from_what_it_stands_on(theme: Theme) -> None:
    for ground in (theme.ground, theme.surface, theme.raised, theme.tint):
        assert contrast(theme.ink, ground) >= 7, ground
        assert contrast(theme.soft, ground) >= 4.5, ground
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.on_accent, stronger(theme)) >= contrast(theme.on_accent, theme.accent)
    assert contrast(theme.soft, theme.track) >= 3, "a button that cannot be pressed"
    assert contrast(theme.on_amber, theme.amber) >= 4.5
    assert contrast(theme.on_red, theme.red) >= 4.5
    assert contrast(theme.on_accent, theme.run) >= 4.5
    for region in Region:
        assert contrast(theme.on_accent, theme.region(region)) >= 4.5, region
    assert contrast(theme.ink, theme.mark) >= 4.5
    assert contrast(theme.raised, theme.ink) >= 7, "a notice or tooltip"


@NAMED
def test_focus_and_edges_of_fields_are_seen(theme: Theme) -> None:
    for ground in (theme.ground, theme.surface, theme.raised, theme.tint):
        assert contrast(theme.focus, ground) >= 3, ground
    for ground in (theme.surface, theme.raised):
        assert contrast(theme.strong_line, ground) >= 3, ground
        assert contrast(theme.star, ground) >= 3, ground


@NAMED
@pytest.mark.parametrize("region", Region)
def test_small_marks_are_seen_on_what_they_stand_on(region: Region, theme: Theme) -> None:
    """The squares, edges and bars of a region, and the reached part of a load meter."""
    for ground in (theme.ground, theme.surface, theme.raised, theme.tint, theme.track):
        assert contrast(theme.region(region), ground) >= 3, ground
        assert contrast(theme.accent, ground) >= 3, ground
        assert contrast(theme.run, ground) >= 3, ground
    assert contrast(theme.region(region), theme.amber) >= 3, "in a day that clashes"
    assert contrast(theme.run, theme.amber) >= 3


@NAMED
def test_a_track_is_seen(theme: Theme) -> None:
    assert contrast(theme.track, theme.raised) >= 1.3


@NAMED
def test_regions_are_told_from_the_ground_of_a_picture(theme: Theme) -> None:
    for colour in REGION_COLOURS.values():
        assert contrast(colour, theme.picture) >= 4.5


def test_tinted_icons_are_those_of_the_tokens() -> None:
    for path, drawing in tint_icons.tinted().items():
        assert path.read_text(encoding="utf-8") == drawing, f"run tint_icons.py: {path.name}"
    kept = set(tint_icons.TINTED.rglob("*.svg"))
    assert kept == set(tint_icons.tinted())


@NAMED
def test_the_sheet_names_files_that_are_there(theme: Theme, qapp: QApplication) -> None:
    """A wrong word in the sheet or a missing file would be a warning, and fail this test."""
    apply_theme(qapp, theme)
    assert qapp.palette().color(palette(theme).ColorRole.Window) == QColor(theme.surface)
    assert style_sheet(theme) == qapp.styleSheet()


def test_the_systems_theme_is_one_of_ours() -> None:
    assert chosen_theme(ThemeName.SYSTEM) in THEMES.values()


@NAMED
@pytest.mark.parametrize("larger", [1.0, 1.5])
@pytest.mark.parametrize("rows", [2, 7, 16])
def test_a_list_drops_down_with_all_its_rows_whole(
    rows: int, larger: float, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    before = QFont(qapp.font())
    font = QFont(before)
    font.setPointSizeF(font.pointSizeF() * larger)
    try:
        qapp.setFont(font)
        apply_theme(qapp, theme)
        box = QComboBox()
        qtbot.addWidget(box)
        box.addItems([f"Row {number}" for number in range(rows)])
        box.show()
        box.showPopup()
        view = box.view()
        for row in range(rows):
            rect = view.visualRect(view.model().index(row, 0))
            assert view.viewport().rect().contains(rect), row
            assert rect.height() >= view.fontMetrics().height()
        assert not view.verticalScrollBar().isVisible()
        box.hidePopup()
    finally:
        qapp.setFont(before)
        apply_theme(qapp, LIGHT)


@NAMED
def test_nothing_is_drawn_where_two_scroll_bars_meet(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    apply_theme(qapp, theme)
    area = QScrollArea()
    qtbot.addWidget(area)
    inside = QWidget()
    inside.setFixedSize(900, 900)
    area.setWidget(inside)
    area.resize(200, 200)
    area.show()
    across, down = area.horizontalScrollBar(), area.verticalScrollBar()
    assert across.isVisible()
    assert down.isVisible()
    corner = QRect(across.geometry().right() + 1, 0, down.width(), across.height())
    corner.moveBottom(area.rect().bottom())
    drawn = area.grab(corner).toImage()
    places = ((x, y) for x in range(drawn.width()) for y in range(drawn.height()))
    assert len({drawn.pixel(x, y) for x, y in places}) == 1
