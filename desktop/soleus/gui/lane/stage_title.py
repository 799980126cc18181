"""A stage as a line names it: by its label, and by its name where it has one."""

from __future__ import annotations

from soleus.domain.stage import Stage
from soleus.handout.words.schedule_words import unnamed


def stage_title(numbered: str, stage: Stage, between: str = ": ") -> str:
    """As in "Stage 2: Strength"; *numbered* is "Stage 2" in the language of the window."""
    return numbered if unnamed(stage) else f"{numbered}{between}{stage.name}"
