"""The affected and the other side of a patient, as left and right."""

from __future__ import annotations

from soleus.domain.card import Card
from soleus.domain.dose import Dose, Side
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme

OF_THE_AFFECTED = frozenset({Side.AFFECTED, Side.OTHER})
OPPOSITE = {BodySide.LEFT: BodySide.RIGHT, BodySide.RIGHT: BodySide.LEFT}


def real_side(side: Side, affected: BodySide | None) -> Side:
    """Left or right in the place of the affected and the other side.

    The side as it is where it is neither, or where no single side is affected.
    """
    if side is Side.AFFECTED and affected in OPPOSITE:
        return Side(affected.value)
    if side is Side.OTHER and affected in OPPOSITE:
        return Side(OPPOSITE[affected].value)
    return side


def working_side(side: Side | None, affected: BodySide | None) -> BodySide | None:
    """The one side that works; None where it does not matter or is not known."""
    real = real_side(side, affected) if side is not None else None
    return BodySide(real.value) if real in {Side.LEFT, Side.RIGHT} else None


def dose_sides(dose: Dose) -> frozenset[Side]:
    """The sides that *dose* names, for all of it or for some of its sets."""
    sides = (dose.side, *(group.side for group in (*dose.groups, *dose.either)))
    return frozenset(side for side in sides if side is not None)


def names_affected(card: Card) -> bool:
    """Whether a dose of *card* is for the affected or the other side."""
    doses = (card.dose, *(week.dose for week in card.weeks))
    return any(dose_sides(dose) & OF_THE_AFFECTED for dose in doses)


def lacks_side(programme: Programme) -> bool:
    """Whether cards name an affected side and nobody has said which one it is."""
    return programme.side is None and any(names_affected(card) for _, _, card in programme.cards())
