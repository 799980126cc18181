"""Where toes and arch go: they move the skin of the foot, not a bone that contacts know."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from soleus.figures.body.feet import ToeShape
from soleus.figures.body.joints import SIDES
from soleus.figures.body.toe_skin import DIGITS, toe_vertices
from soleus.figures.frame import Floats
from soleus.figures.solve.motion import Motion
from soleus.figures.solve.solved import skin_at

TOE_SITES = tuple(f"{stem}.{side}" for stem in (*DIGITS, "arch") for side in SIDES)
"""Sites an arrow can follow besides those of ``sites``."""
LEAST_BEND = 6.0
"""Degrees of change worth an arrow."""


def toe_sites_moved(a: ToeShape, b: ToeShape, from_inside: bool) -> tuple[str, ...]:
    """What to follow of the working foot between two toe shapes; nothing when they are alike.

    *from_inside* says whether the big toe hides the others in the picture.
    """
    big, small = b.big_toe - a.big_toe, b.extension - a.extension
    near = "big_toe.R" if from_inside else "small_toes.R"
    if abs(b.dome - a.dome) > 0.2:
        return ("arch.R",)
    if abs(b.curl - a.curl) >= LEAST_BEND:
        return (near,)
    if abs(b.spread - a.spread) >= LEAST_BEND:
        return ("big_toe.R", "little_toe.R")
    if abs(big) >= LEAST_BEND and abs(small) >= LEAST_BEND and big * small < 0:
        return ("big_toe.R" if big > 0 else "small_toes.R",)
    if abs(big) >= LEAST_BEND and abs(small) >= LEAST_BEND:
        return (near,)
    if abs(big) >= LEAST_BEND:
        return ("big_toe.R",)
    return ("small_toes.R",) if abs(small) >= LEAST_BEND else ()


def toe_paths(motion: Motion, names: set[str], samples: int) -> Mapping[str, Floats]:
    """(samples, 3) courses of *names*, which are among ``TOE_SITES``."""
    if not names:
        return {}
    spots = toe_vertices(motion.setting.skeleton.body.name)
    rows = [spots[name] for name in sorted(names)]
    course = np.array(
        [skin_at(motion, time, motion.at(time))[rows] for time in np.linspace(0, 1, samples)]
    )
    return {name: course[:, place] for place, name in enumerate(sorted(names))}
