"""Hair styles, grown from the scalp of the neutral body."""

from __future__ import annotations

import numpy as np

from body_pieces import Piece, cut_piece
from body_source import Floats
from body_tailor import Tailor, smoothed_at

# Hairline in the side view: Z forward against height, in metres on the neutral head.
_SHORT_LINE = np.array(
    [[-0.20, 1.478], [-0.060, 1.480], [-0.020, 1.512], [0.004, 1.532], [0.012, 1.578],
     [0.040, 1.584], [0.046, 1.536], [0.060, 1.540], [0.070, 1.588], [0.084, 1.606],
     [0.094, 1.618], [0.118, 1.616], [0.20, 1.616]]
)  # fmt: skip
_TIED_LINE = np.array(
    [[-0.20, 1.490], [-0.055, 1.494], [-0.012, 1.524], [0.008, 1.560], [0.030, 1.586],
     [0.046, 1.570], [0.056, 1.556], [0.066, 1.590], [0.082, 1.612], [0.094, 1.622],
     [0.118, 1.620], [0.20, 1.620]]
)  # fmt: skip


def short_hair(cut: Tailor) -> list[Piece]:
    """Full on top, swept to one side, close at the temples and the nape."""
    skull = _skull(cut)
    height = _above(skull, _SHORT_LINE) - _fringe(skull)
    top = np.clip((skull[:, 1] - 1.565) / 0.075, 0, 1)
    front = np.clip((skull[:, 2] - 0.02) / 0.09, 0, 1)
    thick = 0.006 + 0.020 * top + 0.012 * top * front
    thick += 0.003 * np.sin(skull[:, 2] * 105 + skull[:, 0] * 40) * top
    thick += 0.004 * np.sin(skull[:, 0] * 55 + 0.9) * top
    return [_cap(cut, height, thick, taper=0.035)]


def tied_hair(cut: Tailor) -> list[Piece]:
    """Combed back, close to the skull; the tail itself is added by the bake."""
    skull = _skull(cut)
    height = _above(skull, _TIED_LINE)
    back = np.clip((0.02 - skull[:, 2]) / 0.08, 0, 1)
    thick = 0.008 + 0.006 * np.clip((skull[:, 1] - 1.58) / 0.06, 0, 1) + 0.004 * back
    return [_cap(cut, height, thick, taper=0.02)]


def scarf(cut: Tailor) -> list[Piece]:
    """A headscarf: all but the face, loose at the neck, down to the collar."""
    skull = smoothed_at(cut.points, cut.faces, 12)
    face = np.hypot((skull[:, 0]) / 0.064, (skull[:, 1] - 1.545) / 0.082)
    opening = np.where(skull[:, 2] > 0.035, (face - 1.0) * 0.05, 0.05)
    low = 1.372 + 0.10 * np.abs(skull[:, 0]) + 0.20 * (skull[:, 2] - 0.02)
    keep = np.minimum(opening, skull[:, 1] - low)
    keep = np.where(cut.neck > 0.25, keep, np.minimum(keep, (cut.neck - 0.12) * 0.2))
    neck = np.clip((1.50 - skull[:, 1]) / 0.06, 0, 1)
    thick = (0.019 + 0.012 * neck) * np.clip(0.35 + opening / 0.012, 0.35, 1)
    faces = cut.faces[(cut.neck > 0.02)[cut.faces].all(1)]
    push = smoothed_at(thick[:, None], faces, 8)[:, 0]
    return [cut_piece("scarf", cut.points, faces, keep, push, relax=9)]


def _skull(cut: Tailor) -> Floats:
    faces = cut.faces[(cut.head > 0.3)[cut.faces].all(1)]
    return smoothed_at(cut.points, faces, 5)


def _above(points: Floats, line: Floats) -> Floats:
    height: Floats = points[:, 1] - np.interp(points[:, 2], line[:, 0], line[:, 1])
    return height


def _fringe(points: Floats) -> Floats:
    """A soft, uneven front edge instead of a straight one."""
    front = np.clip((points[:, 2] - 0.085) / 0.02, 0, 1)
    wave: Floats = front * (0.007 * np.sin(points[:, 0] * 70 + 1.1) - 0.12 * points[:, 0])
    return wave


def _cap(cut: Tailor, height: Floats, thick: Floats, taper: float) -> Piece:
    """Hair that starts flush with the skin at the hairline and gains its thickness."""
    faces = cut.faces[(cut.head > 0.3)[cut.faces].all(1)]
    rise = np.clip(height / taper, 0, 1)
    push = np.where(height > 0, 0.0035 + thick * np.sqrt(rise), 0.002)
    push = smoothed_at(push[:, None], faces, 3)[:, 0]
    return cut_piece("hair", cut.points, faces, height, push, relax=5)
