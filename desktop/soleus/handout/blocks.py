"""What a handout says, in order, before anyone decides where it stands.

Blocks hold the patient's words and ids, no lengths. Every way out (pages, a web page,
plain text) starts from them.
"""

from __future__ import annotations

from dataclasses import dataclass

from soleus.domain.photo import Photo
from soleus.figures.display.display import Drawing
from soleus.handout.stranger import Stranger


@dataclass(frozen=True, slots=True)
class Letterhead:
    """``logo`` is the clinic's file as it was chosen (PNG, JPEG or SVG)."""

    clinic: str
    phone: str
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class Title:
    """The title and what stands under it.

    ``extra`` is there if one line holds it all, or where it is too long for the footers, which
    have it as well.
    """

    title: str
    facts: tuple[str, ...]
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """What to do, on which days, and how it may feel: the first line stands out."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Light:
    """One of the three lights: a score and what to do at that score."""

    score: str
    words: str


@dataclass(frozen=True, slots=True)
class TrafficLight:
    heading: str
    carry_on: Light
    take_care: Light | None
    stop: Light


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of its own: a stage, or a group within it (warm-up, circuit)."""

    text: str
    details: tuple[str, ...] = ()
    level: int = 2
    stage: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """Which picture stands beside an exercise, and the picture when there is one.

    The clinic's own photos stand in its place where the exercise has them.
    """

    key: str
    drawing: Drawing | None
    alt: str
    photos: tuple[Photo, ...] = ()

    @property
    def shown(self) -> bool:
        """Whether there is anything to see."""
        return self.drawing is not None or bool(self.photos)


@dataclass(frozen=True, slots=True)
class Ticks:
    """Boxes beside one exercise: on which days of the week, for which weeks.

    head    stands over the days ("Week")
    weeks   what the weeks are called under it ("1", "2")
    """

    head: str
    weeks: tuple[str, ...]
    names: tuple[str, ...]
    days: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An exercise with its number in doing order, or something else to do (ice, tape).

    ``together`` keeps it on one page with the next: they are to choose from.
    """

    card: str
    number: int | None
    name: str
    side: str = ""
    summary: str = ""
    details: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    picture: Picture | None = None
    level: int = 2
    ticks: Ticks | None = None
    together: bool = False

    @property
    def title(self) -> str:
        """The name with its number, as "2. Heel raise"."""
        return self.name if self.number is None else f"{self.number}. {self.name}"


@dataclass(frozen=True, slots=True)
class TickList:
    """*Move on when…*: lines to tick, and what to do if it does not go well.

    ``first`` is the place of the line among ``after`` that says what to do when it does.
    """

    title: str
    lines: tuple[str, ...]
    after: tuple[str, ...] = ()
    level: int = 2
    first: int = -1


@dataclass(frozen=True, slots=True)
class DiaryRow:
    """One line of the tick grid.

    days    for each day of the week how many boxes: 0 on a day that is not named
    hint    how often, where the days are for the patient to choose
    scores  write a number instead of a tick
    sides   left and right, in words, where each has a box of its own
    letters that stand for them over the boxes
    """

    name: str
    days: tuple[int, ...]
    number: int | None = None
    hint: str = ""
    scores: bool = False
    card: str = ""
    sides: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Diary:
    """The tick grid.

    letters     name the days where ``days`` do not fit
    head        over days beside an exercise ("Week")
    scored      the lead where nothing but scores is left, the boxes being beside the exercises
    key         what the letters over its boxes mean, where a row has any
    """

    title: str
    lead: str
    days: tuple[str, ...]
    rows: tuple[DiaryRow, ...]
    weeks: tuple[str, ...]
    letters: tuple[str, ...] = ()
    head: str = ""
    key: str = ""
    scored: str = ""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One step of the running plan, with as many boxes as it is to be done.

    here    words that mark the step at which the patient is; empty at all others
    """

    label: str
    text: tuple[str, ...]
    ticks: int = 1
    here: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The running plan. ``ticks`` must all be met before the first run; ``rules`` hold for all."""

    title: str
    lead: tuple[str, ...]
    rows: tuple[PlanRow, ...]
    rules: tuple[str, ...] = ()
    ticks_title: str = ""
    ticks: tuple[str, ...] = ()
    rules_title: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """A heading with a paragraph, or with lines when each is a thought of its own.

    urgent  when to get help: it stands in a frame, and the first page says where
    needs   what the exercises need: it stands near them
    """

    title: str
    text: str = ""
    lines: tuple[str, ...] = ()
    urgent: bool = False
    needs: bool = False

    def leads(self, line: str) -> bool:
        """Whether *line* heads those that follow it ("Call us if:")."""
        return self.urgent and line.endswith(":")


@dataclass(frozen=True, slots=True)
class Contacts:
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A QR code with its address printed: what is found there, as the clinic wrote it."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Origins:
    """The last words of the sheet: other formats, the day of review, sources."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """An exercise on the sheet of what changed, with its number on the handout itself.

    What is no card (the running plan, a way to run) has a word of its own for one.
    """

    card: str
    name: str
    number: int | None = None
    side: str = ""
    dose: str = ""
    lines: tuple[str, ...] = ()
    picture: Picture | None = None

    @property
    def title(self) -> str:
        """The name with its number, as "2. Heel raise"."""
        return self.name if self.number is None else f"{self.number}. {self.name}"

    @property
    def told(self) -> bool:
        """Whether more than the name is said."""
        return bool(self.dose or self.lines)


@dataclass(frozen=True, slots=True)
class ChangeList:
    """What changed in one way. ``sign`` is that way: "new", "stopped", "more", "allowed"…"""

    sign: str
    title: str
    items: tuple[ChangedItem, ...]


Block = (
    Letterhead
    | Title
    | Summary
    | TrafficLight
    | Heading
    | Item
    | TickList
    | Diary
    | Plan
    | Advice
    | Contacts
    | Link
    | Origins
    | ChangeList
)


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands at the foot of every page. ``page`` has {page} and {pages} to fill.

    ``middle`` holds the same in fewer and fewer words: the first that fits is taken. ``short``
    stands for ``left`` where that has no room.
    """

    left: str
    middle: tuple[str, ...]
    page: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """What stands over the lines of a page to write on."""

    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """A whole handout in words.

    exercises   the most that one stage asks for
    minutes     of the longest day of one stage
    keys        words that a layout with bold key words sets in bold, beside numbers
    rest        where the exercises {numbers} are told that have no room on a single page
    help        when to get help, for a single page
    help_page   on which {page} it stands that says when to get help
    notes       for booklets that would have pages to spare: for one page, and for two
    strangers   texts that are not in ``language``
    draft       a native speaker has yet to check the words
    """

    title: str
    language: str
    blocks: tuple[Block, ...]
    footer: Footer
    exercises: int = 0
    minutes: int = 0
    keys: tuple[str, ...] = ()
    rest: str = ""
    help: str = ""
    help_page: str = ""
    notes: tuple[Notes, ...] = ()
    strangers: tuple[Stranger, ...] = ()
    draft: bool = False
