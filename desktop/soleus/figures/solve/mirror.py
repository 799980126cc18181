"""The left as the working side: a frame mirrored in the patient's middle plane."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from soleus.figures.frame import BODY_PARTS, Inset, SolvedFrame, Surface, View, Window

_FLIP = np.array([-1.0, 1.0, 1.0])


def swapped(name: str) -> str:
    """``heel.R`` to ``heel.L`` and back; names without a side stay."""
    stem, dot, side = name.rpartition(".")
    return f"{stem}.{'L' if side == 'R' else 'R'}" if dot and side in ("L", "R") else name


_SWAP: NDArray[np.int16] = np.array([BODY_PARTS.index(swapped(n)) for n in BODY_PARTS], np.int16)


def mirrored(frame: SolvedFrame) -> SolvedFrame:
    """The same frame for the other working side."""
    return replace(
        frame,
        body=_surface(frame.body, body=True),
        props=tuple(_surface(p, body=False) for p in frame.props),
        fields={swapped(n): v for n, v in frame.fields.items()},
        primary=tuple(swapped(n) for n in frame.primary),
        secondary=tuple(swapped(n) for n in frame.secondary),
        nerves={n: v * _FLIP for n, v in frame.nerves.items()},
        face=tuple(replace(m, points=m.points * _FLIP) for m in frame.face),
        face_forward=frame.face_forward * _FLIP,
        tracks={swapped(n): v * _FLIP for n, v in frame.tracks.items()},
        signs=tuple(replace(sign, points=sign.points * _FLIP) for sign in frame.signs),
        view=View(-frame.view.azimuth, frame.view.elevation),
        window=None if frame.window is None else _window(frame.window),
        inset=None if frame.inset is None else _inset(frame.inset),
    )


def _window(window: Window) -> Window:
    return Window(window.centre * _FLIP, window.width, window.height)


def _inset(inset: Inset) -> Inset:
    return Inset(
        _surface(inset.body, body=True),
        tuple(_surface(p, body=False) for p in inset.props),
        View(-inset.view.azimuth, inset.view.elevation),
        _window(inset.window),
        inset.face,
        None if inset.turn is None else inset.turn * _FLIP,
    )


def _surface(surface: Surface, body: bool) -> Surface:
    return replace(
        surface,
        vertices=surface.vertices * _FLIP,
        triangles=surface.triangles[:, ::-1].copy(),
        part=_SWAP[surface.part] if body else surface.part,
    )
