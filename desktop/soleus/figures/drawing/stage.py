"""What stays in place while a movement plays: its canvas, its signs, the place of an inset."""

from __future__ import annotations

from dataclasses import dataclass

from soleus.figures.camera import Box
from soleus.figures.display.display import Mark, mapped
from soleus.figures.frame import SignKind

PUSH_GROWS = 0.3
"""Part of the movement in which a push arises before its position."""

PUSH_TRAVEL = 0.3
"""A push comes from so far behind its place, as a part of its own length."""

SAME_MOMENT = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class StagedSign:
    """A sign and the time of the position that it belongs to."""

    kind: SignKind
    marks: tuple[Mark, ...]
    time: float


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """Where a movement plays, in plane coordinates.

    ``clock`` is shown at the end, which is held; circles and letters all the time; a push
    around its position, or all the time where nothing else moves; a metronome swings.
    """

    times: tuple[float, ...]
    box: Box
    signs: tuple[StagedSign, ...] = ()
    clock: tuple[Mark, ...] = ()
    inset: Box | None = None
    still: bool = False  # one position only: a push and its hold are all that plays

    def signs_at(self, time: float) -> tuple[Mark, ...]:
        """The signs to paint on the frame of *time*."""
        shown = [found for sign in self.signs for found in self._seen(sign, time)]
        return (*shown, *(self.clock if time >= 1.0 - SAME_MOMENT else ()))

    def _seen(self, sign: StagedSign, time: float) -> tuple[Mark, ...]:
        if sign.kind == "push":
            near = time if self.still else 1.0 - abs(time - sign.time) / PUSH_GROWS
            return tuple(pushed(mark, near) for mark in sign.marks) if near >= 0 else ()
        if sign.kind in ("circle", "roll", "letters"):
            return sign.marks
        others = (abs(time - other.time) for other in self.signs if other.kind == sign.kind)
        return sign.marks if abs(time - sign.time) <= min(others) else ()


def pushed(push: Mark, share: float) -> Mark:
    """A broad arrow on its way: *share* 0 where it comes from, 1 in its place."""
    eased = share * share * (3.0 - 2.0 * share)
    # Its corners, from the tip on: the fourth and fifth are those of its tail.
    x, y = push.paths[0].points[0::6], push.paths[0].points[1::6]
    back = (1.0 - eased) * PUSH_TRAVEL
    dx, dy = back * ((x[3] + x[4]) / 2 - x[0]), back * ((y[3] + y[4]) / 2 - y[0])
    return mapped(push, lambda x: x + dx, lambda y: y + dy)
