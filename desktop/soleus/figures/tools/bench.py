"""How long drawing takes on this machine, beside what it may take.

Medians over many rounds; the floor is the fastest round, what the machine can do when
nothing else runs.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from soleus.figures.display.display import Drawing
from soleus.figures.drawing.render import (
    CARD_PX_PER_M,
    PRINT_PX_PER_M,
    on_canvas,
    plate,
    with_signs,
)
from soleus.figures.frame import Figure, SolvedFrame
from soleus.figures.reading.scene_file import load_scene
from soleus.figures.solve.motion import motion_of
from soleus.figures.solve.moving import MovingScene

SCENES = ("calf-sl-raise-step", "hip-bridge", "hip-clam", "pil-bird-dog", "neu-slump-slider")
ROUNDS = 9


@dataclass(frozen=True, slots=True)
class Case:
    """Something to time, once for each of its *works*, and the milliseconds it may take."""

    name: str
    works: tuple[Callable[[], object], ...]
    target_ms: float


@dataclass(frozen=True, slots=True)
class Result:
    """Milliseconds."""

    name: str
    median: float
    floor: float
    target: float

    @property
    def met(self) -> bool:
        return self.median <= self.target


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """An exercise to measure with: its end position, solved and drawn."""

    moving: MovingScene
    frame: SolvedFrame
    drawing: Drawing


def subjects(scenes: Iterable[str] = SCENES) -> tuple[Subject, ...]:
    out = []
    for scene in scenes:
        moving = MovingScene(load_scene(scene), Figure())
        frame = moving.frame(1.0)
        drawn = plate(frame)
        out.append(Subject(moving, frame, on_canvas(drawn.marks, drawn.box)))
    return tuple(out)


def drawing_cases(measured: Sequence[Subject]) -> tuple[Case, ...]:
    """The parts of this package: drawing at two sizes, arrows, solving between two keys."""

    def drawn(subject: Subject, px_per_m: float) -> Callable[[], object]:
        return lambda: plate(subject.frame, px_per_m)

    def signed(subject: Subject) -> Callable[[], object]:
        base = plate(subject.frame)
        last = len(subject.moving.times) - 1
        arrows, paths = subject.moving.arrows(last), subject.moving.track_paths()
        return lambda: with_signs(base, subject.frame, arrows, paths)

    def solved(subject: Subject) -> Callable[[], object]:
        motion = motion_of(subject.moving.scene, "neutral")
        return lambda: motion.at(0.37)

    return (
        Case("display list, 520 px/m", tuple(drawn(s, PRINT_PX_PER_M) for s in measured), 60.0),
        Case("display list, 260 px/m", tuple(drawn(s, CARD_PX_PER_M) for s in measured), 25.0),
        Case("arrows and clock", tuple(signed(s) for s in measured), 20.0),
        Case("contact solve", tuple(solved(s) for s in measured), 5.0),
    )


def run(cases: Iterable[Case], rounds: int = ROUNDS) -> tuple[Result, ...]:
    """Times every work of every case *rounds* times, after one round that isn't counted."""
    results = []
    for case in cases:
        taken = []
        for work in case.works:
            work()
            for _ in range(rounds):
                start = time.perf_counter()
                work()
                taken.append((time.perf_counter() - start) * 1000)
        results.append(Result(case.name, median(taken), min(taken), case.target_ms))
    return tuple(results)


def table(results: Iterable[Result]) -> str:
    lines = [f"{'':34}{'median':>10}{'floor':>10}{'target':>10}"]
    lines += [
        f"{r.name:34}{r.median:>7.2f} ms{r.floor:>7.2f} ms{r.target:>7.2f} ms"
        f"{'' if r.met else '  over'}"
        for r in results
    ]
    return "\n".join(lines)
