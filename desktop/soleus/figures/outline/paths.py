"""Arrays of curves to the paths of a display list."""

from __future__ import annotations

from array import array

import numpy as np

from soleus.figures.display.display import Path
from soleus.figures.frame import Floats


def open_path(control: Floats) -> Path:
    """*control*, (C, 4, 2) curves that follow each other, as a path in the same units."""
    return as_path(control, closed=False)


def as_path(control: Floats, closed: bool) -> Path:
    flat = np.concatenate([control[:1, 0], control[:, 1:].reshape(-1, 2)]).astype(np.float32)
    points = array("f")
    points.frombytes(flat.tobytes())
    return Path(points, closed)
