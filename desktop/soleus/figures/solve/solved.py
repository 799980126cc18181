"""The whole way from a scene to a frame that can be drawn, at any moment."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from soleus.figures.body.anatomy import muscle_field
from soleus.figures.body.body import load_body
from soleus.figures.body.face_features import placed, rest_marks, with_eyes_closed
from soleus.figures.body.hands import HAND_SHAPES, HandShape, between
from soleus.figures.body.joints import SIDES
from soleus.figures.body.kinematics import Pose
from soleus.figures.body.nerves import Course, bound, traced
from soleus.figures.body.skinning import Extremities, Skinner, skinner_for
from soleus.figures.body.solver import Solid, Solution
from soleus.figures.body.wearer import Wearer
from soleus.figures.frame import (
    BODY_PARTS,
    FaceMark,
    Figure,
    Floats,
    SolvedFrame,
    Surface,
)
from soleus.figures.props.prop_shapes import Shape, box, surface
from soleus.figures.props.props import STANDING_KINDS, UPRIGHT_KINDS, Prop, build
from soleus.figures.props.worn import draw
from soleus.figures.scene.scene import PropSpec, Scene
from soleus.figures.solve.close_ups import close_up_window, inset_of, of_parts
from soleus.figures.solve.mirror import mirrored
from soleus.figures.solve.motion import Motion, motion_of
from soleus.figures.solve.setting import touching_sites
from soleus.figures.solve.signs import signs_at

SINK = 0.036
"""Metres of flesh that a support flattens; deeper is a fault of the scene."""
ROLLS = 0.8
"""How far a ball goes, against the heels on it: no slipping would be half, but they tilt too."""
_ROLLING = ("small ball", "ball", "gym ball", "roller")
MAT_MARGIN = 0.10
WALL_MARGIN = 0.10
"""Metres of a wall above the highest part of the figure."""
_TOPS = ("crown", *(f"{stem}.{side}" for stem in ("fingertips", "toes", "heel") for side in SIDES))
_PAIRS = (
    ("torso", "head"), ("torso", "arm.L"), ("torso", "arm.R"), ("torso", "thigh.L"),
    ("torso", "thigh.R"), ("thigh.L", "thigh.R"), ("arm.L", "fore.L"), ("arm.R", "fore.R"),
    ("fore.L", "hand.L"), ("fore.R", "hand.R"), ("thigh.L", "shank.L"), ("thigh.R", "shank.R"),
    ("shank.L", "foot.L"), ("shank.R", "foot.R"),
)  # fmt: skip


@cache
def adjacency() -> NDArray[np.int16]:
    """(K, 2) part ids that join: no hard line is drawn between them."""
    return np.array([[BODY_PARTS.index(a), BODY_PARTS.index(b)] for a, b in _PAIRS], np.int16)


@cache
def _field(figure: Figure, muscle: str) -> Floats:
    return muscle_field(load_body(figure), muscle)


@cache
def _course(figure: Figure, nerve: str, side: str) -> Course:
    return bound(load_body(figure), nerve, side)


def _plain(figure: Figure) -> Figure:
    """Skin tone changes no shape: one cache entry for all tones."""
    return replace(figure, skin="light")


def solve_frame(scene: Scene, figure: Figure, time: float, side: str = "right") -> SolvedFrame:
    """The scene at *time* (0 first key, 1 last key), *side* being the working side."""
    motion = motion_of(scene, figure.body)
    frame = _frame(motion, figure, time)
    return mirrored(frame) if side == "left" else frame


def skin_at(motion: Motion, time: float, solution: Solution) -> Floats:
    """(V, 3) skin and cloth of the figure solved at *time*: cheaper than a whole frame."""
    skinner = skinner_for(Figure(motion.setting.skeleton.body.name))
    return _skinned(motion, skinner, time, solution)[0]


def _skinned(
    motion: Motion, skinner: Skinner, time: float, solution: Solution
) -> tuple[Floats, Floats, Floats, Extremities]:
    """Vertices after flesh is pressed flat, turns and joints of the bones, hands and toes."""
    ends = Extremities(_hands(motion, time), motion.toes(time))
    points, turns, joints = skinner.skin(solution.pose, solution.posed, ends)
    return flattened(points, motion.solids), turns, joints, ends


def _frame(motion: Motion, figure: Figure, time: float) -> SolvedFrame:
    scene = motion.scene
    plain = _plain(figure)
    skinner = skinner_for(plain)
    solution = motion.at(time)
    points, turns, joints, ends = _skinned(motion, skinner, time, solution)
    head = skinner.index["head"]
    wearer = Wearer(
        skinner.skeleton, solution.posed, motion.setting.sites, points, ends.toes, _ground(motion)
    )
    body = _body(motion, figure, points, solution.pose)
    props, worn = _props(motion, wearer)
    nerves = {}
    if scene.nerve:
        nerves[scene.nerve] = traced(_course(plain, scene.nerve, scene.nerve_side), points)
    tracks = {m.site: motion.setting.spot(solution.posed, m.site) for m in scene.arrows or ()}
    return SolvedFrame(
        body=body,
        props=props,
        fields={name: _field(plain, name) for name in (*scene.primary, *scene.secondary)},
        primary=scene.primary,
        secondary=scene.secondary,
        nerves=nerves,
        face=() if scene.close_up else _face(motion, figure, time, joints[head], turns[head]),
        face_forward=turns[head] @ np.array([0.0, 0.0, 1.0]),
        tracks=tracks,
        adjacency=adjacency(),
        view=scene.view,
        window=close_up_window(motion, wearer),
        hold_s=scene.timing.hold if time >= 1 or len(motion.times) < 2 else 0.0,
        figure=figure,
        signs=signs_at(motion, wearer, time),
        inset=inset_of(motion, wearer, body, worn),
    )


def _face(
    motion: Motion, figure: Figure, time: float, joint: Floats, turn: Floats
) -> tuple[FaceMark, ...]:
    marks = placed(rest_marks(figure.body), joint, turn)
    closed = motion.scene.eyes_closed
    return with_eyes_closed(marks) if closed[round(time * (len(closed) - 1))] else marks


def _hands(motion: Motion, time: float) -> dict[str, HandShape]:
    before, share = motion.blend(time)
    positions = motion.scene.positions
    after = min(before + 1, len(positions) - 1)
    return {
        side: between(
            HAND_SHAPES[positions[before].hands[side]],
            HAND_SHAPES[positions[after].hands[side]],
            share,
        )
        for side in SIDES
    }


def flattened(points: Floats, solids: tuple[Solid, ...]) -> Floats:
    """Flesh pressed flat where it lies on something: no vertex a little inside a solid."""
    out = points
    for solid in solids:
        local = (out - solid.centre) @ solid.axes.T
        depth = solid.half - np.abs(local)
        inside = np.nonzero((depth > 0).all(1))[0]
        if not len(inside):
            continue
        axis = depth[inside].argmin(1)
        least = depth[inside, axis]
        near = least < SINK
        rows, axis = inside[near], axis[near]
        out = out.copy() if out is points else out
        sign = np.sign(local[rows, axis])
        out[rows] += solid.axes[axis] * (sign * least[near])[:, None]
    return out


def _body(motion: Motion, figure: Figure, points: Floats, pose: Pose) -> Surface:
    body = load_body(_plain(figure))
    far = _far_parts(motion, pose)
    kept = np.ones(len(body.triangles), bool)
    close_up = motion.scene.close_up
    if close_up:
        kept = of_parts(body.part, close_up.part, (close_up.side,))
        far = np.zeros(len(BODY_PARTS), bool)
    return Surface(
        vertices=points,
        triangles=body.triangles[kept],
        material=body.material[kept],
        part=body.part[kept],
        far=far[body.part[kept]],
        cull=body.cull[kept],
        fine=body.fine[kept],
    )


def _far_parts(motion: Motion, pose: Pose) -> NDArray[np.bool_]:
    """The limbs on the side away from the camera, when one side is clearly behind."""
    far = np.zeros(len(BODY_PARTS), bool)
    if not motion.scene.far:
        return far
    view = motion.scene.view
    azimuth, elevation = np.radians(view.azimuth), np.radians(view.elevation)
    towards = np.array(
        [
            np.sin(azimuth) * np.cos(elevation),
            np.sin(elevation),
            np.cos(azimuth) * np.cos(elevation),
        ]
    )
    posed = motion.setting.skeleton.posed(pose)
    index = motion.setting.skeleton.index
    for bone, parts in (
        ("pelvis", ("thigh", "shank", "foot")),
        ("spine1", ("arm", "fore", "hand")),
    ):
        nearer_left = float(posed.frames[index[bone]][:, 0] @ towards)
        if abs(nearer_left) > 0.5:
            side = "R" if nearer_left > 0 else "L"
            far[[BODY_PARTS.index(f"{p}.{side}") for p in parts]] = True
    return far


def _props(motion: Motion, wearer: Wearer) -> tuple[tuple[Surface, ...], tuple[Surface, ...]]:
    """All props, and those of them that follow the body."""
    shapes: list[tuple[Shape, bool]] = []
    for spec in motion.scene.props:
        if spec.kind == "mat":
            shapes.append((_mat(motion, spec.name), False))
        elif spec.kind in STANDING_KINDS:
            if motion.scene.close_up and not _under_foot(motion, spec.name):
                continue
            roll = _rolled(motion, spec, wearer)
            shapes += [
                (replace(shape, vertices=shape.vertices + roll), False)
                for shape in _standing(motion, spec).shapes
            ]
        else:
            shapes += [(shape, True) for shape in draw(wearer, spec)]
    first = len(BODY_PARTS)
    found = [(surface(shape, first + i), worn) for i, (shape, worn) in enumerate(shapes)]
    return tuple(s for s, _ in found), tuple(s for s, worn in found if worn)


def _standing(motion: Motion, spec: PropSpec) -> Prop:
    """The prop as drawn: a wall ends above the figure, so that the figure stays large."""
    prop = motion.setting.props[spec.name]
    if spec.kind not in UPRIGHT_KINDS:
        return prop
    tops = [motion.setting.spot(key.posed, name)[1] for key in motion.keys for name in _TOPS]
    needed = max(tops) + WALL_MARGIN - spec.options.get("up", 0.0)
    height = min(spec.options.get("height", needed), needed)
    return build(spec.name, spec.kind, {**spec.options, "height": height})


def _rolled(motion: Motion, spec: PropSpec, wearer: Wearer) -> Floats:
    """How far a ball has rolled along with the feet that slide on it, level with the floor."""
    names = {
        name
        for position in motion.scene.positions
        for c in position.contacts
        if c.slides and c.prop == spec.name and spec.kind in _ROLLING
        for name in touching_sites(c)
    }
    if not names:
        return np.zeros(3)
    start = motion.keys[0].posed
    moved = [wearer.spot(name) - motion.setting.spot(start, name) for name in sorted(names)]
    away: Floats = np.mean(moved, axis=0) * [1.0, 0.0, 1.0] * ROLLS
    return away


def _ground(motion: Motion) -> float:
    """Height of what lies on the floor under the whole figure: a mat, or nothing."""
    mats = [p for p in motion.setting.props.values() if p.kind == "mat"]
    return max((float(p.faces["top"].centre[1]) for p in mats), default=0.0)


def _under_foot(motion: Motion, prop: str) -> bool:
    """Whether the foot shown close up stands on this prop."""
    return any(
        c.prop == prop and c.side == "R" and c.part in ("sole", "forefoot", "heel", "foot_side")
        for position in motion.scene.positions
        for c in position.contacts
    )


def _mat(motion: Motion, name: str) -> Shape:
    """A mat as large as the figure needs in all its positions."""
    face = motion.setting.props[name].faces["top"]
    spots = np.concatenate([key.posed.joints for key in motion.keys])
    near = spots[spots[:, 1] < 0.75]
    low, high = near.min(0) - MAT_MARGIN, near.max(0) + MAT_MARGIN
    for axis, least in ((0, 0.62), (2, 0.62)):
        short = max(least - (high[axis] - low[axis]), 0.0) / 2
        low[axis], high[axis] = low[axis] - short, high[axis] + short
    top = float(face.centre[1])
    return box("mat", np.array([low[0], 0.0, low[2]]), np.array([high[0], top, high[2]]))
