"""A scene on one figure, ready to be drawn at any moment of its movement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

from soleus.figures.body.wearer import side_of
from soleus.figures.display.display import Timing
from soleus.figures.frame import Arrow, Figure, Floats, SolvedFrame
from soleus.figures.scene.scene import Marked, Scene
from soleus.figures.solve.motion import Motion, motion_of, track_paths
from soleus.figures.solve.signs import way_of
from soleus.figures.solve.solved import solve_frame
from soleus.figures.solve.toe_tracks import TOE_SITES, toe_paths, toe_sites_moved

SAMPLES = 13
LEAST = 0.02
"""Metres a part must move to be worth an arrow."""
SECOND_SHARE = 0.7
"""A second part gets its arrow when it moves at least this share of the first..."""
SECOND_LEAST = 0.12
"""... and at least so many metres."""

_LIMBS: dict[str, tuple[str, ...]] = {
    f"{limb}.{side}": tuple(f"{stem}.{side}" for stem in stems)
    for side in ("R", "L")
    for limb, stems in (
        ("leg", ("heel", "toes", "knee_front")), ("arm", ("palm", "elbow")),
    )
}  # fmt: skip
_TRUNK = {"pelvis": ("hip_front.R",), "head": ("crown",)}


class MovingScene:
    """Meets ``sequence.Moving``: key times, frames, arrows and tracks of a scene."""

    def __init__(self, scene: Scene, figure: Figure) -> None:
        self.scene = scene
        self.figure = figure

    @cached_property
    def motion(self) -> Motion:
        return motion_of(self.scene, self.figure.body)

    @property
    def times(self) -> Sequence[float]:
        return self.motion.times

    @property
    def timing(self) -> Timing:
        timing = self.scene.timing
        return Timing(timing.out, timing.hold, timing.back)

    def frame(self, time: float) -> SolvedFrame:
        return solve_frame(self.scene, self.figure, time)

    def arrows(self, key: int) -> Sequence[Arrow]:
        """Arrows stand on the position the movement ends in."""
        times = self.times
        if key == 0 or len(times) < 2:
            return ()
        start, end = times[key - 1], times[key]
        both = self.scene.timing.repeated
        out = []
        for mark in self._marked(key):
            begin = start if mark.start is None else mark.start
            finish = end if mark.end is None else mark.end
            if start + 1e-6 < finish <= end + 1e-6:
                beside = way_of(mark.beside, side_of(mark.site)) if mark.beside else None
                out.append(Arrow(mark.site, begin, finish, both, beside))
        return tuple(out)

    def track_paths(self) -> Mapping[str, Floats]:
        names = {m.site for key in range(1, len(self.times)) for m in self._marked(key)}
        toes = names & set(TOE_SITES)
        bones = track_paths(self.motion, {n: n for n in names - toes}, SAMPLES)
        return {**bones, **toe_paths(self.motion, toes, SAMPLES)}

    def _marked(self, key: int) -> tuple[Marked, ...]:
        if self.scene.arrows is not None:
            return self.scene.arrows
        return chosen_arrows(self.motion, key) or self._toes(key)

    def _toes(self, key: int) -> tuple[Marked, ...]:
        """Where nothing else moves: toes and arch."""
        a, b = (self.scene.positions[k].toes["R"] for k in (key - 1, key))
        inside = self.scene.view.azimuth > 30
        return tuple(map(Marked, toe_sites_moved(a, b, inside)))


def chosen_arrows(motion: Motion, key: int) -> tuple[Marked, ...]:
    """The one or two parts whose movement to this key position tells the exercise."""
    a, b = motion.keys[key - 1].posed, motion.keys[key].posed
    spot = motion.setting.spot

    def travel(site: str) -> float:
        return float(np.linalg.norm(spot(b, site) - spot(a, site)))

    pelvis = max(travel(s) for s in _TRUNK["pelvis"])
    standing = {c.side for c in motion.scene.positions[key].contacts if c.part == "forefoot"}
    ranked: list[tuple[float, str, str]] = []
    # A hand that lies on the body goes where the body goes.
    resting = {f"arm.{c.side}" for c in motion.scene.positions[key].contacts if not c.prop}
    for limb, sites in (_LIMBS | _TRUNK).items():
        if limb in resting:
            continue
        grounded = limb.startswith("leg") and limb[-1] in standing
        site = sites[0] if grounded else max(sites, key=travel)
        own = travel(site)
        if limb not in _TRUNK and not grounded:
            # A limb that is merely carried along says nothing of its own.
            carried = spot(b, "sacrum") - spot(a, "sacrum")
            own = min(own, float(np.linalg.norm(spot(b, site) - spot(a, site) - carried * 0.8)))
        if grounded and own > LEAST:
            own += pelvis
        if limb == "head" and pelvis > own * 0.5:
            own *= 0.4
        ranked.append((own, limb, site))
    ranked.sort(reverse=True)
    if motion.scene.close_up:
        ranked = [r for r in ranked if r[1] == "leg.R"]
    best = ranked[0][0]
    kept = [r for r in ranked[:1] if r[0] >= LEAST]
    kept += [r for r in ranked[1:2] if r[0] >= max(SECOND_LEAST, SECOND_SHARE * best)]
    if len(kept) == 2 and "pelvis" in (kept[0][1], kept[1][1]) and not kept[1][1].startswith("arm"):
        # Where the pelvis goes follows from the leg, or the leg from the pelvis.
        kept = kept[:1]
    if len(kept) == 2 and {kept[0][1], kept[1][1]} in ({"leg.R", "leg.L"}, {"arm.R", "arm.L"}):
        # Both sides doing the same: one arrow, on the near side.
        near = min(kept, key=lambda r: r[1].endswith("L"))
        if abs(kept[0][0] - kept[1][0]) < 0.25 * best:
            kept = [near]
    return tuple(Marked(site) for _, _, site in kept)
