"""The one gateway to the files under ``resources/``."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path


def resource(*parts: str) -> Path:
    """The resource at *parts*, for example ``resource("fonts", "OFL.txt")``.

    Soleus ships unpacked (wheel, frozen folder), so a resource always is a file, and
    importlib.resources with its zip files need not be waited for.
    """
    return Path(import_module("soleus.resources").__path__[0], *parts)


def resource_path(*parts: str) -> Path:
    """The same, where a library opens the file by its name."""
    return resource(*parts)
