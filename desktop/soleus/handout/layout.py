"""What tells one layout from another: sizes, columns, spacing. All lengths in millimetres."""

from __future__ import annotations

from dataclasses import dataclass

from soleus.handout.page import POINT_MM, Paper

LARGE_PT = 16.0
"""Text from this size on is large print (UKAAF)."""
DESIGNED_PT = 14.0
"""The body size at which badges, bullets and paddings were drawn; they grow with the text."""


@dataclass(frozen=True, slots=True)
class LayoutSpec:
    """One way to set a handout.

    body_pt             size of everything that is read (clear print: 12 or more)
    title_pt, heading_pt, name_pt   the three sizes above it
    leading             line spacing as a multiple of the size
    picture_width       of the column beside the text
    picture_height      the most that a picture takes
    largest_picture     width and height of the same where that takes no page more
    max_characters      in a line
    side, top, bottom   page margins; the footer stands inside the bottom one
    gutter              between picture and text
    diary_name          width of the first column of the tick grid
    diary_row, tick_box sizes of the tick grid
    stretch             how much a gap between blocks may grow to fill a page
    columns             in which short topics stand, and the white between those
    name_across         the name stands above its picture and text: beside it is little room
    wide                name above the picture, cues below it: the column is narrow for the size
    ticks_beside        boxes for two weeks stand beside each exercise
    one_idea            every sentence on a line of its own, its key words in bold
    one_page            all of it on one side of paper, with the exercises as short rows
    folded              two of its pages on one side of paper, to be folded in the middle
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
    diary_name: float = 66.0
    diary_row: float = 9.0
    tick_box: float = 5.0
    stretch: float = 4.0
    columns: int = 1
    column_gap: float = 8.0
    name_across: bool = False
    wide: bool = False
    ticks_beside: bool = False
    one_idea: bool = False
    one_page: bool = False
    folded: bool = False
    largest_picture: tuple[float, float] | None = None

    @property
    def line(self) -> float:
        """Distance between baselines of body text."""
        return self.line_of(self.body_pt)

    def line_of(self, size_pt: float) -> float:
        return round(size_pt * POINT_MM * self.leading, 3)

    def scaled(self, length: float) -> float:
        """A *length* that was drawn for 14 pt, at this layout's size."""
        return round(length * self.body_pt / DESIGNED_PT, 3)


CLEAR_14 = LayoutSpec(id="clear14", columns=2)
STANDARD_12 = LayoutSpec(
    id="standard12", body_pt=12.0, title_pt=21.0, heading_pt=16.0, name_pt=14.0,
    picture_width=55.0, picture_height=43.0, gutter=5.0, block_gap=4.5, diary_name=60.0,
    diary_row=8.0, tick_box=4.4, ticks_beside=True, bottom=21.5, columns=2, name_across=True,
)  # fmt: skip
LARGE_18 = LayoutSpec(
    id="large18", body_pt=18.0, title_pt=29.0, heading_pt=23.0, name_pt=21.0,
    picture_width=90.0, picture_height=74.0, gutter=7.0, block_gap=6.5, diary_name=72.0,
    diary_row=11.5, tick_box=6.4, stretch=6.0, wide=True, bottom=25.5,
    largest_picture=(90.0, 100.0),
)  # fmt: skip
EASY_READ = LayoutSpec(
    id="easyread", body_pt=18.0, title_pt=29.0, heading_pt=23.0, name_pt=21.0, leading=1.5,
    picture_width=90.0, picture_height=66.0, gutter=7.0, block_gap=8.0, diary_name=72.0,
    diary_row=12.0, tick_box=6.4, stretch=7.0, wide=True, one_idea=True, bottom=26.0,
    largest_picture=(90.0, 90.0),
)  # fmt: skip
FRIDGE = LayoutSpec(
    id="fridge", body_pt=12.0, title_pt=21.0, heading_pt=16.0, name_pt=14.0,
    picture_width=28.0, picture_height=28.0, gutter=5.0, block_gap=4.0, diary_row=8.0,
    tick_box=4.4, one_page=True, bottom=23.5,
)  # fmt: skip
BOOKLET = LayoutSpec(
    id="booklet", body_pt=12.0, title_pt=21.0, heading_pt=16.0, name_pt=14.0,
    picture_width=46.0, picture_height=40.0, gutter=4.5, block_gap=4.0, diary_name=48.0,
    diary_row=8.0, tick_box=4.4, side=12.0, top=10.5, bottom=20.5, footer=11.0, folded=True,
    name_across=True, largest_picture=(54.0, 56.0),
)  # fmt: skip

LAYOUTS = {spec.id: spec for spec in (CLEAR_14, STANDARD_12, LARGE_18, EASY_READ, FRIDGE, BOOKLET)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A layout on a paper: where the text area lies.

    keys        words to set in bold
    span        width of the text area where it is a column of the page's
    from_right  the sheet is read from the right; it is set as usual and mirrored when finished
    """

    spec: LayoutSpec
    paper: Paper
    keys: tuple[str, ...] = ()
    from_right: bool = False
    span: float = 0.0

    @property
    def width(self) -> float:
        across, down = self.paper.size
        return down / 2 if self.spec.folded else across

    @property
    def height(self) -> float:
        across, down = self.paper.size
        return across if self.spec.folded else down

    @property
    def column(self) -> float:
        """Width of the text area."""
        return self.span or self.width - 2 * self.spec.side

    @property
    def topic_width(self) -> float:
        """Width of one of the columns in which short topics stand."""
        between = self.spec.column_gap * (self.spec.columns - 1)
        return round((self.column - between) / self.spec.columns, 3)

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
GREEN, AMBER, RED = "#e3f4e6", "#f2b632", "#8b0f12"
