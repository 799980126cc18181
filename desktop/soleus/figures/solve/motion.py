"""A scene in motion: its key positions solved, and any moment between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from soleus.figures.body.feet import ToeShape
from soleus.figures.body.joints import COUNT
from soleus.figures.body.kinematics import Pose, Posed, skeleton_for
from soleus.figures.body.rotation import from_vector, to_vector
from soleus.figures.body.sites import sites_of
from soleus.figures.body.solver import Pull, Solid, Solution, Task, Wish, solve
from soleus.figures.frame import Floats
from soleus.figures.props.props import STANDING_KINDS, Prop, build, floor
from soleus.figures.scene.scene import Contact, Scene
from soleus.figures.solve.placement import task_for
from soleus.figures.solve.setting import Setting, place_name, touching_sites
from soleus.figures.solve.watched_sites import watched_sites

TOLERANCE = 0.005
"""Metres by which a contact may be missed."""
STRAINED = 30.0
"""Cost above which a solution may be a poor one, and a second start is worth its time."""
STEP_HEIGHT = 0.07
"""Metres a foot or hand is lifted when it moves to a new place."""


@dataclass(frozen=True, slots=True, eq=False)
class Motion:
    """A scene with its key positions solved on one body."""

    scene: Scene
    setting: Setting
    keys: tuple[Solution, ...]
    solids: tuple[Solid, ...]

    @property
    def times(self) -> tuple[float, ...]:
        """When each key position is reached, 0 to 1."""
        last = max(len(self.keys) - 1, 1)
        return tuple(i / last for i in range(len(self.keys)))

    def at(self, time: float) -> Solution:
        """The solved pose at a moment between 0 (first key) and 1 (last key)."""
        before, share = self._between(time)
        if share <= 1e-9 or before + 1 >= len(self.keys):
            return self.keys[before]
        if share >= 1 - 1e-9:
            return self.keys[before + 1]
        return self._solve_between(before, share * share * (3 - 2 * share))

    def _between(self, time: float) -> tuple[int, float]:
        where = min(max(time, 0.0), 1.0) * (len(self.keys) - 1)
        before = min(int(where), max(len(self.keys) - 2, 0))
        return before, where - before

    def blend(self, time: float) -> tuple[int, float]:
        """The key before a moment and the eased share of the way to the next."""
        before, share = self._between(time)
        return before, share * share * (3 - 2 * share)

    def _solve_between(self, before: int, share: float) -> Solution:
        a, b = self.keys[before], self.keys[before + 1]
        positions = self.scene.positions
        first, second = positions[before].contacts, positions[before + 1].contacts
        pulls: list[Pull] = []
        kept: list[Contact] = []
        for contact in first:
            other = next((c for c in second if _same(c, contact)), None)
            if other is not None:
                kept.append(contact)
                pulls += self._travel(contact, other, a.posed, b.posed, share)
        wish = Wish(_mixed(a.pose, b.pose, share), np.full(COUNT, np.radians(8)),
                    np.full(3, np.radians(5)), np.full(3, 0.06))  # fmt: skip
        watched = watched_sites(self.setting, tuple(kept))
        task = Task(tuple(pulls), (), self.solids, watched, wish)
        return solve(self.setting.skeleton, dict(self.setting.sites), task, wish.pose, near=True)

    def _travel(
        self, first: Contact, second: Contact, a: Posed, b: Posed, share: float
    ) -> list[Pull]:
        shared = [n for n in touching_sites(first) if n in touching_sites(second)]
        if not first.prop:
            start, end = self._gap(first, shared[0], a), self._gap(first, shared[0], b)
            pair = ((shared[0], 1.0), (first.face, -1.0))
            return [Pull(first.label, pair, start + (end - start) * share, np.eye(3))]
        face = self.setting.props[first.prop].faces[first.face]
        out = []
        for name in shared:
            start, end = self.setting.spot(a, name), self.setting.spot(b, name)
            target = start + (end - start) * share
            far = float(np.linalg.norm(end - start))
            lifted = face.normal * min(STEP_HEIGHT, far * 0.4) * np.sin(np.pi * share)
            if far > 0.012 and not first.slides:
                target = target + lifted
            out.append(Pull(first.label, ((name, 1.0),), target, np.eye(3)))
        return out

    def _gap(self, contact: Contact, name: str, posed: Posed) -> Floats:
        return self.setting.spot(posed, name) - self.setting.spot(posed, contact.face)

    def toes(self, time: float) -> dict[str, ToeShape]:
        """Toe shapes at a moment; toes lie flat where the ball stands, if nothing is stated."""
        before, share = self.blend(time)
        after = min(before + 1, len(self.keys) - 1)
        a, b = self._toes_at(before), self._toes_at(after)
        return {side: _mix_toes(a[side], b[side], share) for side in a}

    def _toes_at(self, key: int) -> dict[str, ToeShape]:
        position, posed = self.scene.positions[key], self.keys[key].posed
        out = dict(position.toes)
        for contact in position.contacts:
            if (
                contact.part in ("forefoot", "sole")
                and position.level_toes[contact.side]
                and contact.prop
            ):
                face = self.setting.props[contact.prop].faces[contact.face]
                foot = posed.frames[self.setting.skeleton.index[f"foot.{contact.side}"]]
                ahead, up = foot[:, 2], foot[:, 1]
                pitch = float(np.degrees(np.arctan2(-(face.normal @ ahead), face.normal @ up)))
                lift = float(np.clip(pitch, -10, 85))
                out[contact.side] = ToeShape(extension=lift, big_toe=lift)
        return out


def _same(a: Contact, b: Contact) -> bool:
    return (
        a.side == b.side and a.prop == b.prop and a.face == b.face
        and bool(set(touching_sites(a)) & set(touching_sites(b)))
    )  # fmt: skip


def _mixed(a: Pose, b: Pose, share: float) -> Pose:
    turn = from_vector(to_vector(b.turn @ a.turn.T) * share) @ a.turn
    return Pose(
        turn, a.place + (b.place - a.place) * share, a.angles + (b.angles - a.angles) * share
    )


def _mix_toes(a: ToeShape, b: ToeShape, share: float) -> ToeShape:
    return ToeShape(
        *(
            x + (y - x) * share
            for x, y in zip(
                (a.extension, a.big_toe, a.curl, a.spread, a.dome),
                (b.extension, b.big_toe, b.curl, b.spread, b.dome),
                strict=True,
            )
        )
    )


@cache
def motion_of(scene: Scene, body: str) -> Motion:
    """The scene solved on a body shape. Scenes are compared by identity of their values."""
    return solve_motion(scene, body)


def solve_motion(scene: Scene, body: str) -> Motion:
    """Solve every key position of a scene on a body shape."""
    skeleton = skeleton_for(body)
    props: dict[str, Prop] = {"floor": floor()}
    for spec in scene.props:
        if spec.kind in STANDING_KINDS:
            props[spec.name] = build(spec.name, spec.kind, spec.options)
    setting = Setting(skeleton, sites_of(body), scene.posture, props)
    solids = tuple(solid for prop in props.values() for solid in prop.solids)
    locks: dict[tuple[str, str], Floats] = {}
    keys: list[Solution] = []
    for position in scene.positions:
        before = keys[-1].pose if keys else None
        task, start = task_for(setting, position, locks, solids, before)
        solution = _best(setting, task, [start, *([before] if before else [])])
        keys.append(solution)
        for contact in position.contacts:
            if contact.prop:
                for name in touching_sites(contact):
                    locks[name, place_name(contact)] = setting.spot(solution.posed, name)
    return Motion(scene, setting, tuple(keys), solids)


def _best(setting: Setting, task: Task, starts: list[Pose]) -> Solution:
    """The cheapest solution from several starts: the posture, and the position before."""
    best = solve(setting.skeleton, dict(setting.sites), task, starts[0])
    for start in starts[1:]:
        if best.cost > STRAINED:
            other = solve(setting.skeleton, dict(setting.sites), task, start)
            best = min(best, other, key=lambda s: s.cost)
    return best


def complaints(motion: Motion) -> list[str]:
    """One sentence for every contact that cannot be met, in millimetres."""
    out = []
    for number, (position, key) in enumerate(zip(motion.scene.positions, motion.keys, strict=True)):
        where = {c.label: c.where for c in position.contacts}
        for label, miss in key.misses.items():
            if miss > TOLERANCE and label in where:
                out.append(
                    f"Scene {motion.scene.id}, position {number + 1}: {label} misses "
                    f"{where[label]} by {miss * 1000:.0f} mm."
                )
    return out


def track_paths(motion: Motion, sites: Mapping[str, str], samples: int = 13) -> dict[str, Floats]:
    """(samples, 3) positions of sites from time 0 to 1, by the given names."""
    posed = [motion.at(t).posed for t in np.linspace(0, 1, samples)]
    return {
        name: np.array([motion.setting.spot(p, site) for p in posed])
        for name, site in sites.items()
    }
