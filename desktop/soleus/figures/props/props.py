"""Props that stand in the room: what they look like, and the faces a body can touch.

Every kind is built with its near side at Z = 0, reaching away from the patient
(+Z), then put in place. Sizes in metres.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from soleus.figures.body.rotation import about_y
from soleus.figures.body.solver import Solid
from soleus.figures.frame import Floats
from soleus.figures.props.faces import (
    AHEAD,
    LEFT,
    UP,
    Built,
    Face,
    Options,
    corners,
    solid_box,
    top_face,
)
from soleus.figures.props.machines import bike, leg_press, sled, water
from soleus.figures.props.prop_shapes import Shape, ball, box, cylinder, sheet, tube, wedge


@dataclass(frozen=True, slots=True, eq=False)
class Prop:
    """A prop in its place."""

    name: str
    kind: str
    shapes: tuple[Shape, ...]
    faces: Mapping[str, Face]  # the first is meant when a scene names only the prop
    solids: tuple[Solid, ...]


def floor() -> Prop:
    face = Face(np.zeros(3), UP, AHEAD, LEFT, (9.0, 9.0))
    solid = Solid("floor", np.array([0.0, -1.0, 0.0]), np.eye(3), np.array([9.0, 1.0, 9.0]))
    return Prop("floor", "floor", (), {"top": face}, (solid,))


def _wall(o: Options) -> Built:
    low, high = corners(o["width"], 0.0, o["height"], 0.0, 0.05)
    centre = np.array([0.0, o["height"] / 2, 0.0])
    face = Face(centre, -AHEAD, UP, LEFT, (o["height"] / 2, o["width"] / 2))
    return [box("wall", low, high)], {"face": face}, [solid_box(low, high + 0.3 * AHEAD)]


def _block(material: str) -> Callable[[Options], Built]:
    def build(o: Options) -> Built:
        low, high = corners(o["width"], 0.0, o["height"], 0.0, o["depth"])
        return [box(material, low, high)], {"top": top_face(low, high)}, [solid_box(low, high)]

    return build


def _stair(o: Options) -> Built:
    shapes, faces, solids = [], {}, []
    for k in range(int(o["steps"])):
        near = k * o["depth"]
        low, high = corners(o["width"], 0.0, o["height"] * (k + 1), near, near + o["depth"])
        shapes.append(box("step", low, high))
        solids.append(solid_box(low, high))
        faces["top" if k == 0 else f"top{k + 1}"] = top_face(low, high)
    return shapes, faces, solids


def _chair(o: Options) -> Built:
    width, depth, seat = o["width"], o["depth"], o["height"]
    low, high = corners(width, seat - 0.035, seat, 0.0, depth)
    shapes = [box("wood", low, high)]
    leg = 0.032
    for x in (-width / 2, width / 2 - leg):
        for z in (0.0, depth - leg):
            corner = np.array([x, 0.0, z])
            shapes.append(box("wood", corner, corner + np.array([leg, seat - 0.035, leg])))
        if o["back"]:
            corner = np.array([x, seat, 0.0])
            shapes.append(box("wood", corner, corner + np.array([leg, o["back"], leg])))
    faces = {"seat": top_face(low, high, np.array([0.0, seat, depth * 0.40]))}
    solids = [solid_box(low, high)]
    if o["back"]:
        rail = np.array([-width / 2 + leg, seat + o["back"] * 0.45, 0.004])
        far = np.array([width / 2 - leg, seat + o["back"] * 0.96, 0.028])
        shapes.append(box("wood", rail, far))
        top = np.array([0.0, seat + o["back"], 0.016])
        faces["back"] = Face(top, UP, AHEAD, LEFT, (0.016, width / 2), top)
        inner = np.array([0.0, seat + o["back"] * 0.7, 0.032])
        faces["backrest"] = Face(inner, AHEAD, UP, LEFT, (o["back"] * 0.3, width / 2))
    return shapes, faces, solids


def _bench(o: Options) -> Built:
    low, high = corners(o["width"], o["height"] - 0.07, o["height"], 0.0, o["depth"])
    shapes = [box("cushion", low, high)]
    solids = [solid_box(low, high)]
    leg = 0.05
    for x in (-o["width"] / 2 + 0.08, o["width"] / 2 - 0.08 - leg):
        for z in (0.03, o["depth"] - 0.03 - leg):
            corner = np.array([x, 0.0, z])
            shapes.append(box("metal", corner, corner + np.array([leg, o["height"] - 0.07, leg])))
    return shapes, {"top": top_face(low, high)}, solids


def _mat(o: Options) -> Built:
    """A mat's drawn size follows the figure; see ``worn``. Here only its top."""
    face = Face(np.array([0.0, o["thick"], 0.0]), UP, AHEAD, LEFT, (1.5, 1.5))
    low, high = np.array([-1.5, -1.0, -1.5]), np.array([1.5, o["thick"], 1.5])
    return [], {"top": face}, [solid_box(low, high)]


def _roller(o: Options) -> Built:
    return _lying_roll("cushion", o["width"], o["radius"], 0.02)


def _lying_roll(material: str, width: float, r: float, reach: float) -> Built:
    """A roll across, on the floor; what stands on it may be *reach* off its highest line."""
    a, b = np.array([-width / 2, r, r]), np.array([width / 2, r, r])
    highest = np.array([0.0, 2 * r, r])
    top = Face(highest, UP, AHEAD, LEFT, (reach, width / 2), highest)
    return [cylinder(material, a, b, r)], {"top": top}, []


def _ball(o: Options) -> Built:
    r = o["radius"]
    centre = np.array([0.0, r, r])
    top = Face(centre + r * UP, UP, AHEAD, LEFT, (r * 0.6, r * 0.6), centre + r * UP)
    near = Face(centre - r * AHEAD, -AHEAD, UP, LEFT, (r * 0.6, r * 0.6), centre - r * AHEAD)
    return [ball("ball", centre, r)], {"top": top, "near": near}, []


def _wedge(o: Options) -> Built:
    low, high = corners(o["width"], 0.0, o["height"], 0.0, o["depth"])
    slope = np.array([0.0, o["height"] - 0.004, o["depth"]])
    ahead = slope / np.linalg.norm(slope)
    face = Face(
        (low + high) / 2, np.cross(ahead, LEFT), ahead, LEFT, (o["depth"] / 2, o["width"] / 2)
    )
    return [wedge("cushion", low, high, rises_forward=True)], {"top": face}, []


def _towel(o: Options) -> Built:
    if o["rolled"]:
        return _lying_roll("towel", o["width"], o["rolled"], 0.01)
    rows = np.linspace(0, o["depth"], 12)
    columns = np.linspace(-o["width"] / 2, o["width"] / 2, 3)
    grid = np.array([[[x, 0.005, z] for x in columns] for z in rows])
    face = top_face(*corners(o["width"], 0.0, 0.005, 0.0, o["depth"]))
    return [sheet("towel", grid, 0.004)], {"top": face}, []


def _cone(o: Options) -> Built:
    h = o["height"]
    path = np.array([[0, 0.012, 0], [0, h * 0.98, 0], [0, h, 0]])
    foot = box("cone", np.array([-h * 0.36, 0, -h * 0.36]), np.array([h * 0.36, 0.012, h * 0.36]))
    tip = Face(np.array([0.0, h, 0.0]), UP, AHEAD, LEFT, (0.02, 0.02), np.array([0.0, h, 0.0]))
    body = tube("cone", path, np.array([h * 0.27, h * 0.05, 0.002]), 24)
    return [foot, body], {"top": tip}, []


def _mark(o: Options) -> Built:
    low, high = corners(o["width"], 0.0, 0.003, -o["depth"] / 2, o["depth"] / 2)
    return [box("mark", low, high)], {"top": top_face(low, high)}, []


def _rail(o: Options) -> Built:
    """A bar on two posts. One that *rises* to its other end is a banister: its foot is free."""
    h, half, rise = o["height"], o["width"] / 2, o["rise"]
    along = np.array([o["width"], rise, 0.0])
    middle = np.array([0.0, h, 0.0])
    shapes = [tube("metal", middle + np.array([[-0.5], [0.5]]) * along, 0.018)]
    foot = half - 0.04
    posts = (0.0, np.sign(rise) * foot) if rise else (-foot, foot)
    for x in posts:
        end = h + rise * x / o["width"]
        shapes.append(tube("metal", np.array([[x, 0.0, 0.0], [x, end, 0.0]]), 0.016))
    along /= np.linalg.norm(along)
    normal = np.cross(AHEAD, along)
    spot = middle + 0.018 * normal
    return shapes, {"top": Face(spot, normal, AHEAD, along, (0.01, half), spot)}, []


def _doorway(o: Options) -> Built:
    """Two jambs: a leg rests up one of them, a band is tied to it."""
    low, high = corners(0.12, 0.0, o["height"], 0.0, 0.10)
    face = Face(np.array([0.0, o["height"] / 2, 0.0]), -AHEAD, UP, LEFT, (o["height"] / 2, 0.06))
    return [box("wall", low, high)], {"face": face}, [solid_box(low, high)]


_BUILDERS: dict[str, tuple[Callable[[Options], Built], dict[str, float], float]] = {
    # kind: builder, sizes with their defaults, default distance in front
    "wall": (_wall, {"width": 0.8, "height": 2.5}, 0.55),
    "step": (_block("step"), {"width": 0.6, "height": 0.16, "depth": 0.30}, 0.10),
    "stair": (_stair, {"width": 0.8, "height": 0.17, "depth": 0.28, "steps": 2}, 0.15),
    "box": (_block("step"), {"width": 0.6, "height": 0.40, "depth": 0.45}, 0.35),
    "chair": (_chair, {"width": 0.42, "height": 0.45, "depth": 0.42, "back": 0.44}, 0.45),
    "stool": (_chair, {"width": 0.38, "height": 0.45, "depth": 0.36, "back": 0.0}, 0.45),
    "bench": (_bench, {"width": 1.1, "height": 0.43, "depth": 0.34}, 0.30),
    "plinth": (_bench, {"width": 0.72, "height": 0.60, "depth": 1.95}, 0.30),
    "mat": (_mat, {"thick": 0.012}, 0.0),
    "roller": (_roller, {"radius": 0.075, "width": 0.45}, 0.2),
    "small ball": (_ball, {"radius": 0.045}, 0.2),
    "ball": (_ball, {"radius": 0.11}, 0.2),
    "gym ball": (_ball, {"radius": 0.29}, 0.2),
    "wedge": (_wedge, {"width": 0.5, "height": 0.10, "depth": 0.28}, 0.05),
    "book": (_block("paper"), {"width": 0.24, "height": 0.035, "depth": 0.16}, 0.1),
    "towel": (_towel, {"width": 0.26, "depth": 0.5, "rolled": 0.0}, 0.0),
    "cone": (_cone, {"height": 0.22}, 0.5),
    "mark": (_mark, {"width": 0.30, "depth": 0.04}, 0.3),
    "rail": (_rail, {"height": 0.95, "width": 0.9, "rise": 0.0}, 0.4),
    "doorway": (_doorway, {"height": 2.5}, 0.4),
    "bike": (bike, {"height": 0.92}, 0.0),
    "leg press": (leg_press, {"height": 0.46, "lean": 35.0}, 0.0),
    "sled": (sled, {"height": 1.0, "width": 0.4, "depth": 0.75}, 0.6),
    "water": (water, {"height": 1.1, "width": 0.64, "depth": 1.5}, -0.75),
}
STANDING_KINDS = tuple(_BUILDERS)
UPRIGHT_KINDS = ("wall", "doorway")
"""Kinds that stand from floor to ceiling: no more of them is drawn than the figure needs."""
PLACES = ("in_front", "behind", "beside_working", "beside_other", "under")
SHIFTS = ("forward", "out", "up", "turned")


def sizes_of(kind: str) -> tuple[str, ...]:
    """The size words a kind understands."""
    return tuple(_BUILDERS[kind][1])


def build(name: str, kind: str, options: Mapping[str, float]) -> Prop:
    """A prop in its place.

    *options* holds sizes (metres), one of ``PLACES`` with a distance from the
    patient's ankles (standing) or pelvis, and shifts: forward, out (towards the
    working side), up, and turned (degrees about the vertical).
    """
    builder, defaults, distance = _BUILDERS[kind]
    sizes = {key: float(options.get(key, value)) for key, value in defaults.items()}
    shapes, faces, solids = builder(sizes)
    turn, place = _place(options, distance)
    if "under" in options:
        home = next(iter(faces.values()))
        spot = home.home if home.home is not None else home.centre
        place = place - np.array([spot[0], 0.0, spot[2]]) + AHEAD * options["under"]
    turn = about_y(np.radians(options.get("turned", 0.0))) @ turn
    shift = np.array(
        [-options.get("out", 0.0), options.get("up", 0.0), options.get("forward", 0.0)]
    )
    place = place + shift
    return Prop(
        name,
        kind,
        tuple(replace(s, vertices=s.vertices @ turn.T + place) for s in shapes),
        {key: _moved_face(face, turn, place) for key, face in faces.items()},
        tuple(
            replace(s, name=name, centre=turn @ s.centre + place, axes=s.axes @ turn.T)
            for s in solids
        ),
    )


def _place(options: Mapping[str, float], distance: float) -> tuple[Floats, Floats]:
    if "behind" in options:
        return about_y(np.pi), -AHEAD * options["behind"]
    if "beside_working" in options:
        return about_y(-np.pi / 2), -LEFT * options["beside_working"]
    if "beside_other" in options:
        return about_y(np.pi / 2), LEFT * options["beside_other"]
    if "under" in options:
        return np.eye(3), np.zeros(3)
    return np.eye(3), AHEAD * options.get("in_front", distance)


def _moved_face(face: Face, turn: Floats, place: Floats) -> Face:
    home = None if face.home is None else turn @ face.home + place
    return Face(
        turn @ face.centre + place, turn @ face.normal, turn @ face.ahead, turn @ face.across,
        face.half, home,
    )  # fmt: skip
