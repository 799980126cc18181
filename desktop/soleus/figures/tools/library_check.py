"""Every shipped scene examined on every body and both sides, by several processes.

numpy is imported in the processes only, each of them on one thread.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from soleus.errors import UserError
from soleus.figures.keeping.gallery import BODIES, Look

if TYPE_CHECKING:
    from soleus.figures.display.display import Drawing

MOST_PATHS = 320
MOST_CURVES = 2600
"""A position that needs more is speckled, or costs too much in a handout."""
OUTSIDE = 0.002
"""Metres by which a line may leave its picture."""


@dataclass(frozen=True, slots=True)
class Row:
    """What was found of one scene."""

    scene: str
    contact_mm: float  # the worst miss
    inside_mm: float  # the deepest part of the body inside a solid
    paths: int  # of the fullest picture
    curves: int
    seconds: float
    faults: tuple[str, ...]


def checked(scenes: Iterable[str], quick: bool = False, processes: int = 0) -> Iterator[Row]:
    """A row for each scene, in order, as soon as it is there.

    *quick* looks at the key positions on the neutral body only, and draws nothing.
    """
    context = multiprocessing.get_context("spawn")
    count = processes or os.cpu_count() or 1
    with ProcessPoolExecutor(count, context, initializer=_one_thread) as pool:
        yield from pool.map(partial(checked_scene, quick=quick), scenes)


def _one_thread() -> None:
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"


def checked_scene(scene: str, quick: bool = False) -> Row:
    """One scene: solved on every body and drawn on both sides, or only its keys if *quick*."""
    from soleus.figures.reading.scene_file import load_scene
    from soleus.figures.solve.checks import examined

    start = time.perf_counter()
    try:
        loaded = load_scene(scene)
    except UserError as error:
        return Row(scene, 0.0, 0.0, 0, 0, 0.0, (str(error),))
    found = examined(loaded, BODIES[:1] if quick else BODIES, between=not quick)
    faults = [f"{b.body}, {b.time:.2f}: {b.text}" for b in found.breaches]
    paths = curves = 0
    for body in () if quick else BODIES:
        drawings = _drawings(scene, body)
        faults += picture_faults(body, drawings)
        paths = max([paths, *(d.path_count for d in drawings)])
        curves = max([curves, *(d.curve_count for d in drawings)])
    return Row(
        scene, found.worst_miss * 1000, found.deepest * 1000, paths, curves,
        time.perf_counter() - start, tuple(dict.fromkeys(faults)),
    )  # fmt: skip


def _drawings(scene: str, body: str) -> tuple[Drawing, ...]:
    """The key positions of a scene on *body*, with all their signs on the neutral one."""
    from soleus.figures.drawing.sequence import draw_position, draw_positions
    from soleus.figures.tools.commands import moving_scene

    moving = moving_scene(scene, Look(body))
    if body == BODIES[0]:
        return draw_positions(moving)
    return tuple(draw_position(moving, moment) for moment in moving.times)


def picture_faults(body: str, drawings: Iterable[Drawing]) -> list[str]:
    """What is wrong with drawn positions, on either side."""
    from soleus.figures.display.display import bounds, mirrored

    out = []
    for number, right in enumerate(drawings, start=1):
        for side, drawing in (("right", right), ("left", mirrored(right))):
            where = f"{body}, position {number}, {side}"
            for what, count, most in (
                ("paths", drawing.path_count, MOST_PATHS),
                ("curves", drawing.curve_count, MOST_CURVES),
            ):
                if count > most:
                    out.append(f"{where}: {count} {what}, at most {most} are meant")
            left, top, far, low = bounds([p for mark in drawing.marks for p in mark.paths])
            over = max(-left, -top, far - drawing.width, low - drawing.height)
            if over > OUTSIDE:
                out.append(f"{where}: drawn {over * 1000:.0f} mm outside its picture")
    return out


def table_head() -> str:
    return f"{'scene':40}{'contact':>9}{'inside':>9}{'paths':>7}{'curves':>8}{'time':>8}"


def table_row(row: Row) -> str:
    """One line of the table and one more for each fault."""
    line = (
        f"{row.scene:40}{row.contact_mm:>6.1f} mm{row.inside_mm:>6.1f} mm"
        f"{row.paths:>7}{row.curves:>8}{row.seconds:>6.1f} s"
    )
    faults = [f"    {fault}" for fault in row.faults]
    return "\n".join([f"{line}  {'' if not row.faults else 'fails'}".rstrip(), *faults])
