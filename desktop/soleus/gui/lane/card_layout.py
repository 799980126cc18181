"""Where the parts of a card stand, for painting and for clicks alike."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from soleus.gui.lane.lane_rows import BETWEEN
from soleus.gui.look.tokens import GAP, GRID, TARGET

PICTURE, SMALL_PICTURE = 96, 72
EDGE = 5
HEADING = TARGET
KEPT = 4000
LEAST = 24
"""The smallest side of what is clicked."""
WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card says, and whether it has a picture: all that its layout depends on."""

    name: str
    dose: str
    side: str
    note: str
    picture: bool


@dataclass(frozen=True, slots=True)
class CardLayout:
    frame: QRect
    picture: QRect
    name: QRect
    dose: QRect  # its first line, with the side beside it
    more: QRect  # the others
    dose_lines: tuple[str, ...]
    side: QRect
    note: QRect
    rank: QRect
    harder: QRect
    easier: QRect
    variants: QRect

    @property
    def height(self) -> int:
        return self.frame.bottom() + 1 + GRID

    def moved_to(self, place: QPoint) -> CardLayout:
        rects = {name: getattr(self, name) for name in self.__slots__ if name != "dose_lines"}
        return CardLayout(
            dose_lines=self.dose_lines,
            **{name: rect.translated(place) for name, rect in rects.items()},
        )


def bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


class CardLayouts:
    """Lays cards out at the origin, and keeps what was laid out: measuring text is slow."""

    def __init__(self) -> None:
        self._kept: dict[tuple[CardText, int, str, int], CardLayout] = {}

    def layout(self, text: CardText, width: int, font: QFont, picture: int) -> CardLayout:
        """The layout of a card as wide as *width*, with a picture of *picture* pixels' height."""
        key = (text, width, font.key(), picture)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            found = self._kept[key] = _lay_out(text, width, font, picture)
        return found


def _lay_out(text: CardText, width: int, font: QFont, picture_height: int) -> CardLayout:
    left, right = GRID + EDGE + GAP, width - GRID - GAP
    arrows = width - GRID - TARGET
    top = 2 * GRID
    height = picture_height if text.picture else 0
    picture = QRect(left, top, max(arrows - left - GRID, 10), height)
    name_width = right - left
    name = _text(bold(font), name_width, text.name)
    name.moveTo(left, top + height + (GRID if height else 0))
    plain = QFontMetrics(font)
    chip = plain.horizontalAdvance(text.side) + 2 * GRID + 2 if text.side else 0
    beside = name_width - (chip + GAP if chip else 0)
    first = plain.horizontalAdvance(text.dose.split(BETWEEN)[0])
    under = first > beside  # the side then has a line of its own below the dose
    if under:
        beside = name_width
    lines = flowing(text.dose, plain, beside, name_width)
    line = plain.height()
    dose = QRect(left, name.bottom() + 4, beside, line if lines else 0)
    side = QRect(right - chip, dose.top() - 1, chip, line + 2 if chip else 0)
    after = max(dose.bottom(), side.bottom())
    more = QRect(left, after + 1, name_width, (len(lines) - 1) * line if len(lines) > 1 else 0)
    bottom = max(after, more.bottom())
    if under and chip:
        more.moveTop(dose.bottom() + 1)
        side.moveTop(max(dose.bottom(), more.bottom()) + 2)
        bottom = side.bottom()
    note = QRect(left, bottom + 1, name_width, plain.height() if text.note else 0)
    frame = QRect(GRID, GRID, width - 2 * GRID, note.bottom() + 1 + GRID - GRID + 2)
    rank_height = plain.height()
    middle = top + height // 2
    rank = QRect(arrows, middle - rank_height // 2, TARGET, rank_height)
    harder = QRect(arrows, rank.top() - TARGET + 2, TARGET, TARGET)
    easier = QRect(arrows, rank.bottom() - 1, TARGET, TARGET)
    variants = QRect(left + 2, picture.bottom() - LEAST - 1, LEAST, LEAST)
    return CardLayout(
        frame, picture, name, dose, more, lines, side, note, rank, harder, easier, variants
    )


def flowing(text: str, metrics: QFontMetrics, first: int, width: int) -> tuple[str, ...]:
    """*text* in lines, the first of them *first* pixels wide and the others *width*.

    Lines end between the parts of a dose; within one only where it alone is too long.
    """
    lines: list[str] = []
    line, joint = "", ""
    for part in text.split(BETWEEN) if text else ():
        for at, word in enumerate(_words(part, metrics, width)):
            joint = BETWEEN if at == 0 else " "
            room = width if lines else first
            if line and metrics.horizontalAdvance(line + joint + word) > room:
                lines.append(line)
                line = word
            else:
                line = f"{line}{joint}{word}" if line else word
    return (*lines, line) if line else tuple(lines)


def _words(part: str, metrics: QFontMetrics, width: int) -> list[str]:
    return [part] if metrics.horizontalAdvance(part) <= width else part.split(" ")


def _text(font: QFont, width: int, text: str) -> QRect:
    rect = QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 20), 2000), WRAP, text)
    rect.setWidth(max(width, 20))
    return rect
