"""Two key positions side by side: what turned, what lifted, and what both sides do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from soleus.figures.alt.alt_words import Sides, angle, noun, planted
from soleus.figures.scene.scene import Position, Scene

_KNEELING = ("knee", "shin", "knee_cap", "instep")


@dataclass(frozen=True, slots=True)
class Between:
    """Two positions of one scene and the words for its sides."""

    scene: Scene
    a: Position
    b: Position
    names: Sides

    def turned(self, stem: str, side: str = "") -> float:
        return angle(self.b, stem, side) - angle(self.a, stem, side)

    def grounded(self, side: str) -> bool:
        """Whether a leg carries weight in both positions: on its foot, or on its knee."""
        return all(
            side in planted(p)
            or any(c.side == side and c.part in _KNEELING and c.prop for c in p.contacts)
            for p in (self.a, self.b)
        )

    def swing(self, side: str) -> float:
        """Degrees a thigh turns forward in the room: the hip, less the lean of an upright trunk."""
        lean = self.lean if self.scene.posture.base == "upright" else 0.0
        return self.turned("hip.flexion", side) - lean

    @property
    def lean(self) -> float:
        """Degrees the pelvis and trunk lean further forward."""
        return self.b.trunk.get("lean", 0.0) - self.a.trunk.get("lean", 0.0)

    @property
    def lifting(self) -> list[str]:
        return [s for s in self.names if s in planted(self.a) and s not in planted(self.b)]

    @property
    def landing(self) -> list[str]:
        return [s for s in self.names if s in planted(self.b) and s not in planted(self.a)]

    @property
    def sitting(self) -> bool:
        return any(c.part == "seat" for c in self.b.contacts)

    def per_side(self, verb: Callable[[str], str], part: str) -> list[str]:
        """One clause where both sides do the same, else one for each side that does it."""
        said = {side: verb(side) for side in self.names}
        doing = {side: what for side, what in said.items() if what}
        if len(doing) == 2 and len(set(doing.values())) == 1:
            what = next(iter(doing.values()))
            first, _, rest = what.partition(" ")
            plural = f"{_without_s(first)} {rest}".strip()
            return [f"{noun(part, doing, self.names)} {plural}"]
        return [f"{noun(part, [side], self.names)} {what}" for side, what in doing.items()]


_VERBS: Mapping[str, str] = {"presses": "press", "comes": "come"}


def _without_s(verb: str) -> str:
    return _VERBS.get(verb, verb.removesuffix("s"))
