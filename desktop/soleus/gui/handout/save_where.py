"""Where a file is to go: the system's own dialog, and the ending that was not typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from soleus.handout.batch import free_path


def ask_where(
    parent: QWidget | None, title: str, name: str, kinds: Sequence[str], folder: str = ""
) -> tuple[Path | None, str]:
    """A path to write to, and its kind out of *kinds*, as in "PDF (*.pdf)"; None: given up.

    *name* is suggested, in *folder* or among the documents. A name that was typed without an
    ending of *kinds* gets that of its kind, and then a number where such a file stands: the
    dialog asked about the name as it was typed, so no other file is replaced.
    """
    suggested = Path(folder or documents()) / name
    path, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(kinds))
    if not path:
        return None, kind
    target = Path(path)
    known = [ending for each in kinds for ending in _endings(each)]
    if target.suffix.lower() not in known:
        ending = (_endings(kind) or known)[0]
        target = free_path(target.parent, f"{target.name}{ending}")
    return target, kind


def documents() -> str:
    """The folder where the person keeps documents; where it is not there, the nearest that is."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    wanted = Path(place or Path.home())
    return str(next((each for each in (wanted, *wanted.parents) if each.is_dir()), wanted))


def _endings(kind: str) -> list[str]:
    return re.findall(r"\*(\.\w+)", kind)
