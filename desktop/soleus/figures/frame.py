"""What a solved scene hands to the drawing: meshes, fields and marks in world metres.

World: metres, Y up, X the patient's left, Z the way the patient faces in standing.
The floor is Y = 0. Part ids of the body index ``BODY_PARTS``; props use ids from
``len(BODY_PARTS)`` up, one per piece, unique within a frame.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

MATERIALS = (
    "skin", "shirt", "shorts", "hair", "eye", "scarf",
    "wood", "metal", "mat", "band", "wall", "step", "ball", "towel", "plate",
    "strap", "cushion", "paper", "cone", "mark", "cloth", "water", "ground",
)  # fmt: skip
"""Names that ``Surface.material`` indexes. The drawing chooses colours for them."""

BODY_MATERIALS = 6
"""Materials below this index belong to the body; the rest are props."""

BODY_PARTS = (
    "torso", "head",
    "arm.L", "fore.L", "hand.L", "thigh.L", "shank.L", "foot.L",
    "arm.R", "fore.R", "hand.R", "thigh.R", "shank.R", "foot.R",
)  # fmt: skip
"""Names that ``Surface.part`` of the body indexes."""

SignKind = Literal["push", "circle", "letters", "roll", "lean", "clock", "beat"]
FaceKind = Literal["eye", "brow", "mouth", "nose"]


@dataclass(frozen=True, slots=True)
class Figure:
    """Who is drawn. A choice of the programme, never of a scene."""

    body: str = "neutral"  # a name of gallery.BODIES, or words joined: "female-older"
    skin: Literal["light", "medium", "dark"] = "light"
    hair: Literal["short", "tied", "grey", "covered"] = "short"


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """One triangle mesh, posed."""

    vertices: Floats  # (V, 3) metres
    triangles: NDArray[np.int32]  # (T, 3) counter-clockwise seen from outside
    material: NDArray[np.uint8]  # (T,) index into MATERIALS
    part: NDArray[np.int16]  # (T,) part id; lines are drawn between parts that do not touch
    far: NDArray[np.bool_]  # (T,) drawn one tone darker
    cull: NDArray[np.bool_]  # (T,) back faces dropped (closed skin and hair)
    fine: NDArray[np.bool_]  # (T,) hands, feet, head: light smoothing
    smooth: bool = True  # a rounded shape: no crease lines inside one part


@dataclass(frozen=True, slots=True, eq=False)
class FaceMark:
    """A line or shape on the face. ``closed`` shapes are filled, lines are stroked."""

    kind: FaceKind
    points: Floats  # (K, 3) metres, just in front of the skin
    closed: bool


@dataclass(frozen=True, slots=True)
class View:
    """Orthographic camera. Azimuth 0 looks at the front, -90 at the patient's right."""

    azimuth: float
    elevation: float


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """The cut-out of a close-up: a rectangle in the picture plane about a world point."""

    centre: Floats  # (3,) metres
    width: float  # metres
    height: float  # metres


@dataclass(frozen=True, slots=True)
class Arrow:
    """A movement to show: the tracked site's true path between two times of the scene."""

    track: str  # key of SolvedFrame.tracks and of track_paths
    start: float  # time in [0, 1]
    end: float
    both_ways: bool  # a repeated movement: a head at either end
    beside: tuple[float, float, float] | None = None  # the way to the side it belongs on


@dataclass(frozen=True, slots=True, eq=False)
class Sign:
    """What is shown besides movements.

    A push goes from its first to its second point, a circle runs through its points beside the
    body and a roll on it, letters are written at theirs, a lean is drawn from its first point
    through its second. A clock and a metronome stand wherever there is room.
    """

    kind: SignKind
    points: Floats  # (K, 3) metres
    way: float = 1.0  # of a metronome: its pendulum is out to the right, -1 to the left


@dataclass(frozen=True, slots=True, eq=False)
class Inset:
    """One part of the figure, to be shown larger beside it."""

    body: Surface
    props: tuple[Surface, ...]
    view: View
    window: Window
    face: bool = False
    turn: Floats | None = None  # (K, 3) course of an arrow: how the foot is turned


@dataclass(frozen=True, slots=True, eq=False)
class SolvedFrame:
    """A scene at one time, solved, skinned and ready to draw."""

    body: Surface
    props: tuple[Surface, ...]
    fields: Mapping[str, Floats]
    """Muscle name such as "gastrocnemius.R" to a scalar per body vertex, above 0 inside."""
    primary: tuple[str, ...]  # keys of fields
    secondary: tuple[str, ...]
    nerves: Mapping[str, Floats]  # nerve name to its course, (K, 3) on the skin
    face: tuple[FaceMark, ...]
    face_forward: Floats  # (3,) unit vector the face looks along
    tracks: Mapping[str, Floats]  # tracked sites (for arrows), (3,)
    adjacency: NDArray[np.int16]  # (K, 2) body part ids that touch: no hard line between them
    view: View
    window: Window | None  # set for a close-up: the picture is cut to it
    hold_s: float  # above 0: this position is held so long; see clock.LEAST_HOLD_S
    figure: Figure
    signs: tuple[Sign, ...] = ()
    inset: Inset | None = None
