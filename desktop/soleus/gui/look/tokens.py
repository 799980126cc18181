"""Spacing, type and colour of the interface, in one small set."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from soleus.domain.exercise import Region
from soleus.figures.display.style import StyleName

GRID = 4
"""Everything stands on multiples of four pixels."""

GAP, PAD, MARGIN = 2 * GRID, 3 * GRID, 4 * GRID
RADIUS = 6
TARGET = 28
"""Smallest side of anything that is clicked (24 px is the floor)."""


class ThemeName(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as ``#rrggbb``.

    ground      behind the board
    surface     panels and lanes
    raised      cards, fields
    line        quiet borders; strong_line for what must be seen
    ink, soft   text and secondary text (7:1 and 4.5:1 against their ground)
    accent      the one colour of action; on_accent is text upon it
    tint        accent, very light: the current stage, hover
    amber, red  with the ink that is read upon them
    track       behind the filled part of a bar or meter
    picture     what the figure stands on
    mark        behind words that a search found
    star        a favourite
    run         a run in the week; on_accent is text upon it
    """

    ground: str
    surface: str
    raised: str
    line: str
    strong_line: str
    ink: str
    soft: str
    accent: str
    on_accent: str
    tint: str
    amber: str
    on_amber: str
    red: str
    on_red: str
    focus: str
    track: str
    picture: str
    name: ThemeName = ThemeName.LIGHT
    mark: str = "#fff0a8"
    star: str = "#c77700"
    run: str = "#0369a1"
    figure_style: StyleName = "colour"

    def region(self, region: Region) -> str:
        """The colour of a region on the grounds of this theme; see REGION_COLOURS."""
        dark = self.name is ThemeName.DARK
        return (DARK_REGION_COLOURS if dark else REGION_COLOURS)[region]


LIGHT = Theme(
    ground="#eef2f5",
    surface="#f7f9fb",
    raised="#ffffff",
    line="#d9e0e6",
    strong_line="#7d8b97",
    ink="#17212b",
    soft="#55636f",
    accent="#0b7267",
    on_accent="#ffffff",
    tint="#e2f2ef",
    amber="#fdefc3",
    on_amber="#5c3d00",
    red="#fbdcd9",
    on_red="#7a1410",
    focus="#1f5fd0",
    track="#d9e0e6",
    picture="#ffffff",
)
DARK = Theme(
    ground="#11171c",
    surface="#182027",
    raised="#212b33",
    line="#34414b",
    strong_line="#7d8c98",
    ink="#eef3f6",
    soft="#a9b7c2",
    accent="#4fc3b2",
    on_accent="#06231f",
    tint="#173833",
    amber="#4a3a10",
    on_amber="#ffe2a1",
    red="#54211f",
    on_red="#ffd3cf",
    focus="#8ab4ff",
    track="#45535f",
    picture="#f4f6f7",
    name=ThemeName.DARK,
    mark="#6b5410",
    star="#ffc247",
    run="#6cb8ff",
)
CONTRAST = Theme(
    ground="#ffffff",
    surface="#ffffff",
    raised="#ffffff",
    line="#000000",
    strong_line="#000000",
    ink="#000000",
    soft="#1c1c1c",
    accent="#003d99",
    on_accent="#ffffff",
    tint="#e6eeff",
    amber="#ffe08a",
    on_amber="#000000",
    red="#8b0f12",
    on_red="#ffffff",
    focus="#c2008c",
    track="#d0d0d0",
    picture="#ffffff",
    name=ThemeName.CONTRAST,
    mark="#ffe400",
    star="#000000",
    run="#003d99",
    figure_style="contrast",
)
THEMES = {ThemeName.LIGHT: LIGHT, ThemeName.DARK: DARK, ThemeName.CONTRAST: CONTRAST}

REGION_COLOURS = {
    Region.CALF: "#0b7267",
    Region.FOOT: "#a3173a",
    Region.KNEE: "#b4541a",
    Region.HIP: "#4b45c6",
    Region.TRUNK: "#6b5b00",
    Region.NEURAL: "#a0197f",
    Region.MOBILITY: "#1f6fae",
    Region.SPRING: "#c23616",
    Region.RUNNING: "#2f7d32",
}
"""Edge of a card, and what stands on a light picture. Never alone: the region's name or letters
stand beside it."""

DARK_REGION_COLOURS = {
    Region.CALF: "#4fc3b2",
    Region.FOOT: "#ff8fa9",
    Region.KNEE: "#f0a060",
    Region.HIP: "#aaa6ff",
    Region.TRUNK: "#d6c24a",
    Region.NEURAL: "#f08bd9",
    Region.MOBILITY: "#7dbcf2",
    Region.SPRING: "#ff957c",
    Region.RUNNING: "#7fce84",
}
"""The same on dark grounds."""

REGION_LETTERS = {
    Region.CALF: "Ca",
    Region.FOOT: "Fo",
    Region.KNEE: "Kn",
    Region.HIP: "Hi",
    Region.TRUNK: "Tr",
    Region.NEURAL: "Ne",
    Region.MOBILITY: "Mo",
    Region.SPRING: "Sp",
    Region.RUNNING: "Ru",
}
