"""What is made ready behind the window while it opens."""

from __future__ import annotations

import pytest
from tests.gui.desk import Desk

from soleus.app import make_ready
from soleus.errors import UserError
from soleus.storage.content import measures
from soleus.storage.content.gait_cues import load_gait_cues
from soleus.storage.content.measures import load_findings
from soleus.storage.content.run_plans import load_run_plans

BOOKS = (load_findings, load_run_plans, load_gait_cues)


def test_no_book_is_read_when_it_is_first_asked_for(desk: Desk) -> None:
    for load in BOOKS:
        load.cache_clear()
    make_ready(desk.services.library.library, desk.services.programmes)
    assert [load.cache_info().currsize for load in BOOKS] == [1, 1, 1]


def test_a_book_that_cannot_be_read_keeps_nobody_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told when the findings are asked for."""
    load_findings.cache_clear()
    with monkeypatch.context() as broken:
        broken.setattr(measures, "MEASURES", "rules.yaml")
        make_ready(desk.services.library.library, desk.services.programmes)
        with pytest.raises(UserError):
            load_findings()
    assert load_findings().sheets
