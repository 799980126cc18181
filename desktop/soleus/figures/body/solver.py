"""Damped Gauss-Newton over the whole skeleton: contacts first, then ranges, then wishes.

Every wish is a weighted residual. Contacts weigh thousands of times more than
angles, so they hold to a fraction of a millimetre; ranges of motion come next, then
the angles a scene states, then what its posture supplies.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from soleus.figures.body.joints import COUNT, HIGHEST, LOWEST, SIDES
from soleus.figures.body.kinematics import ROOT, Pose, Posed, Skeleton
from soleus.figures.body.rotation import from_vector, to_vector
from soleus.figures.body.site import Site
from soleus.figures.frame import Floats

CONTACT_SIGMA = 0.0003
"""Metres: how much a contact may yield against one standard angle."""
RANGE_SIGMA = np.radians(0.4)

STAGES = ((100.0, 14, 1e-2), (20.0, 10, 4e-3), (4.0, 10, 2e-3), (1.0, 12, 2e-4))
"""How much softer the contacts are, the most rounds, and the change that ends a stage.

Stiff contacts on bent paths allow only small steps, so the way there is soft.
"""
NEAR_STAGES = ((8.0, 8, 4e-3), (1.0, 8, 2e-4))
"""The same from a start that is nearly right: a frame between two solved positions."""
LARGEST_STEP = 0.5
"""Radians any angle may change in one round."""
SKIN_DEPTH = 0.004
"""Metres a watched site may sink into a solid before it is pushed out."""
SOFT_DEPTH = {"belly": 0.028}
"""The same where flesh gives way: a large belly is pressed flat, it does not roll the body."""


@dataclass(frozen=True, slots=True, eq=False)
class Pull:
    """``axes @ (sum of share * site) = axes @ target``, weighted by 1 / sigma."""

    label: str
    sites: tuple[tuple[str, float], ...]
    target: Floats  # (3,) metres
    axes: Floats  # (k, 3) unit rows
    sigma: float = CONTACT_SIGMA


@dataclass(frozen=True, slots=True, eq=False)
class Facing:
    """The outward direction of a site points along *target* (unit, world)."""

    site: str
    target: Floats
    sigma: float  # radians


@dataclass(frozen=True, slots=True, eq=False)
class Solid:
    """A box nothing may enter; the floor is a very deep one."""

    name: str
    centre: Floats  # (3,)
    axes: Floats  # (3, 3) rows: unit axes of the box
    half: Floats  # (3,) half sizes


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """What the pose should be where contacts leave it free."""

    pose: Pose
    angle_sigma: Floats  # (COUNT,) radians
    turn_sigma: Floats  # (3,) radians about the wished pelvis's X, Y, Z
    place_sigma: Floats  # (3,) metres


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """One position to solve."""

    pulls: tuple[Pull, ...]
    facings: tuple[Facing, ...]
    solids: tuple[Solid, ...]
    watched: tuple[str, ...]  # sites kept out of the solids
    wish: Wish


@dataclass(frozen=True, slots=True, eq=False)
class Solution:
    """The pose found and how far each contact still is from holding, in metres."""

    pose: Pose
    posed: Posed
    misses: dict[str, float]
    rounds: int
    cost: float  # what is left of all wishes; compare solutions of one task with it


@dataclass(frozen=True, slots=True, eq=False)
class _State:
    """A pose and what follows from it."""

    pose: Pose
    posed: Posed
    spots: Floats  # (M, 3) used sites
    solids: list[tuple[int, Floats, Floats]]  # collisions: site, depth, direction
    beyond: Floats  # (COUNT,) radians outside the range of motion


class _Problem:
    """The residuals of a task and their derivatives for one skeleton."""

    def __init__(self, skeleton: Skeleton, sites: dict[str, Site], task: Task) -> None:
        self.skeleton, self.task = skeleton, task
        names = {name for pull in task.pulls for name, _ in pull.sites}
        names |= set(task.watched)
        self.names = sorted(names)
        row = {name: i for i, name in enumerate(self.names)}
        self.bones = np.array([sites[n].bone for n in self.names], int)
        self.offsets = np.array([sites[n].offset for n in self.names]).reshape(-1, 3)
        self.moved = skeleton.moved_by[self.bones].astype(float)
        self.watch = np.array([row[n] for n in task.watched], int)
        self.give = np.array([SOFT_DEPTH.get(n, SKIN_DEPTH) for n in task.watched])
        self.mixing = np.zeros((len(task.pulls), len(self.names)))
        for i, pull in enumerate(task.pulls):
            for name, share in pull.sites:
                self.mixing[i, row[name]] += share
        rows = [(i, axis / p.sigma) for i, p in enumerate(task.pulls) for axis in p.axes]
        self.row_pull = np.array([i for i, _ in rows], int)
        self.row_axis = np.array([a for _, a in rows]).reshape(-1, 3)
        self.targets = np.array([p.target for p in task.pulls]).reshape(-1, 3)
        self.facing = [
            (sites[f.site].bone, sites[f.site].outward, f.target, f.sigma,
             skeleton.turned_by(sites[f.site].bone))
            for f in task.facings
        ]  # fmt: skip
        self.arm_sites = self._sites_hung_from_collar()

    def _sites_hung_from_collar(self) -> list[tuple[NDArray[np.intp], list[int], int]]:
        """Sites on an arm shift with the collar bone but do not turn with it."""
        out = []
        for side in SIDES:
            index = self.skeleton.index
            on = [index[f"{n}.{side}"] for n in ("arm", "fore", "hand")]
            rows = np.nonzero(np.isin(self.bones, on))[0]
            out.append((rows, self.skeleton.of_bone[index[f"clav.{side}"]], on[0]))
        return out

    def spots(self, posed: Posed) -> Floats:
        """(M, 3) positions of the used sites."""
        turned = np.einsum("mij,mj->mi", posed.skin[self.bones], self.offsets)
        out: Floats = posed.joints[self.bones] + turned
        return out

    def spot_rates(self, posed: Posed, spots: Floats, place: Floats) -> Floats:
        """(M, 3, ROOT + COUNT) derivative of the sites."""
        lever = spots[:, None] - posed.origins[None]
        for rows, rotations, joint in self.arm_sites:
            for rotation in rotations:
                lever[rows, rotation] = posed.joints[joint] - posed.origins[rotation]
        swing = np.cross(posed.axes[None], lever) * self.moved[:, :, None]
        out = np.zeros((len(spots), 3, ROOT + COUNT))
        out[:, :, ROOT:] = np.einsum("mei,ec->mic", swing, posed.mix)
        out[:, :, :3] = np.eye(3)
        arm = spots - place
        out[:, 0, 4], out[:, 0, 5] = arm[:, 2], -arm[:, 1]
        out[:, 1, 3], out[:, 1, 5] = -arm[:, 2], arm[:, 0]
        out[:, 2, 3], out[:, 2, 4] = arm[:, 1], -arm[:, 0]
        return out

    def residuals(self, pose: Pose, slack: float) -> tuple[Floats, _State]:
        """Residuals of a pose, and what their derivatives are worked out from.

        *slack* above 1 softens the contacts, for the first rounds.
        """
        posed = self.skeleton.posed(pose)
        spots = self.spots(posed)
        solids = self._collisions(spots)
        beyond = np.minimum(pose.angles - LOWEST, 0) + np.maximum(pose.angles - HIGHEST, 0)
        state = _State(pose, posed, spots, solids, beyond)
        return self.weighed(state, slack), state

    def weighed(self, state: _State, slack: float) -> Floats:
        """The residuals of a state."""
        pose, posed = state.pose, state.posed
        gap = self.mixing @ state.spots - self.targets
        parts = [np.einsum("ri,ri->r", self.row_axis, gap[self.row_pull]) / slack]
        parts += [depth[None] / (CONTACT_SIGMA * 2 * slack) for _, depth, _ in state.solids]
        wish = self.task.wish
        inverse = 1.0 / wish.turn_sigma
        parts.append(inverse * (wish.pose.turn.T @ to_vector(pose.turn @ wish.pose.turn.T)))
        parts.append((pose.place - wish.pose.place) / wish.place_sigma)
        parts.append((pose.angles - wish.pose.angles) / wish.angle_sigma)
        parts.append(state.beyond / RANGE_SIGMA)
        for bone, outward, target, sigma, _ in self.facing:
            parts.append((posed.skin[bone] @ outward - target) / sigma)
        return np.concatenate(parts)

    def rates(self, state: _State, slack: float) -> Floats:
        """(residuals, ROOT + COUNT) how the residuals change with the pose."""
        posed, solids, beyond = state.posed, state.solids, state.beyond
        each = self.spot_rates(posed, state.spots, state.pose.place)
        pulled = np.tensordot(self.mixing, each, (1, 0))
        parts = [np.einsum("ri,ric->rc", self.row_axis, pulled[self.row_pull]) / slack]
        parts += [(way @ each[site])[None] / (CONTACT_SIGMA * 2 * slack) for site, _, way in solids]
        wish = self.task.wish
        block = np.zeros((6 + 2 * COUNT, ROOT + COUNT))
        block[:3, 3:6] = wish.pose.turn.T / wish.turn_sigma[:, None]
        block[3:6, :3] = np.diag(1 / wish.place_sigma)
        at = np.arange(COUNT)
        block[6 + at, ROOT + at] = 1 / wish.angle_sigma
        block[6 + COUNT + at, ROOT + at] = (beyond != 0) / RANGE_SIGMA
        parts.append(block)
        for bone, outward, _, sigma, turned in self.facing:
            way = posed.skin[bone] @ outward
            rows = np.zeros((3, ROOT + COUNT))
            swing = np.cross(posed.axes, way) * turned[:, None]
            rows[:, ROOT:] = swing.T @ posed.mix
            rows[:, 3:6] = np.cross(np.eye(3), way).T
            parts.append(rows / sigma)
        return np.concatenate(parts)

    def _collisions(self, spots: Floats) -> list[tuple[int, Floats, Floats]]:
        """(site, depth, direction) of watched sites inside a solid."""
        out: list[tuple[int, Floats, Floats]] = []
        if not len(self.watch):
            return out
        watched = spots[self.watch]
        for solid in self.task.solids:
            local = (watched - solid.centre) @ solid.axes.T
            depth = solid.half - np.abs(local)
            for i in np.nonzero((depth > self.give[:, None]).all(1))[0]:
                axis = int(depth[i].argmin())
                way = solid.axes[axis] * np.sign(local[i, axis])
                out.append((int(self.watch[i]), -(depth[i, axis] - self.give[i]), way))
        return out

    def misses(self, posed: Posed) -> dict[str, float]:
        """Largest distance (metres) by which each contact label is missed."""
        gap = self.mixing @ self.spots(posed) - self.targets
        out: dict[str, float] = {}
        for i, pull in enumerate(self.task.pulls):
            if pull.sigma <= CONTACT_SIGMA:
                miss = float(np.linalg.norm(pull.axes @ gap[i]))
                out[pull.label] = max(miss, out.get(pull.label, 0.0))
        return out


def solve(
    skeleton: Skeleton, sites: dict[str, Site], task: Task, start: Pose, near: bool = False
) -> Solution:
    """The pose that meets *task* best, from *start* (which may already be *near*)."""
    problem = _Problem(skeleton, sites, task)
    _, state = problem.residuals(start, 1.0)
    rounds = 0
    for slack, most, settled in NEAR_STAGES if near else STAGES:
        state, used = _descend(problem, state, slack, most, settled)
        rounds += used
    pose = state.pose
    pose = Pose(pose.turn, pose.place, np.clip(pose.angles, LOWEST, HIGHEST))
    left, state = problem.residuals(pose, 1.0)
    return Solution(pose, state.posed, problem.misses(state.posed), rounds, float(left @ left))


def _descend(
    problem: _Problem, state: _State, slack: float, most: int, settled: float
) -> tuple[_State, int]:
    """Levenberg-Marquardt rounds at one softness of the contacts."""
    damping = 1e-6
    residual = problem.weighed(state, slack)
    rates = problem.rates(state, slack)
    cost = float(residual @ residual)
    for rounds in range(1, most + 1):
        square = rates.T @ rates
        square[np.diag_indices_from(square)] *= 1 + damping
        step = np.linalg.solve(square, -(rates.T @ residual)).astype(np.float64)
        largest = float(np.abs(step[3:]).max())
        if largest > LARGEST_STEP:
            step *= LARGEST_STEP / largest
        after, tried = problem.residuals(_moved(state.pose, step), slack)
        cost_after = float(after @ after)
        if cost_after <= cost:
            gain = (cost - cost_after) / max(cost, 1e-12)
            state, residual, cost = tried, after, cost_after
            damping = max(damping * 0.1, 1e-9)
            if float(np.abs(step).max()) < settled or gain < 1e-5:
                return state, rounds
            rates = problem.rates(state, slack)
        else:
            damping = max(damping * 10, 1e-3)
            if damping > 1e2:
                return state, rounds
    return state, most


def _moved(pose: Pose, step: Floats) -> Pose:
    return Pose(
        from_vector(step[3:6]) @ pose.turn, pose.place + step[:3], pose.angles + step[ROOT:]
    )
