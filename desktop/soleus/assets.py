"""The one gateway to the files under ``resources/``."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def resource(*parts: str) -> Traversable:
    """The resource at *parts*, for example ``resource("fonts", "OFL.txt")``."""
    return files("soleus.resources").joinpath(*parts)


def resource_path(*parts: str) -> Path:
    """The same as a real path, for libraries that open files by name.

    Soleus ships unpacked (wheel, frozen folder), so a resource always is a file.
    """
    return Path(str(resource(*parts)))
