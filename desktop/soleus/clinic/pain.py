"""Which rule on pain holds where."""

from __future__ import annotations

from soleus.domain.dose import PainRule
from soleus.domain.finding import Presentation
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage


def pain_that_holds(
    programme: Programme, stage: Stage | None, presentation: Presentation | None
) -> PainRule | None:
    """The stage's own rule, else the programme's, else the presentation's."""
    if stage is not None and stage.pain is not None:
        return stage.pain
    if programme.pain is not None:
        return programme.pain
    return presentation.pain if presentation is not None else None
