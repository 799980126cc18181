"""What pictures measure, to notice when the engine draws them differently.

    .venv/bin/python -m tests.figures.golden

writes the measures anew. Look at the pictures first: soleus figures sheet -o sheet.png
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
from tests.figures.shapes import ArmLift, standing

from soleus.figures.display.display import Drawing, Mark, bounds
from soleus.figures.display.ink import length
from soleus.figures.display.roles import LINE_ROLES
from soleus.figures.drawing.render import on_canvas, plate, with_signs
from soleus.figures.frame import SolvedFrame, View, Window

FILE = Path(__file__).resolve().parent.parent / "golden" / "figures.json"
PX_PER_M = 260.0
FRAMES: dict[str, SolvedFrame] = {
    "front": standing(),
    "left": replace(standing(1.0), view=View(70.0, 6.0)),
    "behind": replace(standing(), view=View(170.0, 5.0)),
    "above": replace(standing(), view=View(-40.0, 40.0)),
    "held": standing(1.3, hold_s=30.0),
    "close-up": standing(window=Window(np.array([0.1, 1.1, 0.2]), 0.45, 0.3)),
}

Measures = dict[str, list[float]]


def measure(drawing: Drawing) -> Measures:
    """For each role: left, top, right, bottom in metres, and area in m² or length in m."""
    found: Measures = {}
    for role in dict.fromkeys(mark.role for mark in drawing.marks):
        marks = drawing.marks_of(role)
        paths = [path for mark in marks for path in mark.paths]
        amount = (
            sum(length(path) for path in paths)
            if role in LINE_ROLES
            else sum(area(mark) for mark in marks)
        )
        found[role.value] = [round(value, 4) for value in (*bounds(paths), amount)]
    return found


def area(mark: Mark) -> float:
    """Even-odd area within the knots of the paths; holes run against their surroundings."""
    total = 0.0
    for path in mark.paths:
        knots = np.array(path.points).reshape(-1, 2)[::3]
        x, y = knots.T
        total += float(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2
    return abs(total)


def drawn(name: str) -> Measures:
    frame = FRAMES[name]
    finished = with_signs(
        plate(frame, PX_PER_M), frame, ArmLift().arrows(1), ArmLift().track_paths()
    )
    return measure(on_canvas(finished.marks, finished.box))


if __name__ == "__main__":
    FILE.parent.mkdir(parents=True, exist_ok=True)
    found = {name: drawn(name) for name in FRAMES}
    FILE.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
