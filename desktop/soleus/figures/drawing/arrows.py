"""Arrows along the true course of a movement, set beside the body.

An arrow keeps the shape of the course. It is moved to where it touches neither the limb
it describes nor anything else of the body, and a very short course is enlarged until
it can be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from soleus.figures.camera import project
from soleus.figures.display.display import Mark, Path, line
from soleus.figures.display.roles import Role
from soleus.figures.drawing.clearance import Clearance
from soleus.figures.drawing.clock import RADIUS_M, clock
from soleus.figures.drawing.devices import BEAT_M, free_spot, metronome, rim
from soleus.figures.drawing.letters import written
from soleus.figures.frame import Arrow, Floats, Sign, View
from soleus.figures.outline.bezier import single
from soleus.figures.outline.paths import open_path

SAMPLES = 25
SHORTEST_M, SHORTEST_BOTH_M = 0.34, 0.42
"""Least length on a full figure: 9 mm on paper, or 11 with two heads. Shorter courses grow."""

LEAST_PART = 0.8
"""Trimming or a tight bend may leave so much of the least length."""

STILL_M = 0.002
"""A site that moves less than this in space gets no arrow."""

TIGHTEST_M = 0.12
"""A bend with a smaller radius than this, on a full figure, hooks the head of an arrow."""

GENTLE_BOW = 0.16
"""A hooked course is drawn as an arc that leaves its chord by at most this part of it."""

STRAIGHT = 0.045
"""A course that leaves its chord by less than this part of it is drawn straight."""

GAP_M = 0.05
"""Room between the middle of an arrow and the body: half a head, and air."""

LETTERS_M = 0.56
"""Width of letters on a full figure."""
PUSH_M, PUSH_HEAD_M = 0.25, 0.12
"""Length of a broad arrow on a full figure, and that of its head."""

PUSH_REACH_M = 0.015
"""So far its shaft stays off the body; the wings of its head may touch what is pushed."""

ROUNDEST = 0.55
"""A circle is never drawn flatter than this."""

CIRCLE_M = 0.13
"""Least radius of a circle on a full figure, along the longer axis of how it is seen."""

OUTSIDE, CIRCLE_OUTSIDE = 4.5, 1.5
"""What a metre outside the picture costs; a circle belongs about the end of its limb."""

SINKING = 40.0
"""What a metre below the picture costs a course: there is the floor."""

WRONG_SIDE = 30.0
"""What it costs to lie wholly on the other side of the part than the scene says."""

OFFSETS_M = (0.0, 0.045, 0.06, 0.08, 0.10, 0.13, 0.17, 0.22, 0.28, 0.36, 0.44)
DIRECTIONS = 24
LEAN_ON = 0.09
"""A line that shows a lean goes on beyond the body by this part of its length."""

TRIMS = ((0.0, 0.0), (0.0, 0.15), (0.15, 0.0), (0.12, 0.12), (0.0, 0.3), (0.3, 0.0), (0.22, 0.22))
"""Parts of the course left out at its beginning and its end."""


def place_arrows(
    arrows: Iterable[Arrow],
    track_paths: Mapping[str, Floats],
    view: View,
    clearance: Clearance,
) -> tuple[tuple[Mark, ...], Clearance]:
    """Marks for *arrows*, and *clearance* with them taken into account.

    *track_paths* holds, by name, (N, 3) positions at even times from 0 to 1.
    """
    marks = []
    for arrow in arrows:
        course = course_of(arrow, track_paths[arrow.track], view, clearance.scale)
        if course is None:
            continue
        placed = _cheapest(*_on_side(arrow, course, track_paths[arrow.track], view, clearance))
        clearance = clearance.with_sign(placed)
        role = Role.ARROW_BOTH if arrow.both_ways else Role.ARROW
        marks.append(Mark(role, (_curve(placed),)))
    return tuple(marks), clearance


def place_sign(sign: Sign, view: View, clearance: Clearance) -> tuple[tuple[Mark, ...], Clearance]:
    """The marks of a sign, and *clearance* with it taken into account."""
    s = clearance.scale
    flat = project(sign.points, view)[:, :2]
    if sign.kind == "clock":
        middle = free_spot(clearance, RADIUS_M * s)
        marks = clock(float(middle[0]), float(middle[1]), RADIUS_M * s)
        return marks, clearance.with_sign(rim(middle, RADIUS_M * s))
    if sign.kind == "beat":
        half = BEAT_M * s
        middle = free_spot(clearance, 1.5 * half)
        marks = metronome(float(middle[0]), float(middle[1]), half, sign.way)
        return marks, clearance.with_sign(rim(middle, 1.5 * half))
    if sign.kind == "roll":
        course = _opened(flat, 0.0)
        return (Mark(Role.ARROW, (_round(course),)),), clearance.with_sign(course)
    if sign.kind == "lean":
        course = flat[0] + (flat[1] - flat[0]) * np.array([[-LEAN_ON], [1.0 + LEAN_ON]])
        clearance = clearance.with_sign(np.linspace(course[0], course[1], 160))
        return (Mark(Role.AXIS, (line((x, y) for x, y in course.tolist()),)),), clearance
    if sign.kind == "push":
        placed = _best(_along(flat, PUSH_M * s), clearance, PUSH_REACH_M)
        mark = Mark(Role.PUSH, (_block_arrow(placed[0], placed[-1], s),))
    elif sign.kind == "letters":
        level = np.array([flat[0], flat[0] + [1e-3, 0.0]])
        placed = _best(_along(level, LETTERS_M * s), clearance, 0.07)
        mark = Mark(Role.WRITING, written("ABC", placed[0], placed[-1]))
    else:
        course = _opened(flat, CIRCLE_M * s)
        placed = _cheapest(*_shifted(course, s, 0.0), clearance, CIRCLE_OUTSIDE)
        mark = Mark(Role.ARROW, (_round(placed),))
    return (mark,), clearance.with_sign(placed)


def _along(ends: Floats, length: float) -> Floats:
    """A straight course so long, about the middle of *ends*, (2, 2), and in their direction."""
    middle, run = ends.mean(0), ends[1] - ends[0]
    half = run / max(float(np.hypot(*run)), 1e-9) * length / 2
    line: Floats = middle + np.linspace(-1, 1, SAMPLES)[:, None] * half
    return line


def _opened(circle: Floats, least: float) -> Floats:
    """A *circle* with a radius of at *least* so much, and rounder where it would close up."""
    middle = (circle.min(0) + circle.max(0)) / 2
    away = circle - middle
    _, axes = np.linalg.eigh(away.T @ away)
    reach = np.abs(away @ axes).max(0)
    wider = max(1.0, ROUNDEST * reach[1] / max(reach[0], 1e-9))
    larger = max(1.0, least / max(reach[1], 1e-9))
    seen = away @ axes * [min(wider, 40.0) * larger, larger]
    round_: Floats = middle + seen @ axes.T
    return round_


def _round(points: Floats) -> Path:
    """A curve through every sixth of *points*, which lie evenly on an ellipse."""
    knots, tangents = points[::6], np.gradient(points, axis=0)[::6] * 2.0
    return open_path(
        np.stack(
            [knots[:-1], knots[:-1] + tangents[:-1], knots[1:] - tangents[1:], knots[1:]], axis=1
        )
    )


def _block_arrow(start: Floats, tip: Floats, scale: float) -> Path:
    run = tip - start
    length = float(np.hypot(*run))
    way = run / max(length, 1e-9)
    side = np.array([-way[1], way[0]])
    head = min(PUSH_HEAD_M * scale, 0.6 * length)
    neck = tip - way * head
    shaft, wing = side * head * 0.30, side * head * 0.72
    corners = (tip, neck + wing, neck + shaft, start + shaft, start - shaft, neck - shaft,
               neck - wing)  # fmt: skip
    return line([(float(x), float(y)) for x, y in corners], closed=True)


def course_of(arrow: Arrow, positions: Floats, view: View, scale: float) -> Floats | None:
    """(SAMPLES, 2) the course in the plane, or None when nothing moves."""
    times = np.linspace(0.0, 1.0, len(positions))
    wanted = np.linspace(arrow.start, arrow.end, 2 * SAMPLES)
    world = np.stack([np.interp(wanted, times, positions[:, k]) for k in range(3)], axis=1)
    if np.linalg.norm(np.diff(world, axis=0), axis=1).sum() < STILL_M:
        return None
    flat = project(world, view)[:, :2]
    length = np.hypot(*np.diff(flat, axis=0).T).sum()
    if length < 1e-5:
        return None
    middle = (flat.min(0) + flat.max(0)) / 2
    least = SHORTEST_BOTH_M if arrow.both_ways else SHORTEST_M
    flat = middle + (flat - middle) * max(1.0, least * scale / length)
    return _straightened(_unhooked(_even(flat), TIGHTEST_M * scale))


def _unhooked(course: Floats, tightest: float) -> Floats:
    """*course*, or an arc between its ends that bows the same way, if it bends too tightly."""
    run = np.gradient(course, axis=0)
    turn = np.gradient(run, axis=0)
    bend = np.abs(run[:, 0] * turn[:, 1] - run[:, 1] * turn[:, 0])
    chord = course[-1] - course[0]
    length = np.hypot(*np.diff(course, axis=0).T).sum()
    speed = np.hypot(run[:, 0], run[:, 1])
    if (bend * tightest <= speed**3).all() or np.hypot(*chord) < 0.5 * length:
        return course
    normal = np.array([-chord[1], chord[0]])
    bow = (course - course[0]) @ normal / (chord @ chord)
    most = float(np.clip(bow[np.abs(bow).argmax()], -GENTLE_BOW, GENTLE_BOW))
    along = np.linspace(0.0, 1.0, len(course))[:, None]
    arc: Floats = course[0] + along * chord + 4.0 * most * along * (1.0 - along) * normal
    return arc


def _straightened(course: Floats) -> Floats:
    chord = course[-1] - course[0]
    length = float(np.hypot(*chord))
    if length < 1e-6:
        return course
    offset = course - course[0]
    bow = np.abs(offset[:, 0] * chord[1] - offset[:, 1] * chord[0]).max() / length
    if bow > STRAIGHT * length:
        return course
    straight: Floats = course[0] + np.linspace(0, 1, len(course))[:, None] * chord
    return straight


def _even(points: Floats) -> Floats:
    """*points* at SAMPLES even distances along the line, its jitter smoothed away."""
    for _ in range(3):
        points = np.concatenate(
            [points[:1], (points[:-2] + 2 * points[1:-1] + points[2:]) / 4, points[-1:]]
        )
    step = np.hypot(*np.diff(points, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(step)])
    wanted = np.linspace(0.0, along[-1], SAMPLES)
    return np.stack([np.interp(wanted, along, points[:, k]) for k in range(2)], axis=1)


def _best(course: Floats, clearance: Clearance, reach: float = 0.0) -> Floats:
    """The candidate that is clear of the body and else the nearest to the true course."""
    return _cheapest(*_candidates(course, clearance.scale), clearance, reach=reach)


def _on_side(
    arrow: Arrow, course: Floats, positions: Floats, view: View, clearance: Clearance
) -> tuple[Floats, Floats, Clearance]:
    """Candidates for an arrow, what each costs, and the room: above the floor, and on its side."""
    lines, effort = _candidates(course, clearance.scale)
    below = np.maximum(lines[..., 1].max(1) - clearance.box.bottom, 0.0)
    effort = effort + SINKING * below / clearance.scale
    if arrow.beside is not None:
        last = min(round(arrow.end * (len(positions) - 1)), len(positions) - 1)
        part = project(np.array([positions[last], positions[last] + arrow.beside]), view)[:, :2]
        way = part[1] - part[0]
        effort = effort + WRONG_SIDE * ((lines - part[0]) @ way < 0.0).mean(1)
    return lines, effort, clearance


def _cheapest(
    lines: Floats, effort: Floats, clearance: Clearance, growing: float = OUTSIDE, reach: float = 0
) -> Floats:
    """The best of *lines*, (C, N, 2); what is drawn along them is *reach* wide on either hand."""
    s = clearance.scale
    body = clearance.at(clearance.body, lines) - reach * s
    signs = clearance.at(clearance.signs, lines)
    props = clearance.at(clearance.props, lines)
    box = clearance.box
    outside = np.maximum(
        np.maximum(box.left - lines[..., 0], lines[..., 0] - box.right),
        np.maximum(box.top - lines[..., 1], lines[..., 1] - box.bottom),
    ).max(1)
    run = np.diff(lines, axis=1)
    length = np.hypot(run[..., 0], run[..., 1]).sum(1)
    cost = effort + 50.0 * (length < LEAST_PART * SHORTEST_M * s)
    cost += 60.0 * (body <= 0.008 * s).any(1) + 12.0 * (body < GAP_M * s).mean(1)
    cost += 4.0 * (signs < 2.2 * GAP_M * s).mean(1) + 40.0 * (signs < 0.02 * s).any(1)
    cost += 1.0 * (props < 0.5 * GAP_M * s).mean(1)
    cost += growing * np.maximum(outside + 0.03 * s, 0.0) / s
    best: Floats = lines[int(cost.argmin())]
    return best


def _candidates(course: Floats, scale: float) -> tuple[Floats, Floats]:
    """Trimmed and moved copies of *course*, (C, SAMPLES, 2), and what each costs in straying."""
    length = np.hypot(*np.diff(course, axis=0).T).sum()
    lines = [_parallels(course, scale), _shifted(course, scale)]
    moved = np.concatenate([found for found, _ in lines])
    strayed = np.concatenate([cost for _, cost in lines])
    copies, costs = [], []
    for head, tail in TRIMS:
        enough = length * (1 - head - tail) >= LEAST_PART * SHORTEST_M * scale
        if enough or head + tail == 0:
            copies.append(_trimmed(moved, head, tail))
            costs.append(strayed + 0.9 * (head + tail))
    return np.concatenate(copies), np.concatenate(costs)


def _parallels(course: Floats, scale: float) -> tuple[Floats, Floats]:
    """Lines beside *course* on either hand; none that folds back inside a tight bend."""
    tangent = np.gradient(course, axis=0)
    normal = np.stack([-tangent[:, 1], tangent[:, 0]], axis=1)
    normal /= np.maximum(np.hypot(normal[:, 0], normal[:, 1]), 1e-9)[:, None]
    offsets = np.array([*OFFSETS_M, *(-offset for offset in OFFSETS_M[1:])])
    lines = course + normal * (offsets * scale)[:, None, None]
    forward = (np.einsum("cij,ij->ci", np.diff(lines, axis=1), tangent[:-1]) > 0).all(1)
    return lines[forward], 5.0 * np.abs(offsets[forward])


def _shifted(course: Floats, scale: float, extra: float = 0.06) -> tuple[Floats, Floats]:
    """*course* as a whole moved in every direction, at a little *extra* cost."""
    turns = np.linspace(0, 2 * np.pi, DIRECTIONS, endpoint=False)
    away = np.repeat(np.array(OFFSETS_M[1:]), DIRECTIONS)
    turn = np.tile(turns, len(OFFSETS_M) - 1)
    shift = np.stack([np.cos(turn), np.sin(turn)], axis=1) * (away * scale)[:, None]
    return course + shift[:, None], 5.0 * away + extra


def _trimmed(lines: Floats, head: float, tail: float) -> Floats:
    """Every one of *lines*, (C, N, 2), without these parts at its beginning and its end."""
    if head == tail == 0.0:
        return lines
    last = lines.shape[1] - 1
    wanted = np.linspace(head, 1 - tail, last + 1) * last
    before = np.minimum(wanted.astype(np.int64), last - 1)
    part = (wanted - before)[:, None]
    trimmed: Floats = lines[:, before] * (1 - part) + lines[:, before + 1] * part
    return trimmed


def _curve(points: Floats) -> Path:
    return open_path(single(points))
