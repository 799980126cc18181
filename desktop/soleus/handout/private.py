"""What of a programme stays at the clinic when its file goes home with the patient."""

from __future__ import annotations

from dataclasses import replace

from soleus.domain.finding import FlagCheck
from soleus.domain.programme import Programme


def without_private_notes(programme: Programme) -> Programme:
    """*programme* without the physiotherapist's own note and the answers to the warning signs.

    Whoever opens the file elsewhere is asked for the signs anew.
    """
    return replace(programme, note="", flags=FlagCheck())


def same_programme(one: Programme, other: Programme) -> bool:
    """Whether they say the same, private notes and id aside."""
    first, second = without_private_notes(one), without_private_notes(other)
    return replace(first, id=second.id) == second
