"""A scene as values: an exercise's positions, props, contacts and what to point out.

Scenes are written for the right side as the working side; the left is a mirror image.
Angles are degrees under the names of ``joints.DEGREES_OF_FREEDOM``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from soleus.figures.body.feet import ToeShape
from soleus.figures.frame import SignKind, View


@dataclass(frozen=True, slots=True)
class Contact:
    """One part that touches something: a face of a prop, the floor, or the body."""

    part: str  # a word of sites.CONTACTS or sites.MIDLINE
    side: str  # "R", "L" or "" for the midline
    prop: str  # prop name, "floor", or "" when the target is on the body
    face: str  # face of the prop, or the site touched on the body
    edge: str = ""  # "rear", "front": keep to that edge of the face
    options: Mapping[str, float] = field(default_factory=dict)
    slides: bool = False

    @property
    def label(self) -> str:
        """What the contact is called in messages: ``working.forefoot``."""
        side = {"R": "working.", "L": "other.", "": ""}[self.side]
        return f"{side}{self.part}"

    @property
    def where(self) -> str:
        """What is touched, as a scene would write it."""
        return f"{self.prop}.{self.face}" if self.prop else self.face


@dataclass(frozen=True, slots=True)
class Position:
    """One key position, complete: posture, scene and key merged."""

    stated: Mapping[str, float]  # angles the scene asks for
    supplied: Mapping[str, float]  # angles the posture supplies
    trunk: Mapping[str, float]  # lean, side, twist of the pelvis, as stated
    hands: Mapping[str, str]  # hand shape by side
    toes: Mapping[str, ToeShape]
    level_toes: Mapping[str, bool]  # toes stay flat on what the ball stands on
    contacts: tuple[Contact, ...]
    shift: Mapping[str, float]  # forward, out, up: where the whole body goes, metres
    moves: Mapping[str, Mapping[str, float]]  # contact label to forward, out, up


@dataclass(frozen=True, slots=True)
class PropSpec:
    """A prop as written."""

    name: str
    kind: str
    options: Mapping[str, float]
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # sites it joins


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds. A hold long enough shows a clock; a shorter one is only played."""

    out: float = 2.0
    hold: float = 0.0
    back: float = 2.0
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """A movement to show with an arrow, as written. None means from first to last."""

    site: str
    start: float | None = None
    end: float | None = None
    beside: str = ""  # the side of the part on which the arrow belongs, as the way of a push


@dataclass(frozen=True, slots=True)
class Signed:
    """A push against something, a circle or letters that a part draws and the like, as written."""

    kind: SignKind
    site: str
    way: str  # where a push goes, or what a circle turns about; see signs
    radius: float  # metres, of a circle
    at: float  # time of the position that it stands on


@dataclass(frozen=True, slots=True)
class CloseUp:
    """A picture of one part only: the foot, from one side."""

    part: str
    side: str


@dataclass(frozen=True, slots=True)
class Enlarged:
    """A foot, both feet or the head, shown larger beside the figure."""

    part: str
    sides: tuple[str, ...]  # "R", or both
    view: View
    compared: bool = False  # both feet with their shins upright, and how the right one is turned


@dataclass(frozen=True, slots=True)
class Posture:
    """A starting point: how the body lies, its usual angles, and what touches."""

    name: str
    base: str  # upright, supine, prone, side
    lean: float  # degrees the pelvis leans forward from its base
    firm: tuple[float, float, float]  # how freely the pelvis tilts, turns, leans aside (degrees)
    balance: bool  # keep the weight over the feet
    sentence: str  # for the alt text
    lying: str  # what it lies or sits on: a prop kind added when the scene has none


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """An exercise to draw. Compared by identity: every file is loaded once."""

    id: str
    posture: Posture
    view: View
    props: tuple[PropSpec, ...]
    positions: tuple[Position, ...]
    timing: Timing
    primary: tuple[str, ...]  # muscle names with side, as in anatomy
    secondary: tuple[str, ...]
    nerve: str  # "" or a name of nerves.COURSES
    nerve_side: str  # "R" the working leg, "L" the other one
    arrows: tuple[Marked, ...] | None  # None: chosen from the movement
    signs: tuple[Signed, ...]
    close_up: CloseUp | None
    inset: Enlarged | None
    far: bool  # False: nothing is drawn in the far tone
    eyes_closed: tuple[bool, ...]  # for each position
    note: str  # replaces the written alt text when not empty
