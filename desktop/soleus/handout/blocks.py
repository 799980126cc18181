"""What a handout says, in order, before anyone decides where it stands.

Blocks hold the patient's words and ids, no lengths. Every way out (pages, a web page,
plain text) starts from them.
"""

from __future__ import annotations

from dataclasses import dataclass

from soleus.figures.display import Drawing


@dataclass(frozen=True, slots=True)
class Letterhead:
    clinic: str
    phone: str


@dataclass(frozen=True, slots=True)
class Title:
    """The title and what stands under it.

    ``extra`` is there if one line holds it all: every footer has it as well.
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
    """Which picture stands beside an exercise, and the picture when there is one."""

    key: str
    drawing: Drawing | None
    alt: str


@dataclass(frozen=True, slots=True)
class Item:
    """An exercise, or something else to do (ice, tape), with its number in doing order."""

    card: str
    number: int
    name: str
    side: str = ""
    summary: str = ""
    details: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    picture: Picture | None = None
    level: int = 2


@dataclass(frozen=True, slots=True)
class TickList:
    """*Move on when…*: lines to tick, and what to do if it does not go well."""

    title: str
    lines: tuple[str, ...]
    after: tuple[str, ...] = ()
    level: int = 2


@dataclass(frozen=True, slots=True)
class DiaryRow:
    """One line of the tick grid.

    days    for each day of the week how many boxes: 0 on a day that is not named
    hint    how often, where the days are for the patient to choose
    scores  write a number instead of a tick
    """

    name: str
    days: tuple[int, ...]
    number: int | None = None
    hint: str = ""
    scores: bool = False
    card: str = ""


@dataclass(frozen=True, slots=True)
class Diary:
    title: str
    lead: str
    days: tuple[str, ...]
    rows: tuple[DiaryRow, ...]
    weeks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One step of the running plan, with as many boxes as it is to be done."""

    label: str
    text: tuple[str, ...]
    ticks: int = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """The running plan. ``ticks`` must all be met before the first run."""

    title: str
    lead: tuple[str, ...]
    rows: tuple[PlanRow, ...]
    rules: tuple[str, ...] = ()
    ticks_title: str = ""
    ticks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Advice:
    """A heading with a paragraph, or with lines when each is a thought of its own."""

    title: str
    text: str = ""
    lines: tuple[str, ...] = ()
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Contacts:
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """An exercise on the sheet of what changed, with its number on the handout itself."""

    card: str
    name: str
    number: int | None = None
    side: str = ""
    dose: str = ""
    lines: tuple[str, ...] = ()
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class ChangeList:
    """Exercises that changed in one way. ``sign`` is "plus", "cross", "on", "up", "down"…"""

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
    | ChangeList
)


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands at the foot of every page. ``page`` has {page} and {pages} to fill.

    ``middle`` holds the same in fewer and fewer words: the first that fits is taken.
    """

    left: str
    middle: tuple[str, ...]
    page: str


@dataclass(frozen=True, slots=True)
class Content:
    """A whole handout in words. ``exercises`` is the most that one stage asks for."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    footer: Footer
    exercises: int = 0
