"""What tells one layout from another: sizes, columns, spacing. All lengths in millimetres."""

from __future__ import annotations

from dataclasses import dataclass

from soleus.handout.page import POINT_MM, Paper


@dataclass(frozen=True, slots=True)
class LayoutSpec:
    """One way to set a handout.

    body_pt             size of everything that is read (clear print: 12 or more)
    title_pt, heading_pt, name_pt   the three sizes above it
    leading             line spacing as a multiple of the size
    picture_width       of the column beside the text
    picture_height      the most that a picture takes
    max_characters      in a line
    side, top, bottom   page margins; the footer stands inside the bottom one
    gutter              between picture and text
    diary_row, tick_box sizes of the tick grid
    stretch             how much a gap between blocks may grow to fill a page
    """

    id: str
    body_pt: float = 14.0
    title_pt: float = 25.0
    heading_pt: float = 18.0
    name_pt: float = 16.0
    leading: float = 1.28
    picture_width: float = 60.0
    picture_height: float = 50.0
    max_characters: int = 70
    side: float = 15.0
    top: float = 11.0
    bottom: float = 23.0
    footer: float = 12.0
    gutter: float = 6.0
    block_gap: float = 5.0
    diary_row: float = 9.0
    tick_box: float = 5.0
    stretch: float = 4.0

    @property
    def line(self) -> float:
        """Distance between baselines of body text."""
        return self.line_of(self.body_pt)

    def line_of(self, size_pt: float) -> float:
        return round(size_pt * POINT_MM * self.leading, 3)


CLEAR_14 = LayoutSpec(id="clear14")

LAYOUTS = {spec.id: spec for spec in (CLEAR_14,)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A layout on a paper: where the text area lies."""

    spec: LayoutSpec
    paper: Paper

    @property
    def width(self) -> float:
        return self.paper.size[0]

    @property
    def height(self) -> float:
        return self.paper.size[1]

    @property
    def column(self) -> float:
        """Width of the text area."""
        return self.width - 2 * self.spec.side

    @property
    def depth(self) -> float:
        """Height of the text area, above the footer."""
        return self.height - self.spec.top - self.spec.bottom

    @property
    def text_left(self) -> float:
        """Where text beside a picture begins, from the left edge of the text area."""
        return self.spec.picture_width + self.spec.gutter

    @property
    def text_width(self) -> float:
        return self.column - self.text_left


# Colours. The greys of the three lights lie far apart (0.93, 0.70 and 0.13 of white), so that
# a mono printer keeps them apart; words and signs say the same again.
INK = "#111418"
QUIET = "#3d454d"
HAIRLINE = "#9aa2aa"
TEAL = "#0b5f57"
PAPER_WHITE = "#ffffff"
FRAME = "#c9ced3"
PALE = "#f1f3f4"
GREEN, AMBER, RED = "#e3f4e6", "#f2b632", "#8b0f12"
