"""How far a clinical statement can be trusted, and who has confirmed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Tag(StrEnum):
    """The three tags of the clinical sheet."""

    FOUND = "found"  # read in a stored page that is named
    BACKGROUND = "background"  # general knowledge, to be checked by a clinician
    DESIGN = "design"  # a proposal of this program, not published evidence


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from: ``code`` is the source's key in the clinical sheet ("F36")."""

    tag: Tag
    code: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A clinician's tick on an item, by initials, dated."""

    initials: str
    on: date
