"""One darker tone on the side turned away from the light: volume at the cost of one fill."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from soleus.figures.outline.mesh import Mesh
from soleus.figures.outline.surface_field import Sampler
from soleus.figures.outline.tones import box_sum

LIGHT = np.array([-0.55, -0.62, 0.56])
"""Towards the light in plane axes: from the upper left, in front of the picture."""

SHADE_BELOW = 0.12
"""Cosine to the light under which a rounded surface is in shade."""

FLAT_SHADE_BELOW = 0.45
"""The same for flat faces: the top of a box is lit, its front and side are not."""

SOFTEN = 3
"""Radius, in pixels of tone, over which the light is averaged to give calm edges."""


def shaded(mesh: Mesh, surface: Sampler) -> NDArray[np.bool_]:
    """Where the rounded surfaces are in shade, by the mean light of their surroundings."""
    image = surface.values(mesh.normals @ LIGHT - SHADE_BELOW)
    dark: NDArray[np.bool_] = box_sum(image, SOFTEN) < 0
    return dark


def flat_shade(mesh: Mesh) -> NDArray[np.bool_]:
    """(T,) the triangles of flat faces that are in shade as a whole."""
    dark: NDArray[np.bool_] = mesh.face_normals @ LIGHT < FLAT_SHADE_BELOW
    return mesh.straight & dark
