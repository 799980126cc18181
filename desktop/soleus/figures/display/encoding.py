"""Display lists to bytes and back: small, versioned, exact to a fraction of a millimetre.

Layout: the letters ``SDL``, the format version, then zlib over a JSON header, its length
in front, and four byte planes of the zigzag-coded differences between successive
coordinates in cells of a grid. Planes compress well because the upper ones are
nearly all zero.
"""

from __future__ import annotations

import json
import struct
import sys
import zlib
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, pairwise
from typing import Any

from soleus.figures.display.display import Animation, Drawing, Mark, Path, Timing
from soleus.figures.display.roles import Role

FORMAT = 1
GRID_M = 1e-4
"""Coordinates of a still drawing are rounded to this; the error is half of it."""

MOVING_GRID_M = 5e-4
"""The same for the frames of a movement, which are only ever seen on a screen."""

_Header = dict[str, Any]

_MAGIC = b"SDL"
_HEADER = struct.Struct("<3sB")
_LENGTH = struct.Struct("<I")


class DamagedDrawingError(ValueError):
    """The bytes are no display list of a version that this program reads."""


def encode(drawing: Drawing) -> bytes:
    return _pack({"drawing": _describe(drawing)}, [drawing])


def decode(data: bytes) -> Drawing:
    """Raises DamagedDrawingError when *data* isn't a drawing of this version."""
    header, points = _unpack(data)
    try:
        return _rebuild(header["drawing"], points, 0)[0]
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise DamagedDrawingError(str(error)) from error


def encode_drawings(drawings: Sequence[Drawing]) -> bytes:
    """Several drawings, such as the key positions of an exercise, as one entry."""
    return _pack({"frames": [_describe(drawing) for drawing in drawings]}, drawings)


def decode_drawings(data: bytes) -> tuple[Drawing, ...]:
    """Raises DamagedDrawingError when *data* holds no drawings of this version."""
    return _frames(*_unpack(data))


def encode_animation(animation: Animation) -> bytes:
    timing = animation.timing
    header = {
        "timing": [timing.out_s, timing.hold_s, timing.back_s, timing.rest_s],
        "frames": [_describe(frame) for frame in animation.frames],
    }
    return _pack(header, animation.frames, MOVING_GRID_M)


def decode_animation(data: bytes) -> Animation:
    """Raises DamagedDrawingError when *data* isn't an animation of this version."""
    header, points = _unpack(data)
    frames = _frames(header, points)
    try:
        return Animation(frames, Timing(*header["timing"]))
    except (KeyError, TypeError) as error:
        raise DamagedDrawingError(str(error)) from error


def _frames(header: _Header, points: array[float]) -> tuple[Drawing, ...]:
    frames = []
    at = 0
    try:
        for description in header["frames"]:
            frame, at = _rebuild(description, points, at)
            frames.append(frame)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise DamagedDrawingError(str(error)) from error
    return tuple(frames)


def _describe(drawing: Drawing) -> dict[str, object]:
    """Sizes and, per mark, its role and the curves of each path, negative when open."""
    marks = [
        [
            mark.role.value,
            [path.curves if path.closed else -1 - path.curves for path in mark.paths],
        ]
        for mark in drawing.marks
    ]
    return {"size": [drawing.width, drawing.height], "marks": marks}


def _rebuild(description: _Header, points: array[float], at: int) -> tuple[Drawing, int]:
    marks = []
    for role, counts in description["marks"]:
        paths = []
        for count in counts:
            closed = count >= 0
            after = at + 2 + 6 * (count if closed else -1 - count)
            if after > len(points):
                raise DamagedDrawingError("fewer points than the header says")
            paths.append(Path(points[at:after], closed))
            at = after
        marks.append(Mark(Role(role), tuple(paths)))
    width, height = description["size"]
    return Drawing(tuple(marks), width, height), at


def _pack(header: dict[str, object], drawings: Iterable[Drawing], grid: float = GRID_M) -> bytes:
    points = array(
        "f",
        chain.from_iterable(p.points for d in drawings for mark in d.marks for p in mark.paths),
    )
    text = json.dumps({**header, "grid": grid}, separators=(",", ":")).encode()
    body = (
        _LENGTH.pack(len(text)) + text + _planes(points[0::2], grid) + _planes(points[1::2], grid)
    )
    return _HEADER.pack(_MAGIC, FORMAT) + zlib.compress(body, 9)


def _unpack(data: bytes) -> tuple[_Header, array[float]]:
    try:
        magic, version = _HEADER.unpack_from(data)
        if magic != _MAGIC or version != FORMAT:
            raise DamagedDrawingError(f"not a display list of format {FORMAT}")
        body = zlib.decompress(memoryview(data)[_HEADER.size :])
        (length,) = _LENGTH.unpack_from(body)
        header = json.loads(body[_LENGTH.size : _LENGTH.size + length])
        planes = body[_LENGTH.size + length :]
        half = len(planes) // 2
        points = array("f", bytes(half * 2))
        grid = float(header["grid"])
        points[0::2] = _numbers(planes[:half], grid)
        points[1::2] = _numbers(planes[half:], grid)
    except (struct.error, zlib.error, KeyError, ValueError, TypeError) as error:
        raise DamagedDrawingError(str(error)) from error
    return header, points


def _planes(values: array[float], grid: float) -> bytes:
    cells = [round(value / grid) for value in values]
    steps = (b - a for a, b in pairwise(chain((0,), cells)))
    codes = array("I", [(step << 1) ^ (step >> 31) for step in steps])
    if sys.byteorder == "big":
        codes.byteswap()
    raw = codes.tobytes()
    return b"".join(raw[plane::4] for plane in range(4))


def _numbers(planes: bytes, grid: float) -> array[float]:
    count = len(planes) // 4
    raw = bytearray(count * 4)
    for plane in range(4):
        raw[plane::4] = planes[plane * count : (plane + 1) * count]
    codes = array("I", bytes(raw))
    if sys.byteorder == "big":
        codes.byteswap()
    return array("f", [v * grid for v in accumulate([(c >> 1) ^ -(c & 1) for c in codes])])
