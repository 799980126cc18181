"""Where the shipped scenes lie. Pure Python: who only needs a file does not load numpy."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from soleus.assets import resource_path
from soleus.errors import UserError


def scene_path(scene_id: str) -> Path:
    """The file of a shipped scene. Raises UserError when there is none."""
    path = scene_paths().get(scene_id)
    if path is None:
        raise UserError(
            f"There is no scene called {scene_id}. See the list with: soleus figures sheet."
        )
    return path


@cache
def scene_paths() -> dict[str, Path]:
    """Every scene's file by its id, in order of region and name; looked up once."""
    return {path.stem: path for path in sorted(resource_path("scenes").rglob("*/*.yaml"))}
