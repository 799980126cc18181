"""Cues for gait retraining, read from ``resources/gait_cues.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from soleus.assets import resource
from soleus.domain.gait import Feedback, GaitCue
from soleus.domain.trust import Source
from soleus.errors import UserError
from soleus.storage.codec import CodecError, build_converter, from_data
from soleus.storage.content.content import read_yaml

FILE = "gait_cues.yaml"


@dataclass(frozen=True, slots=True)
class KnownCue:
    """A cue of the clinical sheet, section 6, with where it comes from."""

    cue: GaitCue
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Fade:
    """A way in which feedback becomes less."""

    id: str
    feedback: tuple[Feedback, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class KnownCues:
    cues: tuple[KnownCue, ...]
    fades: tuple[Fade, ...]


@cache
def load_gait_cues() -> KnownCues:
    """The cues and fades as shipped, in the order to offer them.

    Raises:
        UserError: naming what is wrong in the file.

    """
    try:
        found = from_data(read_yaml(FILE, resource(FILE)), KnownCues, build_converter())
    except CodecError as error:
        raise UserError(f"{FILE}: {error.problems[0]}.") from error
    known = [each.sources for each in found.cues] + [each.sources for each in found.fades]
    if not all(known):
        raise UserError(f"{FILE}: a cue names no source. Say where it comes from.")
    return found
