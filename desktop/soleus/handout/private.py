"""What of a programme stays at the clinic when its file goes home with the patient."""

from __future__ import annotations

from dataclasses import replace

from soleus.domain.finding import FlagCheck, NormGroup
from soleus.domain.programme import Programme


def without_private_notes(programme: Programme) -> Programme:
    """*programme* without what only the clinic is to know.

    The physiotherapist's own note, the notes beside findings, sex and age group, and the answers
    to the warning signs: whoever opens the file elsewhere is asked for them anew. What was
    measured stays, so that the file is still the programme.
    """
    bare = tuple(replace(each, note="") for each in programme.findings)
    told = tuple(each for each in bare if each.value is not None or each.positive is not None)
    return replace(programme, note="", findings=told, norms=NormGroup(), flags=FlagCheck())


def carried(programme: Programme, *, private: bool) -> Programme:
    """What travels inside a file: all of it where the clinic wants that, else no private notes."""
    return programme if private else without_private_notes(programme)


def same_programme(one: Programme, other: Programme) -> bool:
    """Whether they say the same, private notes and id aside."""
    first, second = without_private_notes(one), without_private_notes(other)
    return replace(first, id=second.id) == second
