"""Starting a programme: from a template, or empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from soleus.domain.edit import fresh_programme
from soleus.domain.finding import BodySide
from soleus.domain.programme import AdviceKind, Programme
from soleus.domain.stage import Block, Stage

FIRST_ADVICE = (AdviceKind.PAIN, AdviceKind.BOOM_AND_BUST, AdviceKind.SEEK_HELP)


def start_programme(
    template: Programme | None,
    *,
    new_id: Callable[[], str],
    reference: str,
    presentation: str,
    side: BodySide | None,
    today: date,
    title: str = "",
) -> Programme:
    """A programme of its own: the template's content under new ids, for this patient.

    Without a template it has one empty stage without a name.
    """
    if template is None:
        stage = Stage(id=new_id(), label="1", name="", number=1, blocks=(Block(id=new_id()),))
        programme = Programme(
            id=new_id(), title=title, stages=(stage,), current=stage.id, advice=FIRST_ADVICE
        )
    else:
        programme = replace(fresh_programme(template, new_id), template=template.id)
        if not programme.current and programme.stages:
            programme = replace(programme, current=programme.stages[0].id)
    return replace(
        programme,
        reference=reference,
        presentation=presentation or programme.presentation,
        side=side,
        created=today,
    )
