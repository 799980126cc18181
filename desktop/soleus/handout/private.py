"""What of a programme stays at the clinic when its file goes home with the patient."""

from __future__ import annotations

from dataclasses import replace

from soleus.domain.programme import Programme


def without_private_notes(programme: Programme) -> Programme:
    """*programme* without the physiotherapist's own note and the reason typed at the signs."""
    flags = replace(programme.flags, reason="")
    return replace(programme, note="", flags=flags)


def same_programme(one: Programme, other: Programme) -> bool:
    """Whether they say the same, private notes and id aside."""
    first, second = without_private_notes(one), without_private_notes(other)
    return replace(first, id=second.id) == second
